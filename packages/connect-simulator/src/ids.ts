import { randomUUID } from 'node:crypto';

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
