import { z } from 'zod';
import { defineAction } from '../builder/entry.ts';
import { isIntegerString } from '../parameters.ts';
import { INBOUND_TRANSFER_AND_QUEUE } from '../spec.ts';

const threshold = (operand: string) =>
  isIntegerString(operand, 1, 100) ? undefined : 'a threshold is a whole number, 1 to 100';

/** Live 2026-09-15 and -30. Thresholds are 1 + the running total of per cent, as strings or numbers. */
export const distributeByPercentage = defineAction({
  type: 'DistributeByPercentage',
  parameters: z.strictObject({}),
  success: 'branches',
  mirror: { error: 'NoMatchingCondition' },
  conditions: { operators: ['NumberLessThan'], minimum: 1, numbers: true, operand: threshold },
  errors: { required: ['NoMatchingCondition'], optional: [] },
  flowTypes: INBOUND_TRANSFER_AND_QUEUE,
});
