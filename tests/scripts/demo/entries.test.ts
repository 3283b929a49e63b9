import { describe, expect, test } from '@jest/globals';
import type { EventBody, SimulatorEvent } from '@resumed-chats/connect-simulator';
import { type Entry, entriesOf } from '../../../scripts/demo/entries.ts';
import { heading, layout } from '../../../scripts/demo/layout.ts';
import { paint } from '../../../scripts/demo/line.ts';
import { displayWidth } from '../../../scripts/demo/text.ts';

const NINE = Date.UTC(2026, 0, 5, 9);

/** Events in a row, each at a number of seconds after nine. */
function events(...given: [seconds: number, body: EventBody][]): SimulatorEvent[] {
  return given.map(([seconds, body], index) => ({ seq: index + 1, at: NINE + seconds * 1000, ...body }));
}

const entered = (action: string, actionType = 'X'): EventBody => ({
  type: 'action.entered',
  contactId: 'c',
  flow: 'f',
  action,
  actionType,
});
const took = (action: string, branch: string, why = ''): EventBody => ({
  type: 'branch.taken',
  contactId: 'c',
  flow: 'f',
  action,
  branch,
  next: undefined,
  why,
});
const said = (name: string, content: string, role = 'SYSTEM'): EventBody => ({
  type: 'message',
  contactId: 'c',
  role,
  name,
  contentType: 'text/plain',
  content,
});

function lines(entries: readonly Entry[], columns: number): string[] {
  return layout(entries, columns).map((line) => paint(line, false));
}

describe('what happened, to be shown', () => {
  test('actions that simply went on stand in a row, across what they said', () => {
    const entries = entriesOf(
      events(
        [0, entered('A')],
        [0, took('A', 'Success')],
        [0, entered('B')],
        [0, said('BOT', 'hello')],
        [0, took('B', 'Success')],
      ),
      NINE,
    );
    expect(entries).toEqual([
      { side: 'path', kind: 'actions', names: ['A', 'B'] },
      { side: 'chat', kind: 'message', at: NINE, who: 'bot', name: 'Bot', text: 'hello', buttons: [] },
    ]);
  });

  test('a choice says which and why', () => {
    expect(
      entriesOf(events([0, entered('Which')], [0, took('Which', '= yes', 'it is "yes"')]), NINE),
    ).toEqual([{ side: 'path', kind: 'decision', action: 'Which', branch: '= yes', why: 'it is "yes"' }]);
  });

  test('an action at which the flow stands still comes before what happens meanwhile', () => {
    const offered: EventBody = { type: 'contact.offered', contactId: 'c', agent: 'maria' };
    expect(entriesOf(events([0, entered('A while')], [0, offered]), NINE)).toEqual([
      { side: 'path', kind: 'waiting', action: 'A while' },
      { side: 'path', kind: 'fact', text: 'offered to maria' },
    ]);
  });

  test('time that went by is a line of its own', () => {
    expect(entriesOf(events([21_600, { type: 'clock.moved', seconds: 21_600 }]), NINE)).toEqual([
      { side: 'both', kind: 'time', text: '6 hours later', at: NINE + 21_600_000 },
    ]);
  });

  test('buttons are shown as such', () => {
    const content = JSON.stringify({
      templateType: 'QuickReply',
      version: '1.0',
      data: { content: { title: 'Choose', elements: [{ title: 'Yes' }, { title: 'No' }] } },
    });
    const contentType = 'application/vnd.amazonaws.connect.message.interactive';
    const message: EventBody = {
      type: 'message',
      contactId: 'c',
      role: 'SYSTEM',
      name: 'BOT',
      contentType,
      content,
    };
    expect(entriesOf(events([0, message]), NINE)).toMatchObject([{ text: 'Choose', buttons: ['Yes', 'No'] }]);
  });

  test.each<[EventBody, string]>([
    [{ type: 'queue.entered', contactId: 'c', queue: 'Billing', queueArn: 'a' }, 'queue Billing'],
    [
      { type: 'queue.entered', contactId: 'c', queue: "maria's own queue", queueArn: 'a' },
      "maria's own queue",
    ],
    [{ type: 'contact.missed', contactId: 'c', agent: 'ben' }, 'ben does not answer'],
    [{ type: 'contact.rejected', contactId: 'c', agent: 'ben' }, 'ben rejects'],
    [
      {
        type: 'lambda.invoked',
        functionArn: 'arn:aws:lambda:r:1:function:resumed-chats-x',
        ok: false,
        error: 'Timeout',
      },
      'Lambda x: Timeout',
    ],
    [{ type: 'lex.failed', sessionId: 's', error: 'gone' }, 'Lex fails: gone'],
    [{ type: 'agent.availability', agent: 'ben', availability: 'offline' }, 'ben is offline'],
    [{ type: 'fault.fired', fault: 'x' }, 'fault: x'],
  ])('%j is a fact', (event, text) => {
    expect(entriesOf(events([0, event]), NINE)).toEqual([{ side: 'path', kind: 'fact', text }]);
  });

  test('a code hook of Lex is one only when it fails: the turn says what came of it', () => {
    const hook = (ok: boolean): EventBody => ({
      type: 'lambda.invoked',
      functionArn: 'arn:aws:lambda:r:1:function:resumed-chats-x',
      sessionId: 's',
      ok,
      ...(ok ? {} : { error: 'Timeout' }),
    });
    expect(entriesOf(events([0, hook(true)]), NINE)).toEqual([]);
    expect(entriesOf(events([0, hook(false)]), NINE)).toHaveLength(1);
  });

  test('the answer of a Lambda is one when somebody waits for it; its failure always is', () => {
    const invoked = (ok: boolean, asynchronous?: true): EventBody => ({
      type: 'lambda.invoked',
      functionArn: 'arn:aws:lambda:r:1:function:resumed-chats-x',
      ok,
      ...(asynchronous && { asynchronous }),
      ...(ok ? {} : { error: 'Timeout' }),
    });
    const told = [invoked(true), invoked(true, true), invoked(false, true)].map((event) =>
      entriesOf(events([0, event]), NINE).map((entry) => ('text' in entry ? entry.text : '')),
    );
    expect(told).toEqual([['Lambda x answers'], [], ['Lambda x: Timeout']]);
  });
});

describe('on a terminal', () => {
  const entries: Entry[] = [
    { side: 'chat', kind: 'message', at: NINE, who: 'customer', name: 'Ana', text: 'Hello', buttons: [] },
    { side: 'path', kind: 'flow', name: 'inbound' },
    { side: 'path', kind: 'decision', action: 'Which topic', branch: '= billing', why: 'it is "billing"' },
    { side: 'path', kind: 'actions', names: ['Say connecting', 'Into the queue'] },
    {
      side: 'chat',
      kind: 'message',
      at: NINE,
      who: 'bot',
      name: 'Bot',
      text: 'One moment.',
      buttons: ['Yes', 'No'],
    },
    { side: 'both', kind: 'time', text: '6 hours later', at: NINE },
    { side: 'chat', kind: 'note', at: NINE + 21_600_000, text: 'Maria joined' },
  ];

  test('of 120 columns the flows stand beside the chat, and nothing above what came before it', () => {
    const shown = lines(entries, 120);
    expect(shown.slice(0, 5).map((line) => line.replace(/ {2,}/g, '  '))).toEqual([
      '09:00 Ana  Hello  │ ▸ inbound',
      '  │  Which topic → billing  it is "billing"',
      '09:00 Bot  One moment.  │  Say connecting › Into the queue',
      '  [ Yes ] [ No ]  │',
      expect.stringMatching(/^─+ ⏩ 6 hours later ─+$/),
    ]);
    expect(heading(120)).toHaveLength(2);
  });

  test('of 80 columns they stand between the messages', () => {
    expect(lines(entries, 80)).toEqual([
      '09:00 Ana     Hello',
      '      │ ▸ inbound',
      '      │   Which topic → billing  it is "billing"',
      '      │   Say connecting › Into the queue',
      '09:00 Bot     One moment.',
      '              [ Yes ] [ No ]',
      expect.stringMatching(/^─+ ⏩ 6 hours later ─+$/),
      '15:00 · Maria joined',
    ]);
    expect(heading(80)).toEqual([]);
  });

  test.each([40, 60, 80, 100, 140, 250])('of %d columns no line is too long', (columns) => {
    const long = 'word '.repeat(80).trim();
    const all: Entry[] = [
      ...entries,
      {
        side: 'chat',
        kind: 'message',
        at: NINE,
        who: 'agent',
        name: 'Maria',
        text: long,
        buttons: ['A button', 'Another button'],
      },
      { side: 'path', kind: 'actions', names: Array.from({ length: 20 }, () => 'Some action') },
      { side: 'path', kind: 'decision', action: 'Where', branch: 'NoMatchingError', why: long },
    ];
    for (const line of lines(all, columns)) expect(displayWidth(line)).toBeLessThan(columns);
  });

  test('an otherwise branch is in words', () => {
    const entry: Entry = {
      side: 'path',
      kind: 'decision',
      action: 'Which',
      branch: 'NoMatchingCondition',
      why: '',
    };
    expect(lines([entry], 80)).toEqual(['      │   Which → otherwise']);
  });
});
