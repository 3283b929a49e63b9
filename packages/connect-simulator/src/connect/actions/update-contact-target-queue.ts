import { failed, type RunAction, SUCCESS } from './action.ts';
import { targetOf } from './queue-reference.ts';

/** Set working queue. */
export const updateContactTargetQueue: RunAction = (step) => {
  const target = targetOf(step);
  if ('problem' in target) return failed(target.problem);
  step.contact.targetQueue = target.queue;
  return SUCCESS;
};
