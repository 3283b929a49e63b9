import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { FLOW_TYPES } from '../../../packages/flow-language/src/types.ts';
import { validateFlow } from '../../../packages/flow-language/src/validate.ts';
import { actionOf, flowOf } from './flow-text.ts';
import { SMALLEST_FORMS } from './smallest-forms.ts';

const flowType = fc.constantFrom(...FLOW_TYPES);

const contactFlow = flowOf(
  'CONTACT_FLOW',
  ...SMALLEST_FORMS.filter(({ flowType: type }) => type === 'CONTACT_FLOW').map((form, index) => ({
    ...actionOf(form),
    Identifier: `action ${index}`,
  })),
);

function isReport(problems: unknown): boolean {
  return (
    Array.isArray(problems) &&
    problems.every(
      (problem) => typeof problem === 'object' && problem !== null && typeof problem.what === 'string',
    )
  );
}

/** Every path to a value inside a JSON value, the empty one for the whole. */
function placesIn(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, entry]) => placesIn(entry, [...path, key]))];
}

/** A copy with the value at a path replaced, or removed. */
function changed(value: unknown, [key, ...rest]: string[], replacement: unknown): unknown {
  if (key === undefined) return replacement;
  const copy = structuredClone(value) as Record<string, unknown>;
  if (rest.length === 0 && replacement === undefined) delete copy[key];
  else copy[key] = changed(copy[key], rest, replacement);
  return copy;
}

describe('validateFlow never throws and always answers a list of problems', () => {
  test('for any text', () => {
    fc.assert(
      fc.property(fc.string(), flowType, (text, type) => {
        expect(isReport(validateFlow(text, type))).toBe(true);
      }),
    );
  });

  test('for any JSON, and any value at all', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.anything()), flowType, (value, type) => {
        expect(isReport(validateFlow(value, type))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('for actions of known types with any parameters and transitions', () => {
    const type = fc.constantFrom(...SMALLEST_FORMS.map((form) => form.type));
    const action = fc.record(
      { Identifier: fc.string(), Type: type, Parameters: fc.jsonValue(), Transitions: fc.jsonValue() },
      { requiredKeys: ['Type'] },
    );
    fc.assert(
      fc.property(fc.array(action, { maxLength: 4 }), flowType, (Actions, givenType) => {
        const flow = { Version: '2019-10-30', StartAction: 'a', Actions };
        expect(isReport(validateFlow(flow, givenType))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('for valid flows of which one value is replaced by anything', () => {
    const places = placesIn(contactFlow);
    expect(validateFlow(contactFlow, 'CONTACT_FLOW')).toEqual([]);
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.jsonValue(), (place, value) => {
        expect(isReport(validateFlow(changed(contactFlow, place, value), 'CONTACT_FLOW'))).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  test('for parameters and conditions that nest thousands deep', () => {
    const deep = `${'{"AndExpression":['.repeat(10_000)}${']}'.repeat(10_000)}`;
    const criteria = `{"Identifier":"a","Type":"UpdateRoutingCriteria","Parameters":{"RoutingCriteria":{"Steps":[{"Expression":${deep}}]}}}`;
    const condition = `${'{"Operator":"Equals","Operands":['.repeat(5_000)}${']}'.repeat(5_000)}`;
    const compare = `{"Identifier":"a","Type":"Compare","Transitions":{"Conditions":[{"Condition":${condition}}]}}`;
    for (const action of [criteria, compare]) {
      const flow = `{"Version":"2019-10-30","StartAction":"a","Actions":[${action}]}`;
      expect(validateFlow(flow, 'CONTACT_FLOW').length).toBeGreaterThan(0);
    }
  });
});

test('an identifier, type or target that is removed from a valid flow is always missed', () => {
  const places = placesIn(contactFlow).filter((place) =>
    ['Identifier', 'Type', 'NextAction', 'ErrorType', 'Operator'].includes(place.at(-1) ?? ''),
  );
  for (const place of places)
    expect(validateFlow(changed(contactFlow, place, undefined), 'CONTACT_FLOW')).not.toEqual([]);
});
