import type { ActionShape, ActionSpec } from '../spec.ts';
import type { ActionFindings } from './action-findings.ts';
import { checkConditions } from './conditions.ts';
import { isObject, type JsonObject } from './json.ts';

const KNOWN = ['NextAction', 'Conditions', 'Errors'];

/** Checks an action's transitions: NextAction, conditions, errors, and that every target exists. */
export function checkTransitions(
  spec: ActionSpec,
  shape: ActionShape,
  given: unknown,
  identifiers: ReadonlySet<string>,
  problems: ActionFindings,
): void {
  if (given !== undefined && given !== null && !isObject(given)) {
    problems.invalidValue('action-shape', 'Transitions', 'Transitions is an object.');
    return;
  }
  const transitions = given ?? {};
  for (const key of Object.keys(transitions))
    if (!KNOWN.includes(key))
      problems.invalidName('action-shape', `Transitions.${key}`, `Transitions holds ${KNOWN.join(', ')}.`);
  const target = (value: unknown, place: string) => checkTarget(value, place, identifiers, problems);

  checkNext(spec, transitions, target, problems);
  const conditions = listIn(transitions, 'Conditions', problems);
  if (conditions !== undefined) {
    checkConditions(shape.conditions, conditions, problems);
    checkTargets(conditions, 'Transitions.Conditions', target);
  }
  const errors = listIn(transitions, 'Errors', problems);
  if (errors !== undefined) {
    checkErrors(spec, shape, errors, problems);
    checkTargets(errors, 'Transitions.Errors', target);
  }
}

type CheckTarget = (value: unknown, place: string) => void;

function checkNext(
  spec: ActionSpec,
  transitions: JsonObject,
  target: CheckTarget,
  problems: ActionFindings,
): void {
  const place = 'Transitions.NextAction';
  const next = transitions['NextAction'];
  if (spec.next === 'forbidden') {
    if (next !== undefined && next !== null)
      problems.invalidName('next-action', place, `${spec.type} ends the flow: its Transitions are empty.`);
    return;
  }
  if (next === '' && spec.emptyNext) return;
  const missing = next === undefined || next === null;
  if (missing && spec.next === 'optional') return;
  target(next, place);
}

function checkTarget(
  value: unknown,
  place: string,
  identifiers: ReadonlySet<string>,
  problems: ActionFindings,
): void {
  if (value === undefined || value === null || value === '') problems.missingProperty('next-action', place);
  else if (typeof value !== 'string')
    problems.invalidValue('dangling-target', place, 'A target is the Identifier of an action.');
  else if (!identifiers.has(value))
    problems.invalidValue('dangling-target', place, `No action is called "${value}".`);
}

function checkTargets(branches: readonly unknown[], place: string, target: CheckTarget): void {
  branches.forEach((branch, index) => {
    target(isObject(branch) ? branch['NextAction'] : undefined, `${place}[${index}].NextAction`);
  });
}

function listIn(transitions: JsonObject, key: string, problems: ActionFindings): unknown[] | undefined {
  const list = transitions[key] ?? [];
  if (Array.isArray(list)) return list;
  problems.invalidValue('action-shape', `Transitions.${key}`, `${key} is a list.`);
  return undefined;
}

function checkErrors(
  spec: ActionSpec,
  { errors: rule }: ActionShape,
  given: readonly unknown[],
  problems: ActionFindings,
): void {
  const allowed = [...rule.required, ...(rule.expected ?? []), ...rule.optional];
  const seen = new Set<string>();
  given.forEach((branch, index) => {
    const place = `Transitions.Errors[${index}]`;
    const type = isObject(branch) ? branch['ErrorType'] : undefined;
    if (type === undefined || type === null) problems.missingProperty('action-shape', `${place}.ErrorType`);
    else if (typeof type !== 'string')
      problems.invalidValue('action-shape', `${place}.ErrorType`, 'An ErrorType is a string.');
    else if (!allowed.includes(type)) problems.invalidError(type, place, allowedHint(spec, allowed));
    else if (seen.has(type)) problems.invalidError(type, place, 'The error is there twice.');
    if (typeof type === 'string') seen.add(type);
  });
  for (const type of rule.required) if (!seen.has(type)) problems.missingError(type);
}

function allowedHint(spec: ActionSpec, allowed: readonly string[]): string {
  return allowed.length === 0
    ? `${spec.type} takes no errors.`
    : `The errors of ${spec.type} here: ${allowed.join(', ')}.`;
}
