import { createHash } from 'node:crypto';

/** Of a JSON value: the order of keys makes no difference, members that are undefined neither. 12 hex digits. */
export function fingerprint(value: unknown): string {
  return createHash('sha256').update(stableJson(value)).digest('hex').slice(0, 12);
}

export function stableJson(value: unknown): string {
  return JSON.stringify(value, (_, given: unknown) => {
    if (typeof given !== 'object' || given === null || Array.isArray(given)) return given;
    return Object.fromEntries(Object.entries(given).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
  });
}
