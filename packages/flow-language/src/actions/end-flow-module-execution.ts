import { z } from 'zod';
import { defineAction } from '../builder/entry.ts';
import { NO_CONDITIONS } from '../condition-rules.ts';
import { CHANNELS, NO_ERRORS } from '../spec.ts';

// Modules only, so no flow type takes it. A public report saw Result and ResultData refused.
export const endFlowModuleExecution = defineAction({
  type: 'EndFlowModuleExecution',
  parameters: z.strictObject({}),
  next: 'forbidden',
  success: 'leaves',
  conditions: NO_CONDITIONS,
  errors: NO_ERRORS,
  flowTypes: [],
  channels: CHANNELS,
  hints: { Result: 'It takes no parameters.', ResultData: 'It takes no parameters.' },
});
