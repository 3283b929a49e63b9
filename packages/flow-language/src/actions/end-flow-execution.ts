import { defineAction } from '../builder/entry.ts';
import { TERMINAL } from '../spec.ts';

/** Documented: whisper and customer queue flows, not contact flows. */
export const endFlowExecution = defineAction({
  ...TERMINAL,
  type: 'EndFlowExecution',
  flowTypes: ['CUSTOMER_WHISPER', 'AGENT_WHISPER', 'OUTBOUND_WHISPER', 'CUSTOMER_QUEUE'],
});
