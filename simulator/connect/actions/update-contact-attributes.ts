import { failed, type RunAction, SUCCESS } from './action.ts';

/** User-defined attributes of a chat come to 32 KB at most. Source: UpdateContactAttributes. */
export const MOST_ATTRIBUTE_BYTES = 32_768;

/** Sets attributes of the chat; a reference to nothing sets an empty text. Chats here have no related contact. */
export const updateContactAttributes: RunAction = (step) => {
  if (step.parameters['TargetContact'] === 'Related') return failed('the contact has no related contact');
  const attributes = step.map('Attributes');
  const merged = { ...step.chat.attributes, ...attributes };
  if (Buffer.byteLength(JSON.stringify(merged)) > MOST_ATTRIBUTE_BYTES)
    return failed(`attributes over ${MOST_ATTRIBUTE_BYTES} bytes`);
  step.chat.attributes = merged;
  step.world.events.emit({ type: 'attributes.set', contactId: step.contact.contactId, attributes });
  return SUCCESS;
};
