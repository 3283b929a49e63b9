import type { Step, TextMatch } from '../step.ts';
import { textMatch } from '../text-match.ts';

/** What stands after a step's colon. Every scalar of a transcript is text. */
export type Value = string | null | Value[] | { [key: string]: Value };

/** One kind of sentence. */
export interface Sentence {
  /** As the documentation writes it, names in capitals. */
  form: string;
  /** What it says, in a few words. */
  about: string;
  /** The words before the colon, articles left out; groups are what `read` gets. */
  words: RegExp;
  /** What comes after the colon. `inline`: text that may follow without one. */
  takes: 'nothing' | 'maybe' | 'text' | 'inline' | 'maybe inline' | 'data';
  /** @throws SentenceError */
  read(groups: string[], value: Value | undefined): Step;
  /** What `read` reads so; undefined for a step of which another sentence tells. */
  write(step: Step): Written | undefined;
}

/** A step as it is written: the words before the colon and what comes after it. */
export interface Written {
  words: string;
  value?: Value;
}

/** A sentence that tells of steps of one kind. */
export function sentence<K extends Step['kind']>(
  kind: K,
  {
    write,
    ...rest
  }: Omit<Sentence, 'write'> & { write(step: Extract<Step, { kind: K }>): Written | undefined },
): Sentence {
  return {
    ...rest,
    write: (step) => (step.kind === kind ? write(step as Extract<Step, { kind: K }>) : undefined),
  };
}

/** One of a list is written without the brackets. */
export function writtenTexts(texts: readonly (string | TextMatch)[]): Value {
  const values = texts.map((text) => (typeof text === 'string' ? text : text.written));
  return values.length === 1 ? values[0]! : values;
}

export function writtenMap(values: Readonly<Record<string, TextMatch | null>>): Value {
  return Object.fromEntries(Object.entries(values).map(([key, text]) => [key, text?.written ?? 'none']));
}

/** What is wrong with a sentence whose kind is known, and what is allowed. */
export class SentenceError extends Error {
  override readonly name = 'SentenceError';
}

/** A text; `{key}` and `{ message: key }` come as `{key}`. */
export function asText(value: Value | undefined, what: string): string {
  const key = keyOf(value);
  if (key !== undefined) return `{${key}}`;
  if (typeof value !== 'string') throw new SentenceError(`${what} has to be text`);
  if (value.trim() === '') throw new SentenceError(`${what} is empty`);
  return value.trim();
}

/** YAML reads `{key}` as a map whose one member has no value. */
function keyOf(value: Value | undefined): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const [entry, ...more] = Object.entries(value);
  if (entry === undefined || more.length > 0) return undefined;
  const [name, member] = entry;
  if (member === null || member === '') return name;
  return name === 'message' && typeof member === 'string' ? member.trim() : undefined;
}

/** A text, or a list of them. */
export function asTexts(value: Value | undefined, what: string): string[] {
  const list = Array.isArray(value) ? value : [value];
  if (list.length === 0) throw new SentenceError(`${what}: the list is empty`);
  return list.map((entry) => asText(entry, what));
}

export function asMatch(value: Value | undefined, what: string): TextMatch {
  try {
    return textMatch(asText(value, what));
  } catch (error) {
    if (error instanceof SyntaxError) throw new SentenceError(`${what}: ${error.message}`);
    throw error;
  }
}

export function asMatches(value: Value | undefined, what: string): TextMatch[] {
  return asTexts(value, what).map((text) => asMatch(text, what));
}

/** A map with none but the allowed keys. */
export function asMap(
  value: Value | undefined,
  what: string,
  keys?: readonly string[],
): Record<string, Value> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new SentenceError(`${what} has to be a map such as { ${keys?.[0] ?? 'key'}: … }`);
  const unknown = Object.keys(value).find((key) => keys !== undefined && !keys.includes(key));
  if (unknown !== undefined)
    throw new SentenceError(`${what} has no "${unknown}"; it may have ${keys?.join(', ')}`);
  return value;
}

export function asFlag(value: Value | undefined, what: string): boolean {
  const text = asText(value, what).toLowerCase();
  if (['yes', 'true', 'on'].includes(text)) return true;
  if (['no', 'false', 'off'].includes(text)) return false;
  throw new SentenceError(`${what} is "${text}", not yes or no`);
}

/** `none`, `null`, `~` and nothing at all stand for what is not set. */
export function isNone(value: Value | undefined): boolean {
  return value === null || (typeof value === 'string' && /^(?:none|null|~|)$/i.test(value.trim()));
}
