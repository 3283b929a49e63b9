import { z } from 'zod';
import { type ConfigPath, pathText } from './problem.ts';
import { configSchema } from './schema.ts';

/**
 * The path that somebody probably meant who wrote an unknown key: a key of the same group spelled nearly so and
 * not there yet, or else one of that name in another group.
 */
export function suggestPath(
  path: ConfigPath,
  keys: readonly string[],
  present: readonly string[],
): string | undefined {
  const written = simple(String(path.at(-1)));
  const parent = path.slice(0, -1);
  const beside = nearest(
    written,
    keys.filter((key) => !present.includes(key)),
  );
  if (beside !== undefined) return pathText([...parent, beside]);
  const taken = new Set(present.map((key) => pathText([...parent, key])));
  const places = PLACES.filter(([, place]) => !taken.has(place));
  const elsewhere =
    places.find(([key]) => simple(key) === written) ?? places.find(([key]) => isNear(written, simple(key)));
  return elsewhere?.[1];
}

/** Keys of the groups that stand at a fixed place, with their paths. */
const PLACES: [key: string, path: string][] = Object.entries(configSchema.shape).flatMap(
  ([group, schema]) => [
    [group, group] as [string, string],
    ...(schema instanceof z.ZodObject
      ? Object.keys(schema.shape).map((key): [string, string] => [key, `${group}.${key}`])
      : []),
  ],
);

function nearest(written: string, keys: readonly string[]): string | undefined {
  return keys
    .map((key) => ({ key, distance: distance(written, simple(key)) }))
    .filter(({ key }) => isNear(written, simple(key)))
    .sort((a, b) => a.distance - b.distance)[0]?.key;
}

function isNear(written: string, key: string): boolean {
  if (written.length >= 4 && (key.startsWith(written) || written.startsWith(key))) return true;
  return distance(written, key) <= Math.max(1, Math.floor(key.length / 4));
}

/** `same_agent`, `same-agent` and `SameAgent` are the same word. */
function simple(key: string): string {
  return key
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .slice(0, 64);
}

/** Letters to insert, remove or replace (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  return row[b.length]!;
}
