import { z } from 'zod';
import { defineAction } from '../builder/entry.ts';
import { enumOrPath, idOrPath } from '../parameters.ts';

/** Live 2026-09-29 and -30; parameters documented. */
export const getMetricData = defineAction({
  type: 'GetMetricData',
  parameters: z.strictObject({
    QueueId: idOrPath().optional(),
    AgentId: idOrPath().optional(),
    QueueChannel: enumOrPath('Voice', 'Chat').optional(),
  }),
  exclusive: [{ of: ['QueueId', 'AgentId'], exactly: false }],
});
