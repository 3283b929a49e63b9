import { defineAction } from '../builder/entry.ts';
import { TERMINAL } from '../spec.ts';

/** Documented: terminal, voice only. No parameters are known. */
export const transferContactToAgent = defineAction({
  ...TERMINAL,
  type: 'TransferContactToAgent',
  flowTypes: ['AGENT_TRANSFER', 'QUEUE_TRANSFER'],
  channels: ['voice'],
});
