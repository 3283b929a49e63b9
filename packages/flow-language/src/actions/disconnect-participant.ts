import { defineAction } from '../builder/entry.ts';
import { INBOUND_TRANSFER_AND_QUEUE, TERMINAL } from '../spec.ts';

/** Documented; exports carry empty transitions. Not for whisper and hold flows. */
export const disconnectParticipant = defineAction({
  ...TERMINAL,
  type: 'DisconnectParticipant',
  flowTypes: INBOUND_TRANSFER_AND_QUEUE,
});
