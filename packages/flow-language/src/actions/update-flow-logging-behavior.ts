import { z } from 'zod';
import { defineAction } from '../builder/entry.ts';
import { NO_CONDITIONS } from '../condition-rules.ts';
import { ANY_FLOW, CHANNELS, NO_ERRORS } from '../spec.ts';

// Live 2026-09-15 and -29: any error is refused.
export const updateFlowLoggingBehavior = defineAction({
  type: 'UpdateFlowLoggingBehavior',
  parameters: z.strictObject({ FlowLoggingBehavior: z.enum(['Enabled', 'Disabled']) }),
  next: 'required',
  success: 'continues',
  conditions: NO_CONDITIONS,
  errors: NO_ERRORS,
  flowTypes: ANY_FLOW,
  channels: CHANNELS,
});
