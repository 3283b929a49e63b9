import { describe, expect, test } from '@jest/globals';
import { EMPTY, withItems } from '../../../chat/widget/items.ts';
import type { Outgoing } from '../../../chat/widget/outbox.ts';
import { wordsFor } from '../../../chat/widget/strings/index.ts';
import { type Bubble, type Entry, timeline } from '../../../chat/widget/timeline.ts';
import { MINUTE, phrases, Script } from './conversation.ts';

const words = wordsFor('en_US', 'UTC');
const shown = (script: Script, outbox: readonly Outgoing[] = [], answerable = true) =>
  timeline({ transcript: script.transcript, outbox, answerable, words, now: script.at });
const bubbles = (entries: readonly Entry[]) =>
  entries.filter((entry): entry is Bubble => entry.kind === 'message');
const outgoing = (state: Outgoing['state'], more: Partial<Outgoing> = {}): Outgoing => ({
  token: `token-${state}`,
  text: 'Are you there?',
  at: Date.UTC(2026, 10, 26, 9, 1),
  state,
  ...more,
});

describe('the list of messages', () => {
  test('has days, who came and went, and who says what', () => {
    const script = new Script()
      .joined('Ana')
      .ana('Hello')
      .flow(phrases.connecting)
      .joined('Maria')
      .agent('Maria', 'Hi');
    expect(
      shown(script).map((entry) =>
        entry.kind === 'message' ? `${entry.author}: ${entry.text}` : entry.text,
      ),
    ).toEqual(['Today', 'You: Hello', `Assistant: ${phrases.connecting}`, 'Maria joined', 'Maria: Hi']);
  });

  test('names a day once, and an author once for what stands together', () => {
    const script = new Script()
      .agent('Maria', 'One')
      .agent('Maria', 'Two')
      .pass(4 * MINUTE)
      .agent('Maria', 'Three');
    expect(bubbles(shown(script)).map(({ author, joinsNext }) => [author, joinsNext])).toEqual([
      ['Maria', true],
      ['', false],
      ['Maria', false],
    ]);
    const nextDay = shown(script.pass(24 * 60 * MINUTE).agent('Maria', 'Four'));
    expect(
      nextDay.filter(({ kind }) => kind === 'day').map((entry) => 'text' in entry && entry.text),
    ).toEqual(['Thursday, November 26', 'Today']);
  });

  test('parts an earlier conversation from this one', () => {
    const past = new Script()
      .ana('Long ago')
      .items.map((item) => ({ ...item, Id: 'p', ContactId: '', RelatedContactId: 'r' }));
    const now = new Script().pass(MINUTE).ana('Now');
    const entries = timeline({
      transcript: withItems(EMPTY, [...past, ...now.items]),
      outbox: [],
      answerable: true,
      words,
      now: now.at,
    });
    expect(entries.map(({ kind }) => kind)).toEqual(['day', 'message', 'divider', 'message']);
  });

  test('says of her last message how far it has come', () => {
    const script = new Script().ana('One').ana('Two');
    expect(bubbles(shown(script)).map(({ fate }) => fate)).toEqual([undefined, 'sent']);
    const transcript = withItems(script.transcript, [
      { Id: 'item-2', MessageMetadata: { MessageId: 'item-2', Receipts: [{ ReadTimestamp: 'x' }] } },
    ]);
    const read = timeline({ transcript, outbox: [], answerable: true, words, now: script.at });
    expect(bubbles(read).at(-1)?.fate).toBe('read');
  });

  test('shows what is not said yet after everything else', () => {
    const script = new Script().agent('Maria', 'Hi');
    const fates = (state: Outgoing['state']) => bubbles(shown(script, [outgoing(state)])).at(-1)?.fate;
    expect([fates('waiting'), fates('sending'), fates('failed')]).toEqual([
      'notSentYet',
      'sending',
      'notSent',
    ]);
  });

  test('shows a message once when the WebSocket is quicker than the answer', () => {
    const script = new Script().agent('Maria', 'Hi');
    const sentAfter = script.at;
    script.ana('Are you there?');
    expect(bubbles(shown(script, [outgoing('sending', { sentAfter })]))).toHaveLength(2);
    // The same words of before are another message.
    expect(bubbles(shown(script, [outgoing('sending', { sentAfter: script.at })]))).toHaveLength(3);
  });
});

describe('buttons', () => {
  const asked = () => new Script().bot(phrases.askIssue).buttons('Same', 'Different');
  const choices = (script: Script, answerable = true) =>
    bubbles(shown(script, [], answerable)).flatMap((bubble) => bubble.choices);

  test('can be clicked until she has answered; the answer is marked', () => {
    expect(choices(asked()).map(({ enabled }) => enabled)).toEqual([true, true]);
    expect(choices(asked().ana('Same'))).toEqual([
      { title: 'Same', subtitle: '', enabled: false, chosen: true },
      { title: 'Different', subtitle: '', enabled: false, chosen: false },
    ]);
    expect(choices(asked().ana('the first one')).some(({ chosen }) => chosen)).toBe(false);
  });

  test('are out of date when the question is asked again, an agent joins, or the chat ends', () => {
    const enabled = (script: Script) =>
      choices(script)
        .slice(0, 2)
        .some((choice) => choice.enabled);
    expect(enabled(asked().buttons('Same', 'Different'))).toBe(false);
    expect(enabled(asked().joined('Maria'))).toBe(false);
    expect(enabled(asked().ends())).toBe(false);
    expect(choices(asked(), false).some((choice) => choice.enabled)).toBe(false);
  });

  test('of a template that is unknown are its title, and she answers in words', () => {
    const picker = JSON.stringify({
      templateType: 'TimePicker',
      data: { content: { title: 'When?', timeslots: [] } },
    });
    const script = new Script().says(
      'SYSTEM',
      'BOT',
      picker,
      'application/vnd.amazonaws.connect.message.interactive',
    );
    expect(bubbles(shown(script))[0]).toMatchObject({ text: 'When?', choices: [] });
  });

  test('that are no JSON are no reason to fail', () => {
    const script = new Script().says(
      'SYSTEM',
      'BOT',
      '{',
      'application/vnd.amazonaws.connect.message.interactive',
    );
    expect(bubbles(shown(script))[0]?.text).toBe('This message cannot be shown here.');
  });
});
