import { z } from 'zod';
import { defineAction } from '../builder/entry.ts';
import { NO_CONDITIONS } from '../condition-rules.ts';
import { idOrPath } from '../parameters.ts';
import { CHANNELS, NO_MATCHING_ERROR } from '../spec.ts';

// Live 2026-09-29 and -30; flow types documented.
export const invokeFlowModule = defineAction({
  type: 'InvokeFlowModule',
  parameters: z.strictObject({ FlowModuleId: idOrPath() }),
  next: 'required',
  success: 'continues',
  conditions: NO_CONDITIONS,
  errors: NO_MATCHING_ERROR,
  flowTypes: ['CONTACT_FLOW'],
  channels: CHANNELS,
});
