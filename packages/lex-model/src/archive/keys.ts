/**
 * The files of an export name some things otherwise than the API does. Seen in an export of the service:
 * https://github.com/amazon-connect/amazon-connect-chat-ui-examples (samTemplates/amazon-connect-interactive-messages-
 * example-lex-v2); the layout of a slot is from import-export-format.md of the developer guide.
 */
type Json = null | boolean | number | string | Json[] | { [key: string]: Json | undefined };

const KEYS: readonly (readonly [api: string, file: string])[] = [
  ['messageGroups', 'messageGroupsList'],
  ['active', 'isActive'],
  ['allowMultipleValues', 'allowMutlipleValues'],
];
const STRATEGIES: readonly (readonly [api: string, file: string])[] = [
  ['OriginalValue', 'ORIGINAL_VALUE'],
  ['TopResolution', 'TOP_RESOLUTION'],
  ['Concatenation', 'CONCATENATION'],
];
const TO_FILE = { keys: new Map(KEYS), strategies: new Map(STRATEGIES) };
const FROM_FILE = { keys: inverse(KEYS), strategies: inverse(STRATEGIES) };
/** The guide prints this one; the service's file has the other. */
FROM_FILE.keys.set('messageGroupList', 'messageGroups');

/** Their keys are names that somebody chose. */
const FREE_KEYS: ReadonlySet<string> = new Set(['sessionAttributes', 'slots', 'slotSpecifications']);

/** A setting of the API as a file says it. */
export function toFile(value: unknown): Json {
  return translate(value, TO_FILE) ?? null;
}

/** The other way; what is null in a file is left out in the API. */
export function fromFile(value: unknown): Json | undefined {
  return translate(value, FROM_FILE);
}

function translate(value: unknown, table: typeof TO_FILE, free = false): Json | undefined {
  if (value === null || value === undefined) return undefined;
  if (Array.isArray(value)) return value.map((item) => translate(item, table) ?? null);
  if (typeof value !== 'object') return value as Json;
  const result: { [key: string]: Json } = {};
  for (const [key, inner] of Object.entries(value)) {
    const translated =
      key === 'resolutionStrategy' && typeof inner === 'string'
        ? (table.strategies.get(inner) ?? inner)
        : translate(inner, table, FREE_KEYS.has(key));
    if (translated !== undefined) result[free ? key : (table.keys.get(key) ?? key)] = translated;
  }
  return result;
}

function inverse(pairs: readonly (readonly [string, string])[]): Map<string, string> {
  return new Map(pairs.map(([api, file]) => [file, api]));
}
