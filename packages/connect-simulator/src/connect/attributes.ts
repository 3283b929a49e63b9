import type { EventSink } from '../events.ts';
import type { Contact } from './contact.ts';

/** User-defined attributes of a chat come to 32 KB at most. Source: UpdateContactAttributes. */
export const MAX_ATTRIBUTE_BYTES = 32_768;

/** UTF-8 bytes of all keys and values. */
export function attributeBytes(attributes: Readonly<Record<string, string>>): number {
  return Object.entries(attributes).reduce(
    (sum, [key, value]) => sum + Buffer.byteLength(key) + Buffer.byteLength(value),
    0,
  );
}

/** Sets attributes of the contact's chat beside those that it has. @throws RangeError when they come to too much */
export function mergeAttributes(
  { events }: { events: EventSink },
  contact: Contact,
  attributes: Record<string, string>,
): void {
  const merged = { ...contact.chat.attributes, ...attributes };
  if (attributeBytes(merged) > MAX_ATTRIBUTE_BYTES)
    throw new RangeError(`attributes over ${MAX_ATTRIBUTE_BYTES} bytes`);
  contact.chat.attributes = merged;
  events.emit({ type: 'attributes.set', contactId: contact.contactId, attributes });
}
