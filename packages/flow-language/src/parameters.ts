/**
 * The kinds of value that parameters take. Scalars are strings on the wire, numbers and booleans too.
 * A parameter is static, or static or one whole JSONPath, or text with JSONPaths inside: each is one function here.
 */
import { z } from 'zod';
import { findReferences, isWholeReference } from './references.ts';

type IntegerString = `${number}`;
type PathString = `$.${string}`;

/** Text with references inside, not empty. */
export function text() {
  return z.string().min(1, 'must not be empty');
}

/** One whole static value (an id, an ARN) or one whole JSONPath; never both in one string. */
export function idOrPath() {
  return text().refine((value) => isWholeReference(value) || findReferences(value).length === 0, {
    error: 'must be one static value or one whole JSONPath, not a mixture',
  });
}

/** A value without any reference in it. */
export function staticText() {
  return text().refine((value) => findReferences(value).length === 0, {
    error: 'must be static: no JSONPath here',
  });
}

/** One JSONPath and nothing else. */
export function path() {
  return z.custom<PathString>(isWholeReference, 'must be one JSONPath, such as $.Attributes.topic');
}

/** A whole number as a string, both bounds included. */
export function integer(minimum: number, maximum: number = Number.MAX_SAFE_INTEGER) {
  return z.custom<IntegerString>(
    (value) => isIntegerString(value, minimum, maximum),
    `must be a whole number as a string, ${range(minimum, maximum)}`,
  );
}

/** A whole number as a string, or one JSONPath. */
export function integerOrPath(minimum: number, maximum: number) {
  return z.custom<IntegerString | PathString>(
    (value) => isWholeReference(value) || isIntegerString(value, minimum, maximum),
    `must be a whole number as a string, ${range(minimum, maximum)}, or one JSONPath`,
  );
}

/** As `integerOrPath`, for the few places in which the service takes a JSON number as well. */
export function integerNumberOrPath(minimum: number, maximum: number) {
  return z.custom<IntegerString | PathString | number>(
    (value) =>
      isWholeReference(value) ||
      isIntegerString(typeof value === 'number' ? String(value) : value, minimum, maximum),
    `must be a whole number, ${range(minimum, maximum)}, or one JSONPath`,
  );
}

/** One of these static values, or one JSONPath. */
export function enumOrPath<const Values extends readonly [string, ...string[]]>(...values: Values) {
  return z.custom<Values[number] | PathString>(
    (value) => isWholeReference(value) || (values as readonly unknown[]).includes(value),
    `must be ${values.join(' or ')}, or one JSONPath`,
  );
}

/** A map of strings in which values may hold references. */
export function stringMap() {
  return z.record(z.string().min(1), z.string());
}

/** An object that is passed on as it is. */
export function opaque() {
  return z.record(z.string(), z.unknown());
}

/** A spoken or played file; documented beside Text, SSML and PromptId. */
export function media() {
  return z.strictObject({ Uri: text(), SourceType: z.literal('S3'), MediaType: z.literal('Audio') });
}

export function isIntegerString(value: unknown, minimum: number, maximum: number): boolean {
  if (typeof value !== 'string' || !/^(0|-?[1-9]\d*)$/.test(value)) return false;
  const number = Number(value);
  return Number.isSafeInteger(number) && number >= minimum && number <= maximum;
}

function range(minimum: number, maximum: number): string {
  return maximum === Number.MAX_SAFE_INTEGER ? `${minimum} or more` : `${minimum} to ${maximum}`;
}
