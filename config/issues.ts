import { pathText, type YamlPath } from '@resumed-chats/findings/yaml';
import { z } from 'zod';
import { DURATION_FORM } from './duration.ts';
import type { UnplacedFinding } from './finding.ts';
import { configSchema } from './schema.ts';
import { suggestPath } from './suggest.ts';

type Issue = z.core.$ZodIssue;

/** What zod found, in plain words and with what is allowed instead. One issue can be several findings. */
export function findingsOf(issues: readonly Issue[], data: unknown): UnplacedFinding[] {
  const unknown = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => unknownKey([...pathOf(issue), key], data))
      : [],
  );
  // A key that is misspelt is not missing as well.
  const meant = new Set(unknown.map(({ meant }) => meant));
  const others = issues
    .filter(({ code }) => code !== 'unrecognized_keys')
    .map((issue) => finding(issue, pathOf(issue), valueAt(data, pathOf(issue))))
    .filter(({ path, rule }) => rule !== 'missing' || !meant.has(pathText(path)));
  return [...unknown.map(({ finding }) => finding), ...others];
}

function pathOf(issue: Issue): YamlPath {
  return issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
}

function unknownKey(path: YamlPath, data: unknown): { finding: UnplacedFinding; meant: string | undefined } {
  const parent = path.slice(0, -1);
  const schema = schemaAt(parent);
  const keys = schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
  const present = Object.keys((valueAt(data, parent) as object | undefined) ?? {});
  const meant = suggestPath(path, keys, present);
  const free = keys.filter((key) => !present.includes(key));
  return {
    meant,
    finding: {
      path,
      what: `unknown key${meant === undefined ? '' : `; did you mean ${meant}?`}`,
      allowed: keys.length > 10 ? `${shortList(free)} (those not yet there)` : keys.join(', '),
      rule: 'unknown-key',
    },
  };
}

function shortList(keys: string[]): string {
  if (keys.length === 0) return 'nothing more';
  return keys.length > 10 ? `${keys.slice(0, 10).join(', ')} and ${keys.length - 10} more` : keys.join(', ');
}

function finding(issue: Issue, path: YamlPath, value: unknown): UnplacedFinding {
  const allowed = allowedAt(issue.code === 'invalid_key' ? [] : path);
  switch (issue.code) {
    case 'invalid_type':
      if (value === undefined) return { path, what: 'is missing', allowed, rule: 'missing' };
      if (value === null)
        return { path, what: path.length === 0 ? 'is empty' : 'has no value', allowed, rule: 'missing' };
      if (allowed === DURATION_FORM && typeof value !== 'object')
        return { path, what: `${quoted(value)} is not a duration`, allowed, rule: 'format' };
      return { path, what: wrongType(issue.expected, value), allowed, rule: 'type' };
    case 'invalid_key':
      return {
        path,
        what: `${quoted(path.at(-1))} is not a locale id`,
        allowed: 'Lex locale ids such as en_US',
        rule: 'format',
      };
    case 'too_small':
      return { path, what: tooSmall(value), allowed, rule: 'range' };
    case 'too_big':
      return { path, what: tooBig(value), allowed, rule: 'range' };
    case 'custom':
      return { path, what: `${quoted(value)} ${issue.message}`, allowed, rule: 'format' };
    default:
      return { path, what: `${quoted(value)} is not valid here`, allowed, rule: 'format' };
  }
}

function wrongType(expected: string, value: unknown): string {
  if (expected === 'string' && typeof value !== 'object')
    return `${quoted(value)} is ${kindOf(value)}, not text`;
  if (expected === 'int' && typeof value === 'number') return `${value} is not a whole number`;
  if (expected === 'number' && typeof value === 'number') return `${value} is not a number that can be used`;
  return `${typeof value === 'object' ? '' : `${quoted(value)} `}is ${kindOf(value)}, not ${NAMES[expected] ?? expected}`;
}

const NAMES: Record<string, string> = {
  string: 'text',
  object: 'a group of keys',
  record: 'a group of keys',
  array: 'a list',
  number: 'a number',
  int: 'a whole number',
};

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a group of keys';
  return (
    { string: 'text', number: 'a number', boolean: 'true or false', bigint: 'a number' }[
      typeof value as 'string'
    ] ?? typeof value
  );
}

function tooSmall(value: unknown): string {
  if (typeof value === 'string') return 'is empty';
  return Array.isArray(value) ? 'is an empty list' : `${String(value)} is too small`;
}

function tooBig(value: unknown): string {
  return typeof value === 'string'
    ? `is too long (${value.trim().length} characters)`
    : `${String(value)} is too big`;
}

/** A value as a message quotes it, cut where it is long. */
function quoted(value: unknown): string {
  if (typeof value !== 'string') return String(value);
  return `"${value.length > 60 ? `${value.slice(0, 60)}…` : value}"`;
}

function allowedAt(path: YamlPath): string {
  const schema = schemaAt(path);
  if (schema?.description !== undefined) return schema.description;
  return schema instanceof z.ZodObject ? `the keys ${Object.keys(schema.shape).join(', ')}` : 'nothing here';
}

/** The part of the schema that a path leads to. */
function schemaAt(path: YamlPath): (z.core.$ZodType & { description?: string | undefined }) | undefined {
  let schema: z.core.$ZodType | undefined = configSchema;
  for (const part of path) {
    if (schema instanceof z.ZodObject) schema = schema.shape[part];
    else if (schema instanceof z.ZodArray) schema = schema.element;
    else if (schema instanceof z.ZodRecord) schema = schema.valueType;
    else return undefined;
    schema = withoutDefault(schema);
  }
  return schema;
}

function withoutDefault(schema: z.core.$ZodType | undefined): z.core.$ZodType | undefined {
  const wrapped =
    schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault || schema instanceof z.ZodOptional;
  return wrapped ? withoutDefault(schema.def.innerType) : schema;
}

function valueAt(data: unknown, path: YamlPath): unknown {
  return path.reduce<unknown>(
    (value, part) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, part)
        ? (value as Record<string | number, unknown>)[part]
        : undefined,
    data,
  );
}
