import { describe, expect, test } from '@jest/globals';
import {
  actionsForEach,
  checkHoursOfOperation,
  combineActions,
  compare,
  connectParticipantWithLexBot,
  defineFlow,
  dequeueContactAndTransferToQueue,
  disconnectParticipant,
  distributeByPercentage,
  endFlowExecution,
  equals,
  FlowDefinitionError,
  getParticipantInput,
  invokeLambdaFunction,
  lessThan,
  loop,
  messageParticipant,
  showView,
  startsWith,
  transferContactToQueue,
  transferToFlow,
  updateContactAttributes,
  wait,
} from '../../../../packages/flow-language/src/builder.ts';
import { validateFlow } from '../../../../packages/flow-language/src/validate.ts';

const errors = { NoMatchingError: 'error' } as const;

describe('NextAction is filled in as the console does', () => {
  test.each([
    [wait({ parameters: { TimeLimitSeconds: '9' }, conditions: { WaitCompleted: 'a' }, errors }), 'error'],
    [
      compare({
        parameters: { ComparisonValue: '$.Channel' },
        conditions: [equals('CHAT', 'a')],
        errors: { NoMatchingCondition: 'none' },
      }),
      'none',
    ],
    [checkHoursOfOperation({ conditions: { True: 'open', False: 'closed' }, errors }), 'closed'],
    [
      loop({ parameters: { LoopCount: 2 }, conditions: { ContinueLooping: 'on', DoneLooping: 'done' } }),
      'done',
    ],
    [
      distributeByPercentage({ conditions: [lessThan('51', 'a')], errors: { NoMatchingCondition: 'rest' } }),
      'rest',
    ],
    [transferContactToQueue({ errors: { ...errors, QueueAtCapacity: 'full' } }), 'error'],
    [dequeueContactAndTransferToQueue({ errors: { ...errors, QueueAtCapacity: 'full' } }), 'error'],
    [transferToFlow({ parameters: { ContactFlowId: 'x' }, errors }), 'error'],
    [
      connectParticipantWithLexBot({
        parameters: { LexV2Bot: { AliasArn: 'x' } },
        conditions: { SameIssue: 'a' },
        errors: { ...errors, NoMatchingCondition: 'none', InputTimeLimitExceeded: 'late' },
      }),
      'none',
    ],
    [
      showView({
        parameters: { ViewResource: { Id: 'x' }, InvocationTimeLimitSeconds: '9' },
        conditions: [],
        errors: { ...errors, NoMatchingCondition: 'none', TimeLimitExceeded: 'late' },
      }),
      'error',
    ],
    [
      getParticipantInput({
        parameters: { InputTimeLimitSeconds: '5', StoreInput: 'True' },
        next: 'next',
        errors,
      }),
      'next',
    ],
    [messageParticipant({ parameters: { Text: 'Hi' }, next: 'next' }), 'next'],
  ])('%#: %j', ({ action }, expected) => {
    expect(action.Transitions?.NextAction).toBe(expected);
  });

  test('and terminals have empty transitions', () => {
    expect(disconnectParticipant().action).toEqual({
      Type: 'DisconnectParticipant',
      Parameters: {},
      Transitions: {},
    });
  });
});

describe('what an author leaves out', () => {
  test('TargetContact is the current one', () => {
    const entry = updateContactAttributes({ parameters: { Attributes: { a: 'b' } }, next: 'x', errors });
    expect(entry.action.Parameters).toEqual({ Attributes: { a: 'b' }, TargetContact: 'Current' });
  });

  test('a Lambda is invoked synchronously, unless it says otherwise', () => {
    const parameters = { LambdaFunctionARN: 'x', InvocationTimeLimitSeconds: '8' } as const;
    const invoked = (more: { InvocationType?: 'ASYNCHRONOUS' }) =>
      invokeLambdaFunction({ parameters: { ...parameters, ...more }, next: 'x', errors }).action.Parameters;
    expect(invoked({})).toMatchObject({ InvocationType: 'SYNCHRONOUS' });
    expect(invoked({ InvocationType: 'ASYNCHRONOUS' })).toMatchObject({ InvocationType: 'ASYNCHRONOUS' });
  });
});

test('conditions keep the order of their list', () => {
  const { action } = compare({
    parameters: { ComparisonValue: '$.Attributes.a' },
    conditions: [startsWith('10', 'a'), equals('1', 'b'), startsWith('1', 'c')],
    errors: { NoMatchingCondition: 'd' },
  });
  expect(action.Transitions?.Conditions?.map(({ NextAction }) => NextAction)).toEqual(['a', 'b', 'c']);
});

describe('defineFlow', () => {
  test('makes content that the service takes', () => {
    const flow = defineFlow({
      name: 'whisper',
      type: 'AGENT_WHISPER',
      description: 'Remembers the agent',
      start: 'Remember the agent',
      actions: {
        'Remember the agent': updateContactAttributes({
          parameters: { Attributes: { previousAgentArn: '$.Agent.ARN' } },
          next: 'Done',
          errors: { NoMatchingError: 'Done' },
        }),
        Done: endFlowExecution(),
      },
    });
    expect(validateFlow(flow.content, 'AGENT_WHISPER')).toEqual([]);
    expect(flow).toMatchObject({ name: 'whisper', description: 'Remembers the agent' });
    expect(flow.content.StartAction).toBe('Remember the agent');
  });

  test('names flow, action and what to do when types could not see the mistake', () => {
    const make = () =>
      defineFlow({
        name: 'inbound',
        type: 'CONTACT_FLOW',
        start: 'Say: hello',
        actions: {
          'Say: hello': messageParticipant({ parameters: { Text: '' }, next: 'end' }),
          end: disconnectParticipant(),
        },
      });
    expect(make).toThrow(FlowDefinitionError);
    expect(make).toThrow(/The flow "inbound" is not valid:\n {2}"Say: hello": .*must not contain :/);
    expect(make).toThrow(/Parameters\.Text/);
  });

  test('finds made targets that no entry has', () => {
    const make = () =>
      defineFlow({
        name: 'x',
        type: 'CONTACT_FLOW',
        start: 'ask',
        actions: combineActions(
          {
            ask: compare({
              parameters: { ComparisonValue: '$.Attributes.topic' },
              conditions: ['orders'].map((topic) => equals(topic, `Say ${topic}`)),
              errors: { NoMatchingCondition: 'end' },
            }),
            end: disconnectParticipant(),
          },
          actionsForEach(
            ['billing'],
            (topic) => `Say ${topic}`,
            (Text) => messageParticipant({ parameters: { Text }, next: 'end' }),
          ),
        ),
      });
    expect(make).toThrow('No action is called "Say orders".');
  });
});

test('entries that are put together must not share a name', () => {
  const end = disconnectParticipant();
  expect(() => combineActions({ end }, { end })).toThrow('Two actions are called "end"');
});
