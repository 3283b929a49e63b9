import { z } from 'zod';
import { defineAction } from '../builder/entry.ts';
import { NO_CONDITIONS } from '../condition-rules.ts';
import { enumOrPath, idOrPath } from '../parameters.ts';
import { ANY_FLOW, CHANNELS, NO_MATCHING_ERROR } from '../spec.ts';

// Live 2026-09-29 and -30; parameters documented.
export const getMetricData = defineAction({
  type: 'GetMetricData',
  parameters: z.strictObject({
    QueueId: idOrPath().optional(),
    AgentId: idOrPath().optional(),
    QueueChannel: enumOrPath('Voice', 'Chat').optional(),
  }),
  exclusive: [{ of: ['QueueId', 'AgentId'], exactly: false }],
  next: 'required',
  success: 'continues',
  conditions: NO_CONDITIONS,
  errors: NO_MATCHING_ERROR,
  flowTypes: ANY_FLOW,
  channels: CHANNELS,
});
