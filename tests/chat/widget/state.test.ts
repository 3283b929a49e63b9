import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { EMPTY, EVENT, withItems } from '../../../chat/widget/items.ts';
import { nextChange, type Stage, stageOf, stateOf } from '../../../chat/widget/state.ts';
import type { Terms } from '../../../chat/widget/terms.ts';
import { budget } from '../../../config/wait-budget.ts';
import { MINUTE, noPhrases, phrases, Script, START, terms, wholeConversation } from './conversation.ts';

const stage = (script: Script, by: Terms = terms, now = script.at): Stage =>
  stageOf(script.transcript.items, by, now);
const withAgent = () => new Script().joined('Ana').flow(phrases.connecting).joined('Maria');
const alone = () => withAgent().left('Maria');

/** The stage after each item, once for each change. */
function stages(script: Script, by: Terms): string[] {
  const seen: string[] = [];
  for (let count = 1; count <= script.items.length; count++) {
    const { items } = withItems(EMPTY, script.items.slice(0, count));
    const { at } = stageOf(items, by, items.at(-1)!.at);
    if (seen.at(-1) !== at) seen.push(at);
  }
  return seen;
}

describe('where a conversation is', () => {
  test('a resumed chat goes through every stage', () => {
    expect(stages(wholeConversation(), terms)).toEqual([
      'starting',
      'queued',
      'agent',
      'agentLeft',
      'waiting',
      'bot',
      'asked',
      'bot',
      'asked',
      'bot',
      'queued',
      'agent',
      'ended',
    ]);
  });

  test('is told by events alone where the texts are unknown', () => {
    expect(stages(wholeConversation(), noPhrases)).toEqual([
      'starting',
      'queued',
      'agent',
      'agentLeft',
      // The short wait has run its time by the clock.
      'bot',
      'asked',
      'bot',
      'agent',
      'ended',
    ]);
  });

  test.each([
    ['connecting', 'queued'],
    ['stillWaiting', 'queued'],
    ['backToQueue', 'queued'],
    ['toNewQueue', 'queued'],
    ['trouble', 'queued'],
    ['missedYouNoTime', 'waiting'],
    ['noAnswer', 'waiting'],
    ['queueFull', 'waiting'],
    ['queueClosed', 'waiting'],
    ['askTopicAgain', 'asked'],
  ] as const)('%s means %s', (key, at) => {
    expect(stage(alone().flow(phrases[key])).at).toBe(at);
  });

  test('the question is told apart, also with a list of topics or a topic in it', () => {
    const asked = (text: string) => stage(alone().bot(text));
    expect(asked(phrases.question)).toEqual({ at: 'asked', question: 'issue' });
    expect(asked(`${phrases.askTopic} Billing, or Orders.`)).toEqual({ at: 'asked', question: 'topic' });
    expect(asked('Is that the question about Billing that you already had?')).toEqual({
      at: 'asked',
      question: 'confirmation',
    });
  });

  test('nothing that a flow says takes an agent away who is there', () => {
    expect(stage(withAgent().flow(phrases.connecting))).toEqual({ at: 'agent', name: 'Maria' });
  });

  test('with one of two agents gone the other one is there', () => {
    const two = withAgent().joined('Ben');
    expect(stage(two)).toEqual({ at: 'agent', name: 'Ben' });
    expect(stage(two.left('Ben'))).toEqual({ at: 'agent', name: 'Maria' });
    expect(stage(two.left('Maria')).at).toBe('agentLeft');
  });

  test('an agent who left is known by the text when the event was missed', () => {
    const text = 'Maria José has left the chat. Reply within 5 minutes to reach Maria José again directly.';
    expect(stage(new Script().joined('Ana').flow(text))).toMatchObject({
      at: 'agentLeft',
      name: 'Maria José',
    });
  });

  test('a goodbye is no end before the chat has ended', () => {
    const script = alone().flow(phrases.expired);
    expect(stage(script).at).toBe('agentLeft');
    expect(stage(script.ends())).toEqual({ at: 'ended' });
  });

  test('what is told after the end changes nothing', () => {
    expect(stage(alone().ends().left('Ana').flow(phrases.missedYou))).toEqual({ at: 'ended' });
  });

  test('an earlier conversation counts for nothing', () => {
    const past = wholeConversation().items.map(({ ContactId, ...item }, index) => ({
      ...item,
      Id: `past-${index}`,
      RelatedContactId: 'earlier',
    }));
    const now = new Script()
      .pass(24 * 60 * MINUTE)
      .joined('Ana')
      .flow(phrases.connecting);
    const { items } = withItems(EMPTY, [...past, ...now.items]);
    expect(stageOf(items, terms, now.at)).toEqual({ at: 'queued' });
  });
});

describe('until when she may reply', () => {
  test('is what the wait-budget Lambda grants', () => {
    const script = alone();
    const { sameAgentWaitSeconds } = budget({
      now: script.at,
      chatStartedAt: START,
      chatDurationMinutes: 1500,
      phase: 'sameAgent',
      times: terms.waits!,
    });
    expect(stage(script)).toEqual({
      at: 'agentLeft',
      name: 'Maria',
      replyUntil: script.at + sameAgentWaitSeconds * 1000,
    });
  });

  test('is not told when the chat has too little time left, or nobody knows its times', () => {
    const late = new Script()
      .pass(24 * 60 * MINUTE + 31 * MINUTE)
      .joined('Ana')
      .joined('Maria')
      .left('Maria');
    expect(stage(late)).toMatchObject({ replyUntil: undefined });
    expect(stage(alone(), { phrases: {} })).toEqual({
      at: 'agentLeft',
      name: 'Maria',
      replyUntil: undefined,
    });
  });

  test('is over by the clock when no text says so', () => {
    const script = alone();
    const later = stage(script, noPhrases, script.at + 6 * MINUTE);
    expect(later).toEqual({ at: 'waiting', replyUntil: script.at + 5 * MINUTE + 12 * 60 * MINUTE });
    const state = stateOf({ items: script.transcript.items, terms: noPhrases, link: 'open', now: script.at });
    const change = nextChange(state)!;
    expect(stage(script, noPhrases, change - 1).at).toBe('agentLeft');
    expect(stage(script, noPhrases, change).at).toBe('waiting');
  });

  test('her message within it goes to the agent, and later to the bot', () => {
    expect(stage(alone().ana('Back already')).at).toBe('queued');
    expect(
      stage(
        alone()
          .pass(6 * MINUTE)
          .ana('Back'),
        noPhrases,
      ).at,
    ).toBe('bot');
  });
});

describe('the connection', () => {
  const { items } = withAgent().transcript;
  const at = (link: 'connecting' | 'open' | 'lost' | 'refused') =>
    stateOf({ items, terms, link, now: START });

  test('that is lost hides where the conversation is, and does not forget it', () => {
    expect(at('lost')).toEqual({ at: 'offline', stage: { at: 'agent', name: 'Maria' } });
    expect(at('open')).toEqual({ at: 'agent', name: 'Maria' });
    expect(at('connecting')).toEqual({ at: 'agent', name: 'Maria' });
  });

  test('that is refused is the end', () => {
    expect(at('refused')).toEqual({ at: 'ended' });
  });

  test('is of no account once the chat has ended', () => {
    const ended = wholeConversation().transcript.items;
    expect(stateOf({ items: ended, terms, link: 'lost', now: START })).toEqual({ at: 'ended' });
  });
});

describe('any order of what arrives', () => {
  test('gives the same state, in parts, with duplicates and with receipts between', () => {
    const { items } = wholeConversation();
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: items.length }),
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        fc.boolean(),
        (count, chances, known) => {
          const prefix = items.slice(0, count);
          const receipt = {
            Type: 'MESSAGEMETADATA',
            ContentType: EVENT.read,
            MessageMetadata: { MessageId: 'item-2' },
          };
          const order = [...prefix, ...prefix.slice(count / 2), receipt]
            .map((item) => ({ item, chance: chances.next().value as number }))
            .sort((one, other) => one.chance - other.chance)
            .map(({ item }) => item);
          const half = Math.floor(order.length / 2);
          const shuffled = withItems(withItems(EMPTY, order.slice(0, half)), order.slice(half));
          const by = known ? terms : noPhrases;
          expect(stageOf(shuffled.items, by, START)).toEqual(
            stageOf(withItems(EMPTY, prefix).items, by, START),
          );
        },
      ),
    );
  });

  test('junk is passed over', () => {
    const junk = fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true });
    const nearly = fc.record(
      {
        Id: fc.oneof(fc.string(), junk),
        AbsoluteTime: fc.oneof(fc.constant('2026-11-26T09:00:00Z'), fc.string(), junk),
        Type: fc.oneof(fc.constantFrom('MESSAGE', 'EVENT', 'ATTACHMENT', 'toString'), junk),
        ContentType: fc.oneof(fc.constantFrom(...Object.values(EVENT), 'text/plain'), junk),
        Content: junk,
        ParticipantRole: fc.oneof(fc.constantFrom('AGENT', 'CUSTOMER', 'SYSTEM'), junk),
        DisplayName: junk,
        MessageMetadata: junk,
        Attachments: junk,
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(junk, nearly)), (values) => {
        const { items } = withItems(EMPTY, values);
        expect(stageOf(items, terms, START)).toHaveProperty('at');
      }),
    );
  });
});
