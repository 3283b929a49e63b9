import { z } from 'zod';
import { defineAction } from '../builder/entry.ts';
import { NO_ERRORS } from '../spec.ts';

/** Live 2026-09-15 and -29: any error is refused. */
export const updateFlowLoggingBehavior = defineAction({
  type: 'UpdateFlowLoggingBehavior',
  parameters: z.strictObject({ FlowLoggingBehavior: z.enum(['Enabled', 'Disabled']) }),
  errors: NO_ERRORS,
});
