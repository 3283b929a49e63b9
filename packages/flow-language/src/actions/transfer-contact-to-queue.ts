import { z } from 'zod';
import { defineAction } from '../builder/entry.ts';
import { INBOUND_AND_TRANSFER } from '../spec.ts';

/** Live 2026-09-29 and -30: both errors and NextAction required; a public report saw parameters and a third error refused. */
export const transferContactToQueue = defineAction({
  type: 'TransferContactToQueue',
  parameters: z.strictObject({}),
  success: 'leaves',
  mirror: { error: 'NoMatchingError' },
  errors: { required: ['QueueAtCapacity', 'NoMatchingError'], optional: [] },
  flowTypes: INBOUND_AND_TRANSFER,
  hints: {
    QueueId: 'It takes no parameters: set the queue with UpdateContactTargetQueue before it.',
    AgentId: 'It takes no parameters: set the agent with UpdateContactTargetQueue before it.',
  },
});
