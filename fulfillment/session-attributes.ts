/**
 * Session attributes of an answer may take 12 KB once they are base64 (Lex V2 quotas): 9,216 bytes of JSON.
 * What this Lambda writes itself fits into the difference.
 */
const MAX_ECHOED_BYTES = 8000;

/** Own entries of any value whose values are texts; numbers and booleans as text, everything else left out. */
export function stringMap(value: unknown): Map<string, string> {
  const map = new Map<string, string>();
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return map;
  for (const [key, entry] of Object.entries(value)) {
    if (typeof entry === 'string') map.set(key, entry);
    else if (typeof entry === 'number' || typeof entry === 'boolean') map.set(key, String(entry));
  }
  return map;
}

/**
 * What to give back of the attributes that came in. Lex replaces the whole map by the one in an answer, so all of
 * it, unless there is more than an answer may hold: then the service's own first, then the others as they came.
 */
export function echoed(
  attributes: Map<string, string>,
  ownKeys: ReadonlySet<string>,
): Record<string, string> {
  const entries = [...attributes].filter(([key]) => !ownKeys.has(key));
  if (sizeOf(entries) <= MAX_ECHOED_BYTES) return Object.fromEntries(entries);
  let left = MAX_ECHOED_BYTES;
  const service = (key: string) => key.startsWith('x-amz-lex:');
  return Object.fromEntries(
    [...entries.filter(([key]) => service(key)), ...entries.filter(([key]) => !service(key))].filter(
      (entry) => {
        const size = sizeOf([entry]);
        if (size > left) return false;
        left -= size;
        return true;
      },
    ),
  );
}

/** Bytes in JSON: quotes, colon and comma of an entry included. */
function sizeOf(entries: [string, string][]): number {
  let characters = 0;
  for (const [key, value] of entries) characters += key.length + value.length + 6;
  // No character takes more than six bytes in JSON; the exact count is only needed near the limit.
  if (characters * 6 <= MAX_ECHOED_BYTES) return characters;
  let bytes = 0;
  for (const [key, value] of entries)
    bytes += Buffer.byteLength(JSON.stringify(key) + JSON.stringify(value)) + 2;
  return bytes;
}
