import { describe, expect, test } from '@jest/globals';
import type { FlowCondition } from '../../../packages/flow-language/src/types.ts';
import { validateFlow } from '../../../packages/flow-language/src/validate.ts';
import { errorBranch, flowOf, messagesOf, problemsOf } from './flow-text.ts';

const message = (Identifier: string, next = 'end') => ({
  Identifier,
  Type: 'MessageParticipant',
  Parameters: { Text: 'Hello' },
  Transitions: { NextAction: next },
});

const compare = (...conditions: unknown[]) => ({
  Identifier: 'x',
  Type: 'Compare',
  Parameters: { ComparisonValue: '$.Attributes.a' },
  Transitions: {
    NextAction: 'end',
    Conditions: conditions.map((Condition) => ({ NextAction: 'end', Condition })),
    Errors: [errorBranch('NoMatchingCondition')],
  },
});

describe('the envelope', () => {
  test.each<[what: string, content: unknown, message: string]>([
    ['text that is no JSON', '{', 'Invalid JSON in contact flow content'],
    ['no text at all', '', 'Invalid JSON in contact flow content'],
    ['a list', '[]', 'Invalid contact flow content'],
    ['nothing', undefined, 'Invalid contact flow content'],
    ['a function', () => 1, 'Invalid contact flow content'],
    ['a number too big for JSON', 1n, 'Invalid JSON in contact flow content'],
  ])('refuses %s', (_, content, expected) => {
    expect(validateFlow(content, 'CONTACT_FLOW').map((problem) => problem.what)).toEqual([expected]);
  });

  test('refuses a structure that contains itself', () => {
    const cyclic: { self?: unknown } = {};
    cyclic.self = cyclic;
    expect(validateFlow(cyclic, 'CONTACT_FLOW')).toHaveLength(1);
  });

  test('takes a flow as a value as well as text', () => {
    expect(validateFlow(flowOf('CONTACT_FLOW', message('a')), 'CONTACT_FLOW')).toEqual([]);
  });

  test('needs Version, StartAction and Actions', () => {
    const paths = validateFlow('{}', 'CONTACT_FLOW').map(({ place }) => place);
    expect(paths).toEqual(['Version', 'Actions', 'StartAction']);
  });

  test.each<[change: Record<string, unknown>, path: string]>([
    [{ Version: '2020-01-01' }, 'Version'],
    [{ StartAction: 'nowhere' }, 'StartAction'],
    [{ StartAction: 7 }, 'StartAction'],
    [{ Metadata: [] }, 'Metadata'],
    [{ Actions: {} }, 'Actions'],
  ])('refuses %j', (change, path) => {
    const problems = validateFlow({ ...flowOf('CONTACT_FLOW'), ...change }, 'CONTACT_FLOW');
    expect(problems.map((problem) => problem.place)).toEqual([path]);
  });

  test('refuses a flow without actions', () => {
    const empty = { Version: '2019-10-30', StartAction: 'end', Actions: [] };
    expect(validateFlow(empty, 'CONTACT_FLOW').map(({ place }) => place)).toEqual(['StartAction', 'Actions']);
  });

  test('takes 250 actions and refuses 251', () => {
    const chain = (count: number) =>
      Array.from({ length: count - 1 }, (_, index) =>
        message(`m${index}`, index === count - 2 ? 'end' : `m${index + 1}`),
      );
    expect(problemsOf('CONTACT_FLOW', ...chain(250))).toEqual([]);
    expect(problemsOf('CONTACT_FLOW', ...chain(251)).map(({ place }) => place)).toEqual(['Actions']);
  });

  test('takes 256000 characters and refuses one more', () => {
    const text = JSON.stringify(flowOf('CONTACT_FLOW', message('a')));
    const padded = text.padEnd(256_000, ' ');
    expect(validateFlow(padded, 'CONTACT_FLOW')).toEqual([]);
    expect(validateFlow(`${padded} `, 'CONTACT_FLOW').map((problem) => problem.what)).toEqual([
      'Contact flow content is too long',
    ]);
  });

  test("takes a Wait and a queue as AWS's own sample disconnect flow has them", () => {
    const wait = {
      Identifier: 'wait',
      Type: 'Wait',
      Parameters: { TimeLimitSeconds: '900', Events: ['CustomerReturned'] },
      Transitions: {
        NextAction: 'end',
        Errors: [errorBranch('NoMatchingError')],
        Conditions: ['WaitCompleted', 'CustomerReturned'].map((event) => ({
          NextAction: 'queue',
          Condition: { Operator: 'Equals', Operands: [event] },
        })),
      },
    };
    const queue = {
      Identifier: 'queue',
      Type: 'TransferContactToQueue',
      Parameters: {},
      Transitions: {
        NextAction: 'end',
        Errors: [errorBranch('QueueAtCapacity'), errorBranch('NoMatchingError')],
        Conditions: [],
      },
    };
    expect(messagesOf('CONTACT_FLOW', wait, queue)).toEqual([]);
  });

  test('reads stored flows that leave parameters and transitions out, or write null', () => {
    const queue = {
      Identifier: 'q',
      Type: 'TransferContactToQueue',
      Parameters: null,
      Transitions: {
        NextAction: 'end',
        Errors: [errorBranch('QueueAtCapacity'), errorBranch('NoMatchingError')],
        Conditions: null,
      },
    };
    expect(messagesOf('CONTACT_FLOW', queue)).toEqual([]);
  });
});

describe('identifiers', () => {
  test.each(['constructor', '__proto__', 'toString', 'a/b', 'a:b', 'a%', '{a}', 'x'.repeat(51), ''])(
    'refuses "%s"',
    (identifier) => {
      const problems = problemsOf('CONTACT_FLOW', message(identifier));
      expect(problems.map(({ place }) => place)).toEqual(['Actions[0].Identifier']);
    },
  );

  test.each(['x'.repeat(50), 'Frage «gleich?»', 'señal 1', '客户'])('takes "%s"', (identifier) => {
    expect(messagesOf('CONTACT_FLOW', message(identifier))).toEqual([]);
  });

  test('refuses one that is there twice', () => {
    const problems = problemsOf('CONTACT_FLOW', message('a'), message('a'));
    expect(problems).toEqual([expect.objectContaining({ place: 'Actions[1].Identifier', action: 'a' })]);
  });

  test('refuses a missing one and one that is no text', () => {
    const { Identifier: _removed, ...nameless } = message('a');
    const problems = problemsOf('CONTACT_FLOW', message('a'), nameless, { ...nameless, Identifier: 7 });
    expect(problems.map(({ place }) => place)).toEqual(['Actions[1].Identifier', 'Actions[2].Identifier']);
  });
});

describe('targets', () => {
  test('refuses one that no action has, wherever it stands', () => {
    const problems = problemsOf('CONTACT_FLOW', {
      ...compare(),
      Transitions: {
        NextAction: 'gone',
        Conditions: [{ NextAction: 'gone', Condition: { Operator: 'Equals', Operands: ['a'] } }],
        Errors: [errorBranch('NoMatchingCondition', 'gone')],
      },
    });
    expect(problems.map(({ place }) => place)).toEqual([
      'Actions[0].Transitions.NextAction',
      'Actions[0].Transitions.Conditions[0].NextAction',
      'Actions[0].Transitions.Errors[0].NextAction',
    ]);
    expect(problems.every(({ how }) => how === 'No action is called "gone".')).toBe(true);
  });

  test('takes an empty NextAction of DequeueContactAndTransferToQueue alone', () => {
    const dequeue = {
      Identifier: 'd',
      Type: 'DequeueContactAndTransferToQueue',
      Transitions: {
        NextAction: '',
        Errors: [errorBranch('QueueAtCapacity'), errorBranch('NoMatchingError')],
      },
    };
    expect(messagesOf('CUSTOMER_QUEUE', dequeue)).toEqual([]);
    expect(messagesOf('CONTACT_FLOW', message('a', ''))).toEqual([
      'Action is missing required property. Path: Actions[0].Transitions.NextAction',
    ]);
  });
});

describe('conditions', () => {
  const nested = (depth: number): FlowCondition => ({
    Operator: 'Equals',
    Operands: [depth === 1 ? 'a' : nested(depth - 1)],
  });

  test('nest five deep and no deeper', () => {
    expect(messagesOf('CONTACT_FLOW', compare(nested(5)))).toEqual([]);
    expect(messagesOf('CONTACT_FLOW', compare(nested(6)))).toEqual([
      'Invalid Action property value. Path: Actions[0].Transitions.Conditions[0].Condition',
    ]);
  });

  test.each<[what: string, condition: unknown, path: string]>([
    ['an unknown operator', { Operator: 'Like', Operands: ['a'] }, '.Condition.Operator'],
    ['no operator', { Operands: ['a'] }, '.Condition.Operator'],
    ['no operands', { Operator: 'Equals' }, '.Condition.Operands'],
    ['an empty list of operands', { Operator: 'Equals', Operands: [] }, '.Condition.Operands'],
    ['two operands', { Operator: 'Equals', Operands: ['a', 'b'] }, '.Condition.Operands'],
    ['an operand that is a number', { Operator: 'Equals', Operands: [1] }, '.Condition.Operands[0]'],
    ['an operand that is no text', { Operator: 'Equals', Operands: [true] }, '.Condition.Operands[0]'],
    ['no condition', undefined, '.Condition'],
    ['over 50 sub-conditions', { Operator: 'Equals', Operands: Array(51).fill(nested(1)) }, '.Condition'],
  ])('refuses %s', (_, condition, path) => {
    const problems = problemsOf('CONTACT_FLOW', compare(condition));
    expect(problems.map((problem) => problem.place)).toEqual([`Actions[0].Transitions.Conditions[0]${path}`]);
  });

  test('are refused where the type has none', () => {
    const action = message('a');
    const conditions = [{ NextAction: 'end', Condition: nested(1) }];
    expect(
      messagesOf('CONTACT_FLOW', { ...action, Transitions: { NextAction: 'end', Conditions: conditions } }),
    ).toEqual(['Action does not support conditions']);
  });

  test('of agent metrics compare with "0" alone', () => {
    const check = (Operator: string, operand: string) =>
      problemsOf('CONTACT_FLOW', {
        Identifier: 'x',
        Type: 'CheckMetricData',
        Parameters: { MetricType: 'NumberOfAgentsStaffed' },
        Transitions: {
          NextAction: 'end',
          Conditions: [{ NextAction: 'end', Condition: { Operator, Operands: [operand] } }],
          Errors: [errorBranch('NoMatchingError'), errorBranch('NoMatchingCondition')],
        },
      }).map(({ place }) => place?.split('.').at(-1));
    expect(check('NumberGreaterThan', '0')).toEqual([]);
    expect(check('NumberGreaterThan', '1')).toEqual(['Operands[0]']);
    expect(check('Equals', '0')).toEqual(['Operator']);
  });

  test('of a menu are single keys', () => {
    const press = (key: string) =>
      problemsOf('CONTACT_FLOW', {
        Identifier: 'x',
        Type: 'GetParticipantInput',
        Parameters: { InputTimeLimitSeconds: '5', StoreInput: 'False' },
        Transitions: {
          NextAction: 'end',
          Conditions: [{ NextAction: 'end', Condition: { Operator: 'Equals', Operands: [key] } }],
          Errors: ['InputTimeLimitExceeded', 'NoMatchingCondition', 'NoMatchingError'].map((type) =>
            errorBranch(type),
          ),
        },
      }).map(({ how }) => how);
    expect(press('#')).toEqual([]);
    expect(press('12')).toEqual(['a key is one of 0-9, * and #']);
  });

  test('of DistributeByPercentage are thresholds up to 100, numbers or strings', () => {
    const check = (...thresholds: unknown[]) =>
      messagesOf('CONTACT_FLOW', {
        Identifier: 'x',
        Type: 'DistributeByPercentage',
        Transitions: {
          NextAction: 'end',
          Conditions: thresholds.map((threshold) => ({
            NextAction: 'end',
            Condition: { Operator: 'NumberLessThan', Operands: [threshold] },
          })),
          Errors: [errorBranch('NoMatchingCondition')],
        },
      });
    expect(check('4', 7, '100')).toEqual([]);
    expect(check('101')).toHaveLength(1);
    expect(check('half')).toHaveLength(1);
  });
});

describe('actions', () => {
  test('of an unknown type are refused by name', () => {
    expect(messagesOf('CONTACT_FLOW', { Identifier: 'x', Type: 'Teleport' })).toEqual([
      'Invalid Action type. Type: Teleport',
    ]);
    expect(messagesOf('CONTACT_FLOW', { Identifier: 'x', Type: 'constructor' })).toEqual([
      'Invalid Action type. Type: constructor',
    ]);
  });

  test.each([[null], [7], [['Wait']], ['Wait']])('that are no objects are refused: %j', (action) => {
    expect(problemsOf('CONTACT_FLOW', action).map(({ place }) => place)).toContain('Actions[0]');
  });

  test('hold nothing but the four known keys, and transitions nothing but three', () => {
    const action = { ...message('a'), Transistions: {}, Transitions: { NextAction: 'end', Error: [] } };
    expect(messagesOf('CONTACT_FLOW', action)).toEqual([
      'Invalid Action property name. Path: Actions[0].Transistions',
      'Invalid Action property name. Path: Actions[0].Transitions.Error',
    ]);
  });

  test('with an error twice are refused', () => {
    const Errors = [errorBranch('NoMatchingError'), errorBranch('NoMatchingError')];
    const action = { ...message('a'), Transitions: { NextAction: 'end', Errors } };
    expect(messagesOf('CONTACT_FLOW', action)).toEqual([
      'Invalid Action error. Error: NoMatchingError, Path: Actions[0]',
    ]);
  });

  test('that are wrong in several ways are told all of it at once, each with its name', () => {
    const problems = problemsOf(
      'CONTACT_FLOW',
      { Identifier: 'wait', Type: 'Wait', Parameters: { TimeoutSeconds: '9' }, Transitions: {} },
      { Identifier: 'queue', Type: 'TransferContactToQueue' },
    );
    expect(problems.map(({ action, what: text }) => `${action}: ${text}`)).toEqual([
      'wait: Action is missing required property. Path: Actions[0].Parameters.TimeLimitSeconds',
      'wait: Invalid Action property name. Path: Actions[0].Parameters.TimeoutSeconds',
      'wait: Action is missing required property. Path: Actions[0].Transitions.NextAction',
      'wait: Action is missing required property. Path: Actions[0].Transitions.Conditions',
      'wait: Action is missing required error. Error: NoMatchingError, Path: Actions[0]',
      'queue: Action is missing required property. Path: Actions[1].Transitions.NextAction',
      'queue: Action is missing required error. Error: QueueAtCapacity, Path: Actions[1]',
      'queue: Action is missing required error. Error: NoMatchingError, Path: Actions[1]',
    ]);
  });
});
