import { describe, expect, test } from '@jest/globals';
import { branchesOf, conditionLabel } from '../../../packages/flow-language/src/branches.ts';
import type { FlowAction, Operator } from '../../../packages/flow-language/src/types.ts';
import { actionOf } from './flow-text.ts';
import { formName, SMALLEST_FORMS } from './smallest-forms.ts';

const byName = new Map(SMALLEST_FORMS.map((form) => [formName(form), actionOf(form) as FlowAction]));
const labelsOf = (name: string) => {
  const action = byName.get(name);
  if (action === undefined) throw new Error(`no form called ${name}`);
  return branchesOf(action).map(({ label }) => label);
};

describe('the branches that can be taken', () => {
  test.each<[form: string, labels: string[]]>([
    ['Wait for the customer in CUSTOMER_QUEUE', ['= WaitCompleted', '= CustomerReturned', 'NoMatchingError']],
    ['Compare in AGENT_WHISPER', ['NoMatchingCondition']],
    ['CheckHoursOfOperation in CUSTOMER_QUEUE', ['= True', '= False', 'NoMatchingError']],
    ['CheckMetricData of agents in CONTACT_FLOW', ['> 0', 'NoMatchingError', 'NoMatchingCondition']],
    ['CheckMetricData of a queue in CONTACT_FLOW', ['<= 300000', 'NoMatchingError', 'NoMatchingCondition']],
    ['ConnectParticipantWithLexBot in QUEUE_TRANSFER', ['NoMatchingCondition', 'NoMatchingError']],
    ['Loop in CUSTOMER_HOLD', ['= ContinueLooping', '= DoneLooping']],
    ['DistributeByPercentage in CONTACT_FLOW', ['< 51', 'NoMatchingCondition']],
    ['ShowView in CUSTOMER_QUEUE', ['NoMatchingCondition', 'NoMatchingError', 'TimeLimitExceeded']],
    [
      'GetParticipantInput as a menu in CONTACT_FLOW',
      ['InputTimeLimitExceeded', 'NoMatchingCondition', 'NoMatchingError'],
    ],
    ['GetParticipantInput that stores in CONTACT_FLOW', ['Success', 'NoMatchingError']],
    ['MessageParticipant in OUTBOUND_WHISPER', ['Success']],
    ['MessageParticipantIteratively with interruptions in CUSTOMER_HOLD', ['= MessagesInterrupted']],
    ['InvokeLambdaFunction in CUSTOMER_HOLD', ['Success', 'NoMatchingError']],
    ['TransferContactToQueue in CONTACT_FLOW', ['Success', 'QueueAtCapacity', 'NoMatchingError']],
    ['DisconnectParticipant in CONTACT_FLOW', []],
    ['EndFlowExecution in AGENT_WHISPER', []],
  ])('%s: %j', (form, labels) => {
    expect(labelsOf(form)).toEqual(labels);
  });

  test.each([
    'TransferContactToQueue in CONTACT_FLOW',
    'DequeueContactAndTransferToQueue in CUSTOMER_QUEUE',
    'TransferToFlow in CONTACT_FLOW',
  ])('%s leaves the flow on success', (form) => {
    const [success] = branchesOf(byName.get(form) as FlowAction);
    expect(success).toEqual({ label: 'Success', target: undefined });
  });

  test('carry their own targets', () => {
    const branches = branchesOf({
      Identifier: 'x',
      Type: 'Wait',
      Transitions: {
        NextAction: 'c',
        Conditions: [{ NextAction: 'a', Condition: { Operator: 'Equals', Operands: ['WaitCompleted'] } }],
        Errors: [{ NextAction: 'b', ErrorType: 'NoMatchingError' }],
      },
    });
    expect(branches.map(({ target }) => target)).toEqual(['a', 'b']);
  });

  test('of an unknown type are what is written', () => {
    expect(branchesOf({ Identifier: 'x', Type: 'New', Transitions: { NextAction: 'a' } })).toEqual([
      { label: 'Success', target: 'a' },
    ]);
    expect(branchesOf({ Identifier: 'x', Type: 'New' })).toEqual([]);
  });
});

describe('conditions in words', () => {
  test.each<[operator: Operator, label: string]>([
    ['Equals', '= x'],
    ['TextStartsWith', 'starts with x'],
    ['TextEndsWith', 'ends with x'],
    ['TextContains', 'contains x'],
    ['NumberGreaterThan', '> x'],
    ['NumberGreaterOrEqualTo', '>= x'],
    ['NumberLessThan', '< x'],
    ['NumberLessOrEqualTo', '<= x'],
  ])('%s is "%s"', (Operator, label) => {
    expect(conditionLabel({ Operator, Operands: ['x'] })).toBe(label);
  });

  test('nested ones stand in brackets', () => {
    const inner = { Operator: 'Equals', Operands: [1] } as const;
    expect(conditionLabel({ Operator: 'TextContains', Operands: [inner] })).toBe('contains (= 1)');
  });
});
