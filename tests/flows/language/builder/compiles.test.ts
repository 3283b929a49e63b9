import { expect, test } from '@jest/globals';
import {
  compare,
  defineFlow,
  disconnectParticipant,
  distributeByPercentage,
  each,
  equals,
  lessThan,
  messageParticipantIteratively,
  queue,
  together,
  transferContactToQueue,
  updateContactTargetQueue,
} from '../../../../flows/language/builder.ts';

const errors = { NoMatchingError: 'end' } as const;

test('what is right compiles, made entries included', () => {
  const topics = ['billing', 'orders'];
  const flow = defineFlow({
    name: 'x',
    type: 'CONTACT_FLOW',
    start: 'ask',
    actions: together(
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
      each(
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
