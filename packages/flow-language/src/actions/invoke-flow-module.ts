import { z } from 'zod';
import { defineAction } from '../builder/entry.ts';
import { idOrPath } from '../parameters.ts';

/** Live 2026-09-29 and -30; flow types documented. */
export const invokeFlowModule = defineAction({
  type: 'InvokeFlowModule',
  parameters: z.strictObject({ FlowModuleId: idOrPath() }),
  flowTypes: ['CONTACT_FLOW'],
});
