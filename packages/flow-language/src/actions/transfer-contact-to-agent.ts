import { z } from 'zod';
import { defineAction } from '../builder/entry.ts';
import { NO_CONDITIONS } from '../condition-rules.ts';
import { NO_ERRORS } from '../spec.ts';

// Documented: terminal, voice only. No parameters are known.
export const transferContactToAgent = defineAction({
  type: 'TransferContactToAgent',
  parameters: z.strictObject({}),
  next: 'forbidden',
  success: 'leaves',
  conditions: NO_CONDITIONS,
  errors: NO_ERRORS,
  flowTypes: ['AGENT_TRANSFER', 'QUEUE_TRANSFER'],
  channels: ['voice'],
});
