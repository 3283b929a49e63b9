import { z } from 'zod';
import { defineAction } from '../builder/entry.ts';
import { idOrPath } from '../parameters.ts';

/** Live 2026-09-29 and -30 for errors and NextAction; the admin guide's sample writes an empty NextAction. */
export const dequeueContactAndTransferToQueue = defineAction({
  type: 'DequeueContactAndTransferToQueue',
  parameters: z.strictObject({ QueueId: idOrPath().optional(), AgentId: idOrPath().optional() }),
  exclusive: [{ of: ['QueueId', 'AgentId'], exactly: false }],
  emptyNext: true,
  success: 'leaves',
  mirror: { error: 'NoMatchingError' },
  errors: { required: ['QueueAtCapacity', 'NoMatchingError'], optional: [] },
  flowTypes: ['CUSTOMER_QUEUE'],
});
