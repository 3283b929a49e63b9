import { describe, expect, test } from '@jest/globals';
import { ACTION_SPECS } from '../../../packages/flow-language/src/actions/index.ts';
import { actionOf, errorBranch, messagesOf } from './flow-text.ts';
import { formName, SMALLEST_FORMS } from './smallest-forms.ts';

const SOME_ERRORS = ['NoMatchingError', 'NoMatchingCondition', 'QueueAtCapacity', 'ParticipantNotFound'];

test('every action type has its smallest form here, but the one for modules', () => {
  const covered = new Set(SMALLEST_FORMS.map(({ type }) => type));
  const types = ACTION_SPECS.map(({ type }) => type);
  expect(types.filter((type) => !covered.has(type))).toEqual(['EndFlowModuleExecution']);
});

describe.each(SMALLEST_FORMS.map((form) => [formName(form), form] as const))('%s', (_, form) => {
  const action = actionOf(form);
  const check = (changed: unknown) => messagesOf(form.flowType, changed);

  test('is accepted in its smallest form', () => {
    expect(check(action)).toEqual([]);
  });

  test('is refused with a parameter that it does not have', () => {
    const changed = { ...action, Parameters: { ...action.Parameters, Colour: 'red' } };
    expect(check(changed)).toEqual(['Invalid Action property name. Path: Actions[0].Parameters.Colour']);
  });

  for (const name of form.requiredParameters ?? [])
    test(`needs its parameter ${name}`, () => {
      const { [name]: _removed, ...rest } = action.Parameters;
      expect(check({ ...action, Parameters: rest })).toEqual([
        `Action is missing required property. Path: Actions[0].Parameters.${name}`,
      ]);
    });

  const errors = action.Transitions.Errors ?? [];
  const withErrors = (changed: unknown[]) =>
    check({ ...action, Transitions: { ...action.Transitions, Errors: changed } });

  for (const type of form.errors ?? [])
    test(`needs its error ${type}`, () => {
      expect(withErrors(errors.filter(({ ErrorType }) => ErrorType !== type))).toEqual([
        `Action is missing required error. Error: ${type}, Path: Actions[0]`,
      ]);
    });

  for (const type of form.optionalErrors ?? [])
    test(`takes the error ${type}`, () => {
      expect(withErrors([...errors, errorBranch(type)])).toEqual([]);
    });

  const taken = [...(form.errors ?? []), ...(form.optionalErrors ?? [])];
  for (const type of SOME_ERRORS.filter((known) => !taken.includes(known)))
    test(`refuses the error ${type}`, () => {
      expect(withErrors([...errors, errorBranch(type)])).toEqual([
        `Invalid Action error. Error: ${type}, Path: Actions[0]`,
      ]);
    });

  test(`has its NextAction ${form.next ?? 'required'}`, () => {
    const { NextAction: _removed, ...rest } = action.Transitions;
    const without = check({ ...action, Transitions: rest });
    const withOne = check({ ...action, Transitions: { ...rest, NextAction: 'end' } });
    const path = 'Path: Actions[0].Transitions.NextAction';
    const expected = {
      required: [[`Action is missing required property. ${path}`], []],
      optional: [[], []],
      forbidden: [[], [`Invalid Action property name. ${path}`]],
    };
    expect([without, withOne]).toEqual(expected[form.next ?? 'required']);
  });

  const conditions = action.Transitions.Conditions ?? [];
  for (const [removed, { Condition }] of conditions.entries())
    test(`needs its condition ${Condition.Operator} ${Condition.Operands}`, () => {
      const left = conditions.filter((_condition, index) => index !== removed);
      const changed = { ...action, Transitions: { ...action.Transitions, Conditions: left } };
      const what =
        left.length === 0 ? 'Action is missing required property' : 'Invalid Action property value';
      expect(check(changed)).toEqual([`${what}. Path: Actions[0].Transitions.Conditions`]);
    });

  const { notIn } = form;
  if (notIn !== undefined)
    test(`is refused in ${notIn}`, () => {
      expect(messagesOf(notIn, action)).toEqual([
        `Action is not allowed in this flow type. Type: ${form.type}`,
      ]);
    });
});
