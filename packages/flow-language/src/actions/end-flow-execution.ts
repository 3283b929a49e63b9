import { z } from 'zod';
import { defineAction } from '../builder/entry.ts';
import { NO_CONDITIONS } from '../condition-rules.ts';
import { CHANNELS, NO_ERRORS } from '../spec.ts';

// Documented: whisper and customer queue flows, not contact flows.
export const endFlowExecution = defineAction({
  type: 'EndFlowExecution',
  parameters: z.strictObject({}),
  next: 'forbidden',
  success: 'leaves',
  conditions: NO_CONDITIONS,
  errors: NO_ERRORS,
  flowTypes: ['CUSTOMER_WHISPER', 'AGENT_WHISPER', 'OUTBOUND_WHISPER', 'CUSTOMER_QUEUE'],
  channels: CHANNELS,
});
