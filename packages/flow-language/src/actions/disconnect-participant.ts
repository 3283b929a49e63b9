import { z } from 'zod';
import { defineAction } from '../builder/entry.ts';
import { NO_CONDITIONS } from '../condition-rules.ts';
import { CHANNELS, INBOUND_TRANSFER_AND_QUEUE, NO_ERRORS } from '../spec.ts';

// Documented; exports carry empty transitions. Not for whisper and hold flows.
export const disconnectParticipant = defineAction({
  type: 'DisconnectParticipant',
  parameters: z.strictObject({}),
  next: 'forbidden',
  success: 'leaves',
  conditions: NO_CONDITIONS,
  errors: NO_ERRORS,
  flowTypes: INBOUND_TRANSFER_AND_QUEUE,
  channels: CHANNELS,
});
