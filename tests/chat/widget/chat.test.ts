import { describe, expect, test } from '@jest/globals';
import { StartError, type Started, type StartRequest } from '../../../chat/widget/api.ts';
import { Chat } from '../../../chat/widget/chat.ts';
import { Connection } from '../../../chat/widget/connection.ts';
import type { Outgoing } from '../../../chat/widget/outbox.ts';
import type { Saved, Session } from '../../../chat/widget/saved.ts';
import { FakeSession, failure, settled, Timers } from './fake-session.ts';

const session = (participantToken: string): Session => ({
  contactId: `contact of ${participantToken}`,
  participantId: 'participant',
  participantToken,
  service: { region: 'us-east-1' },
  terms: { phrases: {} },
});

/** A chat on a device where this is saved; what is asked of the API is answered by `start`. */
function device(
  saved: Saved = {},
  start: (request: StartRequest) => Promise<Started> = async () => ({
    session: session('new'),
    resumeToken: 'next',
  }),
  outbox: Outgoing[] = [],
  now: () => number = () => 0,
) {
  const timers = new Timers();
  const fakes: FakeSession[] = [];
  const kept: { saved: Saved; outbox: readonly Outgoing[] } = { saved, outbox };
  const requests: StartRequest[] = [];
  let tokens = 0;
  const chat = new Chat(
    {
      start: (request) => {
        requests.push(request);
        return start(request);
      },
      connect: (joined, hear) =>
        new Connection(joined, hear, {
          createSession: () => {
            const fake = new FakeSession();
            fakes.push(fake);
            return fake.session;
          },
          after: timers.after,
          random: () => 0.5,
        }),
      save: (next) => {
        kept.saved = next;
      },
      saveOutbox: (next) => {
        kept.outbox = next;
      },
      now,
      newToken: () => `token-${++tokens}`,
      after: timers.after,
    },
    saved,
    outbox,
    () => {},
  );
  const last = () => fakes.at(-1)!;
  const alive = async () => {
    await settled();
    last().fire('alive');
    await settled();
  };
  return { chat, kept, requests, timers, fakes, last, alive };
}

const REQUEST = { name: 'Ana', locale: 'en' };

describe('starting a chat', () => {
  test('saves what a reload needs, and connects', async () => {
    const { chat, kept, alive } = device();
    expect(chat.model.phase).toBe('none');
    await chat.start(REQUEST, true);
    expect(kept.saved).toEqual({ session: session('new'), resumeToken: 'next', name: 'Ana' });
    await alive();
    expect(chat.model).toMatchObject({ phase: 'running', link: 'open' });
  });

  test('carries the last chat on when she wants that', async () => {
    const { chat, requests } = device({ resumeToken: 'last', ended: true });
    expect(chat.model.phase).toBe('over');
    await chat.start(REQUEST, true);
    expect(requests).toEqual([{ ...REQUEST, resumeToken: 'last' }]);
    const other = device({ resumeToken: 'last', ended: true });
    await other.chat.start(REQUEST, false);
    expect(other.requests).toEqual([REQUEST]);
  });

  test.each([
    ['expired', 'resumeExpired'],
    ['notValid', 'resumeExpired'],
    ['notEnded', 'resumeNotEnded'],
  ] as const)('says so when the last one cannot be carried on: %s', async (resumed, kind) => {
    const { chat, kept } = device({ resumeToken: 'last', ended: true }, async () => ({
      session: session('new'),
      resumed,
    }));
    await chat.start(REQUEST, true);
    expect(chat.model.problem).toEqual({ kind });
    // The token that was of no use is gone.
    expect(kept.saved).toEqual({ session: session('new'), name: 'Ana' });
  });

  test('that fails leaves everything as it was, with the reason', async () => {
    const { chat, kept } = device({ resumeToken: 'last', ended: true }, async () => {
      throw new StartError({ kind: 'busy', retryAfter: 7 });
    });
    await chat.start(REQUEST, true);
    expect(chat.model).toMatchObject({ phase: 'over', problem: { kind: 'busy', retryAfter: 7 } });
    expect(kept.saved).toEqual({ resumeToken: 'last', ended: true });
  });

  test('from outside says why it cannot be, and shows nothing', async () => {
    let problem: Error = new StartError({ kind: 'busy', retryAfter: 7 });
    const { chat, requests } = device({ name: 'Ana' }, async () => {
      throw problem;
    });
    await expect(chat.begin(REQUEST)).rejects.toMatchObject({ problem: { kind: 'busy', retryAfter: 7 } });
    problem = new TypeError('a mistake');
    await expect(chat.begin(REQUEST)).rejects.toMatchObject({ problem: { kind: 'failed' } });
    expect(chat.model).toMatchObject({ phase: 'none', problem: undefined });
    expect(requests).toHaveLength(2);
  });

  test('from outside is refused while a chat is going on', async () => {
    const { chat, requests } = device({ session: session('a') });
    await expect(chat.begin(REQUEST)).rejects.toMatchObject({ problem: { kind: 'refused' } });
    expect(requests).toEqual([]);
    expect(chat.model.saved.session?.participantToken).toBe('a');
  });

  test('is done once, however often she clicks', async () => {
    const { chat, requests } = device();
    await Promise.all([chat.start(REQUEST, true), chat.start(REQUEST, true)]);
    expect(requests).toHaveLength(1);
  });
});

describe('what she writes', () => {
  test('waits for the connection, is sent in its order, and once', async () => {
    const { chat, kept, last, alive } = device({ session: session('a') });
    chat.say('One');
    chat.say(' Two ');
    chat.say('   ');
    expect(kept.outbox.map(({ text, state }) => [text, state])).toEqual([
      ['One', 'waiting'],
      ['Two', 'waiting'],
    ]);
    await alive();
    expect(last().sent).toEqual([
      expect.objectContaining({ message: 'One', clientToken: 'token-1' }),
      expect.objectContaining({ message: 'Two', clientToken: 'token-2' }),
    ]);
    expect(kept.outbox).toEqual([]);
    expect(chat.model.transcript.items.map(({ content }) => content)).toEqual(['One', 'Two']);
  });

  test('is tried again with the same token when the service is busy', async () => {
    const { chat, last, alive, timers } = device({ session: session('a') });
    await alive();
    last().sending = failure(429);
    chat.say('Hello');
    await settled();
    last().sending = undefined;
    await timers.pass(3000);
    expect(last().sent).toEqual([
      expect.objectContaining({ clientToken: 'token-1' }),
      expect.objectContaining({ clientToken: 'token-1' }),
    ]);
    expect(chat.model.outbox).toEqual([]);
  });

  test('that the service will not have is kept, and does not hold up the next', async () => {
    const { chat, last, alive } = device({ session: session('a') });
    await alive();
    last().sending = failure(400);
    chat.say('Hello');
    await settled();
    last().sending = undefined;
    chat.say('Again');
    await settled();
    expect(chat.model.outbox.map(({ text, state }) => [text, state])).toEqual([['Hello', 'failed']]);
    chat.retry();
    await settled();
    expect(chat.model.outbox).toEqual([]);
  });

  test('before a reload is sent after it, with the same token', async () => {
    const before: Outgoing[] = [{ token: 'kept', text: 'Hello', at: 0, state: 'waiting' }];
    const { last, alive } = device({ session: session('a') }, undefined, before);
    await alive();
    expect(last().sent).toEqual([expect.objectContaining({ clientToken: 'kept', message: 'Hello' })]);
  });

  test('and was not sent when the chat ended stays to be read', async () => {
    const { chat, last, alive } = device({ session: session('a') });
    await alive();
    last().fire('lost');
    chat.say('Hello');
    last().fire('ended');
    expect(chat.model.phase).toBe('over');
    expect(chat.model.outbox.map(({ state }) => state)).toEqual(['failed']);
  });
});

describe('the end', () => {
  test('leaves only what carries the chat on', async () => {
    const { kept, last, alive, chat } = device({ session: session('a'), resumeToken: 'r' });
    await alive();
    last().fire('ended');
    expect(kept.saved).toEqual({ resumeToken: 'r', ended: true });
    expect(chat.model.phase).toBe('over');
  });

  test('that she wants and cannot have is told, and the chat goes on', async () => {
    const { chat, last, alive } = device({ session: session('a') });
    await alive();
    last().disconnecting = failure(500);
    await chat.end();
    expect(chat.model).toMatchObject({ phase: 'running', problem: { kind: 'endFailed' } });
  });
});

describe('a device that is not hers alone', () => {
  test('forgets the chat, here and in the other tabs; the chat itself goes on', async () => {
    const { chat, kept, last, alive } = device({ session: session('a'), resumeToken: 'r', name: 'Ana' });
    await alive();
    chat.forget();
    expect(kept.saved).toEqual({});
    expect(chat.model).toMatchObject({ phase: 'none', transcript: { items: [] } });
    expect(last()).toMatchObject({ broken: true, disconnects: 0 });
    const other = device({ session: session('a') });
    await other.alive();
    other.chat.adopt({});
    expect(other.chat.model.phase).toBe('none');
  });

  test('offers a start form after the end, with her name and without the last chat', () => {
    const { chat, kept } = device({ resumeToken: 'r', ended: true, name: 'Ana' });
    chat.startOver();
    expect(chat.model.phase).toBe('none');
    expect(kept.saved).toEqual({ name: 'Ana' });
  });
});

describe('other tabs and devices', () => {
  test('a chat that another tab starts appears here', async () => {
    const { chat, fakes } = device();
    chat.adopt({ session: session('theirs') });
    expect(chat.model.phase).toBe('running');
    chat.adopt({ session: session('theirs'), resumeToken: 'r' });
    expect(fakes).toHaveLength(1);
  });

  test('a chat that ended in another tab has ended here', async () => {
    const { chat, last, alive } = device({ session: session('a') });
    await alive();
    chat.adopt({ resumeToken: 'r', ended: true });
    expect(chat.model.phase).toBe('over');
    expect(last().broken).toBe(true);
  });

  test('a chat of a link is joined when she says so, in the place of this one', async () => {
    const { chat, kept } = device({ session: session('a') });
    chat.offer({ session: session('b'), resumeToken: 'r' });
    expect(chat.model.saved.session?.participantToken).toBe('a');
    chat.takeOffer(false);
    expect(chat.model.offered).toBeUndefined();
    chat.offer({ session: session('b'), resumeToken: 'r' });
    chat.takeOffer(true);
    expect(kept.saved).toEqual({ session: session('b'), resumeToken: 'r' });
  });

  test('a chat that the page joins replaces this one without a question, and only once', async () => {
    const { chat, kept, fakes, last, alive } = device({ session: session('a'), name: 'Ana' });
    await alive();
    last().fire('lost');
    chat.say('Hello');
    expect(kept.outbox).toHaveLength(1);
    chat.join({ session: session('b'), resumeToken: 'r' });
    expect(kept.saved).toEqual({ session: session('b'), resumeToken: 'r' });
    expect(chat.model).toMatchObject({ phase: 'running', transcript: { items: [] } });
    expect(fakes[0]!.broken).toBe(true);
    // What was written for the one chat is not said in the other after a reload.
    expect(kept.outbox).toEqual([]);
    chat.join({ session: session('b') });
    expect(fakes).toHaveLength(2);
    expect(last().broken).toBe(false);
  });

  test('a link to this very chat asks nothing; a damaged one is told', async () => {
    const { chat } = device({ session: session('a') });
    chat.offer({ session: session('a') });
    expect(chat.model.offered).toBeUndefined();
    chat.offer(undefined);
    expect(chat.model.problem).toEqual({ kind: 'badLink' });
  });
});

describe('what is going on', () => {
  const said = (at: number, text: string) => ({
    data: {
      Id: text,
      AbsoluteTime: new Date(at).toISOString(),
      Type: 'MESSAGE',
      ContentType: 'text/plain',
      Content: text,
      ParticipantRole: 'AGENT',
    },
  });

  test('is told for a while that somebody types, whatever the clock of the chat says', async () => {
    const { chat, last, alive, timers } = device({ session: session('a') });
    await alive();
    const typing = { data: { ParticipantRole: 'AGENT', DisplayName: 'Maria' } };
    last().fire('typing', typing);
    await timers.pass(8000);
    last().fire('typing', typing);
    await timers.pass(8000);
    expect(chat.model.typing).toEqual({ name: 'Maria' });
    await timers.pass(4000);
    expect(chat.model.typing).toBeUndefined();
    last().fire('typing', typing);
    last().fire('message', said(0, 'Hello'));
    expect(chat.model.typing).toBeUndefined();
  });

  test('has the time of a chat whose clock is another one, as messages come', async () => {
    const DAYS = 86_400_000;
    let now = 300 * DAYS;
    const { chat, last, alive } = device({ session: session('a') }, undefined, [], () => now);
    await alive();
    expect(chat.now).toBe(now);
    last().fire('message', said(DAYS, 'Hello'));
    now += 60_000;
    expect(chat.now).toBe(DAYS);
    last().sending = failure();
    chat.say('Are you there?');
    expect(chat.model.outbox).toMatchObject([{ at: DAYS }]);
    last().fire('message', said(2 * DAYS, 'Still there?'));
    expect(chat.now).toBe(2 * DAYS);
    // What comes late, or again, tells nothing.
    last().fire('message', said(DAYS + 5, 'of before'));
    last().fire('message', said(2 * DAYS, 'Still there?'));
    expect(chat.now).toBe(2 * DAYS);
  });

  test('has its time from its beginning on', async () => {
    const terms = { phrases: {}, startedAt: 86_400_000 };
    const { chat } = device(
      {},
      async () => ({ session: { ...session('a'), terms } }),
      [],
      () => 86_700_000,
    );
    await chat.start(REQUEST, false);
    expect(chat.now).toBe(86_400_000);
  });
});
