import { mergeAttributes } from '../attributes.ts';
import { relatedContactId } from '../contact.ts';
import { failed, type RunAction, SUCCESS } from './action.ts';

/** Sets attributes of the chat, or of the one that it is related to; a reference to nothing sets an empty text. */
export const updateContactAttributes: RunAction = (step) => {
  const { world, parameters } = step;
  const related = parameters['TargetContact'] === 'Related';
  const contact = related ? world.chats.find(relatedContactId(step.chat) ?? '') : step.contact;
  if (contact === undefined) return failed('the contact has no related contact');
  try {
    mergeAttributes(world, contact, step.map('Attributes'));
  } catch (error) {
    if (error instanceof RangeError) return failed(error.message);
    throw error;
  }
  return SUCCESS;
};
