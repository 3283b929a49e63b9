import { z } from 'zod';
import { defineAction } from '../builder/entry.ts';
import { NO_CONDITIONS } from '../condition-rules.ts';
import { idOrPath } from '../parameters.ts';
import { CHANNELS, INBOUND_AND_TRANSFER, NO_MATCHING_ERROR } from '../spec.ts';

// Live 2026-09-29 and -30. An AgentId makes the agent's own queue the target.
export const updateContactTargetQueue = defineAction({
  type: 'UpdateContactTargetQueue',
  parameters: z.strictObject({ QueueId: idOrPath().optional(), AgentId: idOrPath().optional() }),
  exclusive: [{ of: ['QueueId', 'AgentId'], exactly: false }],
  next: 'required',
  success: 'continues',
  conditions: NO_CONDITIONS,
  errors: NO_MATCHING_ERROR,
  flowTypes: INBOUND_AND_TRANSFER,
  channels: CHANNELS,
});
