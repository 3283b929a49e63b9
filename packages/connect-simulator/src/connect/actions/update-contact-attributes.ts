import { mergeAttributes } from '../attributes.ts';
import { failed, type RunAction, SUCCESS } from './action.ts';

/** Sets attributes of the chat, or of the one that it is related to; a reference to nothing sets an empty text. */
export const updateContactAttributes: RunAction = (step) => {
  const { target } = step;
  if (target === undefined) return failed('the contact has no related contact');
  try {
    mergeAttributes(step.context, target, step.map('Attributes'));
  } catch (error) {
    if (error instanceof RangeError) return failed(error.message);
    throw error;
  }
  return SUCCESS;
};
