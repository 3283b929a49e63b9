import { type RunAction, SUCCESS } from './action.ts';

/** Change routing priority or age. On a contact that is queued already the service takes a minute or more. */
export const updateContactRoutingBehavior: RunAction = (step) => {
  const { contact, parameters } = step;
  if (parameters['QueuePriority'] !== undefined) contact.priority = Number(parameters['QueuePriority']);
  if (parameters['QueueTimeAdjustmentSeconds'] !== undefined)
    contact.timeAdjustmentSeconds = Number(parameters['QueueTimeAdjustmentSeconds']);
  step.context.router.reorder(contact);
  return SUCCESS;
};
