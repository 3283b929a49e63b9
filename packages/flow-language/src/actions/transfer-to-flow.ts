import { z } from 'zod';
import { defineAction } from '../builder/entry.ts';
import { idOrPath } from '../parameters.ts';
import { INBOUND_AND_TRANSFER } from '../spec.ts';

/** Live 2026-09-29 and -30. */
export const transferToFlow = defineAction({
  type: 'TransferToFlow',
  parameters: z.strictObject({ ContactFlowId: idOrPath() }),
  success: 'leaves',
  mirror: { error: 'NoMatchingError' },
  flowTypes: INBOUND_AND_TRANSFER,
});
