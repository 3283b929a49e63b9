/** Documented limits of an action's Identifier. */
const MAX_IDENTIFIER_LENGTH = 50;

const FORBIDDEN_CHARACTERS = /[%:(\\/)=$,;[\]{}]/g;

const FORBIDDEN_NAMES: ReadonlySet<string> = new Set([
  '__proto__',
  'constructor',
  '__defineGetter__',
  '__defineSetter__',
  'toString',
  'hasOwnProperty',
  'isPrototypeOf',
  'propertyIsEnumerable',
  'toLocaleString',
  'valueOf',
]);

/** What is wrong with an Identifier, in words, or undefined. */
export function identifierComplaint(identifier: string): string | undefined {
  if (identifier === '') return 'An Identifier must not be empty.';
  if (identifier.length > MAX_IDENTIFIER_LENGTH)
    return `An Identifier has at most ${MAX_IDENTIFIER_LENGTH} characters; this one has ${identifier.length}.`;
  const forbidden = [...new Set(identifier.match(FORBIDDEN_CHARACTERS))];
  if (forbidden.length > 0) return `An Identifier must not contain ${forbidden.join(' ')}`;
  if (FORBIDDEN_NAMES.has(identifier)) return `"${identifier}" is not allowed as an Identifier.`;
  return undefined;
}
