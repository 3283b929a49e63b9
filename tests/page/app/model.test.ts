import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { SimulatorEvent } from '@resumed-chats/connect-simulator';
import fc from 'fast-check';
import { EventStore } from '../../../page/app/model/event-store.ts';
import { courseOf, scaleOf } from '../../../page/app/model/phases.ts';
import { type Place, readPlace, VIEWS, writePlace } from '../../../page/app/model/place.ts';
import { found, stepsBefore, stepsToNext } from '../../../page/app/model/scenario.ts';
import { shortNames } from '../../../page/app/model/short-names.ts';
import { dateText, spanText } from '../../../page/app/model/span.ts';
import { runsOf, standsAt, storyOf } from '../../../page/app/model/story.ts';
import { statusText, upcomingText } from '../../../page/app/model/words.ts';
import { closeProjects } from '../../../scripts/local/project.ts';
import { headlineEvents } from './headline.ts';

let events: SimulatorEvent[];
beforeAll(async () => {
  events = await headlineEvents();
});
afterAll(closeProjects);

describe('a place', () => {
  const place = fc.record(
    {
      view: fc.constantFrom(...VIEWS),
      scenario: fc.string({ minLength: 1 }),
      step: fc.nat(999_999),
      chat: fc.string({ minLength: 1 }),
      run: fc.nat(999_999),
      block: fc.string({ unit: 'grapheme', minLength: 1 }),
    },
    { requiredKeys: ['view'] },
  );

  test('is read from the address as it was written there', () => {
    fc.assert(
      fc.property(place, (given) => {
        const { scenario, step, ...rest } = given;
        // A step is a scenario's.
        const expected: Place = scenario === undefined ? rest : { ...rest, scenario, step: step ?? 0 };
        expect(readPlace(writePlace(given as Place))).toEqual(expected);
      }),
    );
  });

  test('is read from any fragment', () => {
    fc.assert(fc.property(fc.string(), (fragment) => VIEWS.includes(readPlace(`#${fragment}`).view)));
  });

  test('that the page begins with leaves nothing in the address', () => {
    expect(writePlace({ view: 'flow' })).toBe('');
  });
});

describe('a span', () => {
  test.each([
    [0, '0 s'],
    [400, '0 s'],
    [12_000, '12 s'],
    [252_000, '4 min 12 s'],
    [3_600_000, '1 h'],
    [43_199_000, '11 h 59 min'],
    [90_000_000, '1 d 1 h'],
    [-5, '0 s'],
  ])('of %i ms is %s', (milliseconds, text) => expect(spanText(milliseconds)).toBe(text));

  test('an instant is said with its day, in UTC', () => {
    expect(dateText(Date.UTC(2026, 0, 5, 9, 3, 10))).toBe('Mon 5 Jan, 09:03:10');
  });
});

describe('the event store', () => {
  test('knows the events of each chat, those of all its segments and of its Lex sessions', () => {
    const store = new EventStore();
    for (const event of events) store.add(event);
    const created = events.find((event) => event.type === 'contact.created');
    const chat = created?.type === 'contact.created' ? created.initialContactId : '';
    const types = new Set(store.ofChat(chat).map(({ type }) => type));
    expect(types).toContain('lex.turn');
    const segments = store.ofChat(chat).filter(({ type }) => type === 'contact.created');
    expect(segments).toHaveLength(2);
    expect(store.lastSeq).toBe(events.at(-1)?.seq);
  });

  test('takes no event twice', () => {
    const store = new EventStore();
    for (const event of [...events, ...events]) store.add(event);
    expect(store.all).toHaveLength(events.length);
  });

  test('forgets the oldest events and chats rather than grow without end', () => {
    const store = new EventStore();
    for (let seq = 1; seq <= 20_000; seq++) {
      const id = `chat ${seq}`;
      store.add({
        seq,
        at: 0,
        type: 'contact.created',
        contactId: id,
        initialContactId: id,
        initiationMethod: 'API',
      });
    }
    expect(store.all.length).toBeLessThanOrEqual(6000);
    expect(store.ofChat('chat 1')).toEqual([]);
    expect(store.ofChat('chat 20000')).toHaveLength(1);
  });
});

describe('the story of a chat', () => {
  test('has each run of a flow in its order, with what decided', () => {
    const runs = runsOf(storyOf(events));
    expect(runs.map(({ flow }) => flow)).toEqual([
      'inbound',
      'customer-queue',
      'agent-whisper',
      'disconnect',
      'return',
      'customer-queue',
      'agent-whisper',
    ]);
    const asked = runs[4]!.visits.find(({ type }) => type === 'ConnectParticipantWithLexBot')!;
    expect(asked.branch).toBe('= SameIssue');
    expect(asked.facts.find(({ type }) => type === 'lex.turn')).toMatchObject({
      text: 'same issue',
      intent: 'SameIssue',
    });
  });

  test('says where a flow stands still', () => {
    const waits = events.findIndex((event) => event.type === 'action.entered' && event.actionType === 'Wait');
    const [run] = runsOf(storyOf(events.slice(0, waits + 1))).slice(-1);
    expect(standsAt(run)?.type).toBe('Wait');
    expect(standsAt(runsOf(storyOf(events)).at(-1))).toBeUndefined();
  });

  test('can be read after any event', () => {
    for (let count = 0; count <= events.length; count += 7)
      expect(() => storyOf(events.slice(0, count))).not.toThrow();
  });
});

describe('the course of a chat', () => {
  test('has its segments, and what it was doing from its beginning to now without a gap', () => {
    const { phases, segments } = courseOf(events);
    expect(segments.map(({ method }) => method)).toEqual(['API', 'DISCONNECT']);
    expect(phases.filter(({ kind }) => kind === 'wait').length).toBeGreaterThanOrEqual(2);
    for (const [index, phase] of phases.slice(1).entries()) expect(phase.from).toBe(phases[index]!.to);
    expect(phases.at(-1)).toMatchObject({ kind: 'agent', to: undefined });
  });

  test('a scale keeps the order of any instants', () => {
    const instants = fc.array(fc.integer({ min: 0, max: 1e9 }), { minLength: 1 });
    fc.assert(
      fc.property(instants, instants, (cuts, others) => {
        const { x, width } = scaleOf(cuts);
        const places = [...cuts, ...others].sort((a, b) => a - b).map(x);
        expect(places).toEqual([...places].sort((a, b) => a - b));
        expect(Math.min(...places)).toBeGreaterThanOrEqual(0);
        expect(Math.max(...places)).toBeLessThanOrEqual(width);
      }),
    );
  });
});

describe('a scenario', () => {
  const kinds = (...given: ('does' | 'expects')[]) => ({
    id: 'x',
    name: 'Back after hours',
    file: 'x.yaml',
    covers: ['same'],
    locale: null,
    steps: given.map((kind, index) => ({ number: index + 1, text: `step ${index + 1}`, kind })),
  });
  const scenario = kinds('does', 'expects', 'expects', 'does', 'does', 'expects');

  test('goes on to before the next thing that happens, with all that has to be so until then', () => {
    expect([0, 3, 4, 6].map((played) => stepsToNext(scenario, played))).toEqual([3, 1, 2, 0]);
  });

  test('goes back to before the last thing that happened', () => {
    expect([6, 4, 3, 0].map((played) => stepsBefore(scenario, played))).toEqual([4, 3, 0, 0]);
  });

  test('is found by words of its name and of what it covers', () => {
    expect(found([scenario], 'HOURS same')).toEqual([scenario]);
    expect(found([scenario], 'hours different')).toEqual([]);
  });
});

describe('words', () => {
  const same = (flow: string) => flow;
  const chat = {
    chatId: 'c',
    customerName: 'Ana',
    startedAt: 0,
    expiresAt: 90_000_000,
    endedAt: null,
    disconnectReason: null,
    contactId: 'c',
    flow: 'disconnect',
    action: 'Wait for her',
    queue: 'Billing',
    agent: 'maria',
  };

  test('say where a chat is, until when, and what is left of it', () => {
    const waiting = { kind: 'wait', until: 300_000, customerReturned: true } as const;
    expect(statusText({ ...chat, status: 'flow', waiting }, 60_000, same)).toBe(
      'Ana is in the flow disconnect, at "Wait for her", until 00:05:00 (4 min) or until the customer writes. The chat ends by itself in 1 d.',
    );
    expect(statusText({ ...chat, status: 'connected', waiting: null }, 0, same)).toContain(
      'Ana is with maria',
    );
    expect(
      statusText({ ...chat, status: 'ended', disconnectReason: 'EXPIRED', waiting: null }, 0, same),
    ).toBe('Ana’s chat has ended: EXPIRED.');
  });

  test('say what will happen', () => {
    const { chatId, contactId, customerName, flow, action, agent } = chat;
    const next = { at: 1, chatId, contactId, customerName, flow, action, agent };
    expect(upcomingText({ ...next, kind: 'waitEnds' })).toBe('the wait at “Wait for her” ends for Ana');
    expect(upcomingText({ ...next, kind: 'offerMissed' })).toBe('maria misses Ana’s chat');
  });
});

test('names are shortened by the words that all begin with', () => {
  expect([...shortNames(['my-flows-in', 'my-flows-out']).values()]).toEqual(['in', 'out']);
  expect([...shortNames(['inbound', 'internal']).values()]).toEqual(['inbound', 'internal']);
  expect([...shortNames(['alone-here']).values()]).toEqual(['alone-here']);
  expect([...shortNames(['a-', 'a-b']).values()]).toEqual(['a-', 'b']);
});
