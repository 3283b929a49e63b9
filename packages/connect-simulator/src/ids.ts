import { createHash, randomUUID } from 'node:crypto';

/** Makes UUIDs. */
export type NewId = () => string;

export const randomIds: NewId = () => flat(randomUUID());

/** UUIDs that are the same in every run, for virtual time: logs of two runs can be compared. */
export function countedIds(): NewId {
  let count = 0;
  return () => flat(`00000000-0000-4000-8000-${(++count).toString(16).padStart(12, '0')}`);
}

/** V8 keeps a string that was put together as the tree of its parts: for a UUID, ten times its size. */
function flat(text: string): string {
  return Buffer.from(text, 'latin1').toString('latin1');
}

/**
 * A UUID that follows from what it names: the same every time, kept nowhere. A hundred thousand waiting chats
 * need no memory for the ids of their participants and messages.
 */
export function derivedId(...parts: readonly (string | number)[]): string {
  const hex = createHash('sha256').update(parts.join('/')).digest('hex');
  const variant = (8 + (Number.parseInt(hex[16]!, 16) % 4)).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ].join('-');
}
