import { z } from 'zod';
import { defineAction } from '../builder/entry.ts';
import { NO_CONDITIONS } from '../condition-rules.ts';
import { idOrPath } from '../parameters.ts';
import { CHANNELS, INBOUND_AND_TRANSFER, NO_MATCHING_ERROR } from '../spec.ts';

// Live 2026-09-29 and -30.
export const transferToFlow = defineAction({
  type: 'TransferToFlow',
  parameters: z.strictObject({ ContactFlowId: idOrPath() }),
  next: 'required',
  success: 'leaves',
  mirror: { error: 'NoMatchingError' },
  conditions: NO_CONDITIONS,
  errors: NO_MATCHING_ERROR,
  flowTypes: INBOUND_AND_TRANSFER,
  channels: CHANNELS,
});
