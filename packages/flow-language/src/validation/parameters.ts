import type { z } from 'zod';
import type { ActionSpec } from '../spec.ts';
import type { ActionFindings } from './action-findings.ts';
import { isDeeperThan, isObject, type JsonObject } from './json.ts';

/** No known parameter nests deeper; more is refused before it is looked into. */
const MAX_DEPTH = 64;

/** Checks an action's parameters against its spec; answers them, empty when they are missing or no object. */
export function checkParameters(spec: ActionSpec, given: unknown, problems: ActionFindings): JsonObject {
  if (given !== undefined && given !== null && !isObject(given)) {
    problems.invalidValue('action-shape', 'Parameters', 'Parameters is an object.');
    return {};
  }
  const parameters = given ?? {};
  if (isDeeperThan(parameters, MAX_DEPTH)) {
    problems.invalidValue(
      'action-shape',
      'Parameters',
      `The parameters nest deeper than ${MAX_DEPTH} levels.`,
    );
    return {};
  }
  checkExclusive(spec, parameters, problems);
  const result = spec.parameters.safeParse(parameters);
  if (!result.success)
    for (const issue of result.error.issues) reportIssue(spec, parameters, issue, problems);
  return parameters;
}

function checkExclusive(spec: ActionSpec, parameters: JsonObject, problems: ActionFindings): void {
  for (const { of, exactly } of spec.exclusive ?? []) {
    const given = of.filter((key) => Object.hasOwn(parameters, key));
    const names = of.join(', ');
    if (given.length > 1)
      problems.invalidValue(
        'parameter-exclusive',
        'Parameters',
        `At most one of ${names}; ${given.join(' and ')} are given.`,
      );
    if (given.length === 0 && exactly)
      problems.missingProperty(
        'parameter-exclusive',
        `Parameters.${of[0]}`,
        `Exactly one of ${names} must be given.`,
      );
  }
}

function reportIssue(
  spec: ActionSpec,
  parameters: JsonObject,
  issue: z.core.$ZodIssue,
  problems: ActionFindings,
): void {
  const place = formatPath('Parameters', issue.path);
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys)
      problems.invalidName('parameter-name', `${place}.${key}`, hintFor(spec, key, issue.path));
    return;
  }
  if (issue.code === 'custom' && typeof issue.params?.['service'] === 'string') {
    problems.add('parameter-value', issue.params['service'], place, issue.message);
    return;
  }
  if (valueAt(parameters, issue.path) === undefined) problems.missingProperty('parameter-missing', place);
  else
    problems.invalidValue(
      'parameter-value',
      place,
      `${spec.type} ${place.slice('Parameters.'.length)}: ${issue.message}`,
    );
}

function hintFor(spec: ActionSpec, key: string, path: readonly PropertyKey[]): string | undefined {
  if (path.length > 0) return undefined;
  const known = Object.keys(spec.parameters.shape);
  return (
    spec.hints?.[key] ??
    (known.length === 0
      ? `${spec.type} takes no parameters.`
      : `The parameters of ${spec.type}: ${known.join(', ')}.`)
  );
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let at = value;
  for (const key of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined;
    at = (at as Record<PropertyKey, unknown>)[key];
  }
  return at;
}

function formatPath(root: string, path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : `${text}.${String(key)}`),
    root,
  );
}
