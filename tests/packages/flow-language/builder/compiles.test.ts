import { describe, expect, test } from '@jest/globals';
import {
  actionsForEach,
  checkMetricData,
  combineActions,
  compare,
  defineFlow,
  disconnectParticipant,
  distributeByPercentage,
  equals,
  getParticipantInput,
  greaterThan,
  lessThan,
  messageParticipantIteratively,
  queue,
  transferContactToQueue,
  updateContactRecordingAndAnalyticsBehavior,
  updateContactTargetQueue,
  wait,
} from '../../../../packages/flow-language/src/builder.ts';

const errors = { NoMatchingError: 'end' } as const;

test('what is right compiles, made entries included', () => {
  const topics = ['billing', 'orders'];
  const flow = defineFlow({
    name: 'x',
    type: 'CONTACT_FLOW',
    start: 'ask',
    actions: combineActions(
      {
        ask: compare({
          parameters: { ComparisonValue: '$.Attributes.topic' },
          conditions: topics.map((topic) => equals(topic, `Queue for ${topic}`)),
          errors: { NoMatchingCondition: 'share' },
        }),
        share: distributeByPercentage({
          conditions: [lessThan('51', 'end'), lessThan('76', 'to queue')],
          errors: { NoMatchingCondition: 'end' },
        }),
        'to queue': transferContactToQueue({ errors: { QueueAtCapacity: 'end', NoMatchingError: 'end' } }),
        end: disconnectParticipant(),
      },
      actionsForEach(
        topics,
        (topic) => `Queue for ${topic}`,
        (topic) =>
          updateContactTargetQueue({ parameters: { QueueId: queue(topic) }, next: 'to queue', errors }),
      ),
    ),
  });
  expect(flow.content.Actions.map(({ Identifier }) => Identifier)).toEqual([
    'ask',
    'share',
    'to queue',
    'end',
    'Queue for billing',
    'Queue for orders',
  ]);
  expect(messageParticipantIteratively({ parameters: { Messages: [{ Text: 'Hi' }] } }).action.Type).toBe(
    'MessageParticipantIteratively',
  );
});

describe('actions whose branches depend on their parameters', () => {
  const both = { NoMatchingError: 'end', NoMatchingCondition: 'end' } as const;

  test('compile in each of their forms, and the service takes them', () => {
    const flow = defineFlow({
      name: 'x',
      type: 'CUSTOMER_QUEUE',
      start: 'Agents',
      actions: {
        Agents: checkMetricData({
          parameters: { MetricType: 'NumberOfAgentsAvailable', AgentId: '$.Attributes.agent' },
          conditions: [greaterThan('0', 'Age')],
          errors: both,
        }),
        Age: checkMetricData({
          parameters: { MetricType: 'OldestContactInQueueAgeSeconds' },
          conditions: [equals('0', 'Chat'), greaterThan('300000', 'Voice')],
          errors: both,
        }),
        Chat: updateContactRecordingAndAnalyticsBehavior({
          parameters: { ChatBehavior: {} },
          next: 'Wait',
          errors: {
            NoMatchingError: 'Wait',
            ChannelMismatch: 'Wait',
            InFlightRedactionConfigurationFailed: 'Wait',
          },
        }),
        Voice: updateContactRecordingAndAnalyticsBehavior({
          parameters: { VoiceBehavior: {} },
          next: 'Wait',
          errors: { NoMatchingError: 'Wait', ChannelMismatch: 'Wait' },
        }),
        Wait: wait({
          parameters: { TimeLimitSeconds: '60' },
          conditions: { WaitCompleted: 'Bot' },
          errors: { NoMatchingError: 'end' },
        }),
        Bot: wait({
          parameters: { TimeLimitSeconds: '$.External.s', Events: ['BotParticipantDisconnected'] },
          conditions: { WaitCompleted: 'Prompts', BotParticipantDisconnected: 'Prompts' },
          errors: { NoMatchingError: 'end', ParticipantNotFound: 'end' },
        }),
        Prompts: messageParticipantIteratively({
          parameters: { Messages: [{ Text: 'Still here' }], InterruptFrequencySeconds: '30' },
          conditions: { MessagesInterrupted: 'Keys' },
          errors: { NoMatchingError: 'Keys' },
        }),
        Keys: getParticipantInput({
          parameters: { InputTimeLimitSeconds: '5', StoreInput: 'False', Text: 'Press 1' },
          conditions: { 1: 'end' },
          errors: { ...both, InputTimeLimitExceeded: 'end' },
        }),
        end: disconnectParticipant(),
      },
    });
    expect(flow.content.Actions).toHaveLength(9);
  });
});
