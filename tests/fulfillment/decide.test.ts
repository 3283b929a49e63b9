import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { INTENTS } from '../../config/contract.ts';
import { type Decision, decide, type Question, type Turn } from '../../fulfillment/decide.ts';

const FIRST: Turn = {
  intent: INTENTS.fallback,
  confirmation: 'None',
  topic: '',
  previousTopic: 'billing',
  hasPreviousAgent: true,
  asked: undefined,
  attempts: 0,
  maxAttempts: 3,
  stale: false,
  guess: false,
};
const havingAsked = (asked: Question, attempts = 1): Partial<Turn> => ({ asked, attempts });
const decided = (turn: Partial<Turn>) => decide({ ...FIRST, ...turn });
const closed = (issue: string, route: string, topic = '') => ({ do: 'close', issue, route, topic });
const asks = (question: Question, attempts: number, topic = '') => ({ do: 'ask', question, attempts, topic });

describe('deciding where a customer goes who comes back', () => {
  test.each<[string, Partial<Turn>, object]>([
    ['same issue: the previous agent', { intent: 'SameIssue' }, closed('same', 'previousAgent')],
    [
      'same issue, no agent known: the previous queue',
      { intent: 'SameIssue', hasPreviousAgent: false },
      closed('same', 'previousQueue'),
    ],
    ['a person, please: the previous queue', { intent: 'SpeakToAgent' }, closed('unknown', 'previousQueue')],
    ['all good: the end', { intent: 'EndChat' }, closed('unknown', 'endChat')],
    ['perhaps all good: not the end yet', { intent: 'EndChat', guess: true }, asks('issue', 1)],
    [
      'perhaps the same issue: the previous agent',
      { intent: 'SameIssue', guess: true },
      closed('same', 'previousAgent'),
    ],
    [
      'a different issue with its topic: the new queue',
      { intent: 'DifferentIssue', topic: 'orders' },
      closed('different', 'newQueue', 'orders'),
    ],
    [
      'a topic when none was known before: the new queue',
      { intent: 'DifferentIssue', topic: 'billing', previousTopic: '' },
      closed('different', 'newQueue', 'billing'),
    ],
    ['a different issue without a topic: which one?', { intent: 'DifferentIssue' }, asks('topic', 1)],
    [
      'the topic she came from: is it that question?',
      { intent: 'DifferentIssue', topic: 'billing' },
      asks('confirmation', 1, 'billing'),
    ],
    [
      'it is that question: the previous agent',
      {
        intent: 'DifferentIssue',
        topic: 'billing',
        confirmation: 'Confirmed',
        ...havingAsked('confirmation'),
      },
      closed('same', 'previousAgent'),
    ],
    [
      'it is that question, though Lex forgot the slot',
      { intent: 'DifferentIssue', confirmation: 'Confirmed', ...havingAsked('confirmation') },
      closed('same', 'previousAgent'),
    ],
    [
      "it is another question about that topic: the topic's queue",
      { intent: 'DifferentIssue', topic: 'billing', confirmation: 'Denied', ...havingAsked('confirmation') },
      closed('different', 'newQueue', 'billing'),
    ],
    [
      '"a different issue" to the confirmation is a no',
      { intent: 'DifferentIssue', ...havingAsked('confirmation') },
      closed('different', 'newQueue', 'billing'),
    ],
    [
      'another topic to the confirmation: the new queue',
      { intent: 'DifferentIssue', topic: 'orders', ...havingAsked('confirmation') },
      closed('different', 'newQueue', 'orders'),
    ],
  ])('%s', (_, turn, expected) => {
    expect(decided(turn)).toEqual(expected);
  });
});

describe('unclear answers', () => {
  test.each<[string, Partial<Turn>, object]>([
    ['the first message is nothing clear: same or different?', {}, asks('issue', 1)],
    ['unclear again: asked again', havingAsked('issue', 1), asks('issue', 2)],
    ['as often unclear as is allowed: a person', havingAsked('issue', 2), closed('unknown', 'previousQueue')],
    ['a single attempt: nothing is asked', { maxAttempts: 1 }, closed('unknown', 'previousQueue')],
    ['no topic at the first try: asked again', havingAsked('topic', 1), asks('topic', 2)],
    ['no topic after two tries: the default queue', havingAsked('topic', 2), closed('different', 'newQueue')],
    [
      'no topic in the slot after two tries: the default queue',
      { intent: 'DifferentIssue', ...havingAsked('topic', 2) },
      closed('different', 'newQueue'),
    ],
    ['neither yes nor no: once more', havingAsked('confirmation', 1), asks('confirmation', 2, 'billing')],
    [
      'neither yes nor no, twice: taken as different',
      havingAsked('confirmation', 2),
      closed('different', 'newQueue', 'billing'),
    ],
    [
      'nothing left to confirm: which topic?',
      { previousTopic: '', ...havingAsked('confirmation', 1) },
      asks('topic', 1),
    ],
    [
      'an answer to a question of an earlier visit: same or different?',
      { intent: 'DifferentIssue', confirmation: 'Confirmed', topic: 'billing', stale: true },
      asks('issue', 1),
    ],
  ])('%s', (_, turn, expected) => {
    expect(decided(turn)).toEqual(expected);
  });
});

describe('every conversation', () => {
  const answers = fc.record({
    intent: fc.constantFrom(...Object.values(INTENTS)),
    confirmation: fc.constantFrom('Confirmed', 'Denied', 'None'),
    topic: fc.constantFrom('', 'billing', 'orders'),
    stale: fc.boolean(),
    guess: fc.boolean(),
  });

  test('ends within the allowed attempts and four more messages', () => {
    fc.assert(
      fc.property(
        fc.array(answers, { minLength: 12, maxLength: 12 }),
        fc.integer({ min: 1, max: 5 }),
        fc.constantFrom('', 'billing'),
        fc.boolean(),
        (messages, maxAttempts, previousTopic, hasPreviousAgent) => {
          let turn: Turn = { ...FIRST, maxAttempts, previousTopic, hasPreviousAgent };
          let decision: Decision | undefined;
          let count = 0;
          for (const message of messages) {
            // A stale question can only be answered by the first message of a visit.
            decision = decide({ ...turn, ...message, stale: message.stale && count === 0 });
            count++;
            if (decision.do === 'close') break;
            turn = { ...turn, asked: decision.question, attempts: decision.attempts };
          }
          expect(decision?.do).toBe('close');
          expect(count).toBeLessThanOrEqual(maxAttempts + 4);
        },
      ),
    );
  });

  test('goes to the previous agent only if there is one', () => {
    fc.assert(
      fc.property(
        answers,
        fc.constantFrom<Question | undefined>('issue', 'topic', 'confirmation', undefined),
        (answer, asked) => {
          const decision = decide({ ...FIRST, ...answer, asked, hasPreviousAgent: false });
          expect(decision).not.toMatchObject({ route: 'previousAgent' });
        },
      ),
    );
  });
});
