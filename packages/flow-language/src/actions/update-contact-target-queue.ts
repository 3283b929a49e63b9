import { z } from 'zod';
import { defineAction } from '../builder/entry.ts';
import { idOrPath } from '../parameters.ts';
import { INBOUND_AND_TRANSFER } from '../spec.ts';

/** Live 2026-09-29 and -30. An AgentId makes the agent's own queue the target. */
export const updateContactTargetQueue = defineAction({
  type: 'UpdateContactTargetQueue',
  parameters: z.strictObject({ QueueId: idOrPath().optional(), AgentId: idOrPath().optional() }),
  exclusive: [{ of: ['QueueId', 'AgentId'], exactly: false }],
  flowTypes: INBOUND_AND_TRANSFER,
});
