import { randomUUID } from 'node:crypto';

/** Makes UUIDs. */
export type NewId = () => string;

export const randomIds: NewId = () => randomUUID();

/** UUIDs that are the same in every run, for virtual time: logs of two runs can be compared. */
export function countedIds(): NewId {
  let count = 0;
  return () => `00000000-0000-4000-8000-${(++count).toString(16).padStart(12, '0')}`;
}
