import { defineAction } from '../builder/entry.ts';
import { TERMINAL } from '../spec.ts';

/** Modules only, so no flow type takes it. A public report saw Result and ResultData refused. */
export const endFlowModuleExecution = defineAction({
  ...TERMINAL,
  type: 'EndFlowModuleExecution',
  flowTypes: [],
  hints: { Result: 'It takes no parameters.', ResultData: 'It takes no parameters.' },
});
