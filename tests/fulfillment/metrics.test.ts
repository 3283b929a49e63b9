import { describe, expect, test } from '@jest/globals';
import { createHandler } from '../../fulfillment/handler.ts';
import { countsIn } from '../logging/emf.ts';
import { config, conversation, logInto, type Said } from './helpers.ts';

/** What each turn of a visit counts as. */
async function counted(...turns: Said[]): Promise<Record<string, number>[]> {
  const chat = conversation(undefined, { stack: 'rc' });
  for (const turn of turns) await chat.say(turn);
  expect(chat.logs).toHaveLength(turns.length);
  return chat.logs.map((line) => countsIn(line, 'rc'));
}

const nothing: Said = { text: 'asdf' };
const billing = { interpretedValue: 'billing' };

describe('a visit counts once, when it is decided', () => {
  test.each<[string, Said, string]>([
    ['the same issue', { intent: 'SameIssue' }, 'DecidedSame'],
    [
      'a different issue',
      { intent: 'DifferentIssue', topic: { interpretedValue: 'orders' } },
      'DecidedDifferent',
    ],
    ['a person, please', { intent: 'SpeakToAgent' }, 'DecidedPerson'],
    ['goodbye', { intent: 'EndChat' }, 'DecidedBye'],
  ])('%s, at once', async (_, said, metric) => {
    expect(await counted(said)).toEqual([{ [metric]: 1 }]);
  });

  test('after a question, and the question not at all', async () => {
    expect(await counted(nothing, { intent: 'SameIssue' })).toEqual([{}, { DecidedSame: 1 }]);
    expect(await counted({ intent: 'DifferentIssue' }, nothing, nothing)).toEqual([
      {},
      {},
      { DecidedDifferent: 1 },
    ]);
  });

  test('a topic that turns out to be the same issue counts as the same', async () => {
    expect(
      await counted(
        { intent: 'DifferentIssue', topic: billing },
        { intent: 'DifferentIssue', topic: billing, confirmation: 'Confirmed' },
      ),
    ).toEqual([{}, { DecidedSame: 1 }]);
  });

  test('answers that stay unclear', async () => {
    const turns = Array.from({ length: config.bot.maxAttempts }, () => nothing);
    expect((await counted(...turns)).at(-1)).toEqual({ DecidedUnclear: 1 });
  });

  test('an event that cannot be read is a failure of the bot', async () => {
    const lines: string[] = [];
    await createHandler(
      config,
      logInto(lines, 'rc'),
    )({
      get sessionState() {
        throw new TypeError('my name is Ana');
      },
    });
    expect(lines.map((line) => countsIn(line, 'rc'))).toEqual([{ BotFailures: 1 }]);
    expect(lines.join()).not.toContain('Ana');
  });
});
