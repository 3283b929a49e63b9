import { nearest } from '@resumed-chats/findings';
import { pathText, type YamlPath } from '@resumed-chats/findings/yaml';
import { z } from 'zod';
import { configSchema } from './schema.ts';

/**
 * The path that somebody probably meant who wrote an unknown key: a key of the same group spelled nearly so and
 * not there yet, or else one of that name in another group.
 */
export function suggestPath(
  path: YamlPath,
  keys: readonly string[],
  present: readonly string[],
): string | undefined {
  const written = simple(String(path.at(-1)));
  const parent = path.slice(0, -1);
  const beside = nearestKey(
    written,
    keys.filter((key) => !present.includes(key)),
  );
  if (beside !== undefined) return pathText([...parent, beside]);
  const taken = new Set(present.map((key) => pathText([...parent, key])));
  const places = PLACES.filter(([, place]) => !taken.has(place));
  const elsewhere = nearestKey(
    written,
    places.map(([key]) => key),
  );
  return places.find(([key]) => key === elsewhere)?.[1];
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

/** Keys are short: they have to be more alike than sentences. */
const LEAST_ALIKE = 0.6;

function nearestKey(written: string, keys: readonly string[]): string | undefined {
  const found = nearest(written, keys.map(simple), LEAST_ALIKE);
  return keys.find((key) => simple(key) === found);
}

/** `same_agent`, `same-agent` and `SameAgent` are the same word. */
function simple(key: string): string {
  return key
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .slice(0, 64);
}
