import { z } from 'zod';
import { defineAction } from '../builder/entry.ts';
import { exactly } from '../condition-rules.ts';
import { idOrPath } from '../parameters.ts';
import { CHANNELS, INBOUND_TRANSFER_AND_QUEUE, NO_MATCHING_ERROR } from '../spec.ts';

// Live 2026-09-29 and -30 for branches. Documented: without HoursOfOperationId, the target queue's hours.
export const checkHoursOfOperation = defineAction({
  type: 'CheckHoursOfOperation',
  parameters: z.strictObject({ HoursOfOperationId: idOrPath().optional() }),
  next: 'required',
  success: 'branches',
  mirror: { condition: 'False' },
  conditions: exactly('True', 'False'),
  errors: NO_MATCHING_ERROR,
  flowTypes: INBOUND_TRANSFER_AND_QUEUE,
  channels: CHANNELS,
});
