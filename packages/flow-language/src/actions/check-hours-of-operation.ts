import { z } from 'zod';
import { defineAction } from '../builder/entry.ts';
import { exactly } from '../condition-rules.ts';
import { idOrPath } from '../parameters.ts';
import { INBOUND_TRANSFER_AND_QUEUE } from '../spec.ts';

/** Live 2026-09-29 and -30 for branches. Documented: without HoursOfOperationId, the target queue's hours. */
export const checkHoursOfOperation = defineAction({
  type: 'CheckHoursOfOperation',
  parameters: z.strictObject({ HoursOfOperationId: idOrPath().optional() }),
  success: 'branches',
  mirror: { condition: 'False' },
  conditions: exactly('True', 'False'),
  flowTypes: INBOUND_TRANSFER_AND_QUEUE,
});
