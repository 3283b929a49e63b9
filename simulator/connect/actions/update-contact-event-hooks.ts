import type { HookName } from '../contact.ts';
import { failed, type RunAction, SUCCESS } from './action.ts';

/** Sets which flow runs at a later moment of this contact. */
export const updateContactEventHooks: RunAction = (step) => {
  const hooks = step.map('EventHooks');
  for (const [name, reference] of Object.entries(hooks)) {
    const flow = step.world.flows.find(reference);
    if (flow === undefined) return failed(`${name}: no flow "${reference}"`);
    step.contact.hooks[name as HookName] = flow.arn;
  }
  return SUCCESS;
};
