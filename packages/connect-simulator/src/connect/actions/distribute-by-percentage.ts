import type { RunAction } from './action.ts';

/** Draws 1 to 100. The draw follows from the contact and the action, so that a run can be repeated. */
export const distributeByPercentage: RunAction = ({ contact, action }) => {
  const drawn = String(1 + (hash(contact.contactId + action.Identifier) % 100));
  return { kind: 'match', value: drawn, why: `drew ${drawn} of 100` };
};

/** FNV-1a, 32 bits: spreads well and needs nothing. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++)
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193) >>> 0;
  return value;
}
