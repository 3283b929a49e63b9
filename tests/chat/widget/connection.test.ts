import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Connection } from '../../../chat/widget/connection.ts';
import { backoff, failureOf } from '../../../chat/widget/connection-error.ts';
import type { Link } from '../../../chat/widget/state.ts';
import { FakeSession, failure, settled, Timers } from './fake-session.ts';

const SESSION = {
  contactId: 'contact',
  participantId: 'participant',
  participantToken: 'token',
  service: { region: 'us-east-1' },
  terms: { phrases: {} },
};
const item = (Id: string) => ({ Id, AbsoluteTime: '2026-11-26T09:00:00Z', Type: 'MESSAGE', Content: Id });

/** A connection, and the sessions that it makes; `prepare` sets each of them up. */
function open(prepare: (fake: FakeSession, index: number) => void = () => {}) {
  const fakes: FakeSession[] = [];
  const links: Link[] = [];
  const heard: unknown[] = [];
  const typing: string[] = [];
  const timers = new Timers();
  const connection = new Connection(
    SESSION,
    {
      items: (values) => heard.push(...values.map((value) => (value as { Id: string }).Id)),
      link: (link) => links.push(link),
      typing: (name) => typing.push(name),
    },
    {
      createSession: () => {
        const fake = new FakeSession();
        prepare(fake, fakes.length);
        fakes.push(fake);
        return fake.session;
      },
      after: timers.after,
      random: () => 0.5,
    },
  );
  connection.open();
  const last = () => fakes.at(-1)!;
  const alive = async () => {
    await settled();
    last().fire('alive');
    await settled();
  };
  return { connection, fakes, links, heard, typing, timers, last, alive };
}

describe('a connection', () => {
  test('is open once what was said is loaded, all pages of it', async () => {
    const { links, heard, alive, fakes } = open((fake) => {
      fake.pages = [
        [item('c'), item('d')],
        [item('a'), item('b')],
      ];
    });
    expect(links).toEqual([]);
    await alive();
    expect(heard).toEqual(['c', 'd', 'a', 'b']);
    expect(links).toEqual(['open']);
    fakes[0]!.fire('message', { data: item('e') });
    expect(heard.at(-1)).toBe('e');
  });

  test('loads when nothing is missed any more, not when chatjs has only got the address', async () => {
    const { fakes, timers, links } = open();
    await settled();
    fakes[0]!.fire('established', { connectCalled: true });
    await timers.pass(2000);
    expect(fakes[0]!.loads).toBe(0);
    // A service without pings.
    fakes[0]!.fire('established', { data: {} });
    await timers.pass(2000);
    expect(fakes[0]!.loads).toBe(1);
    expect(links).toEqual(['open']);
  });

  test('that was lost loads up to what is known, and is open again', async () => {
    const { links, alive, fakes } = open((fake) => {
      fake.pages = [[item('b')], [item('a')]];
    });
    // What is pushed before does not stand for all that was said: a chat that carries another one on has its past.
    fakes[0]!.fire('message', { data: item('b') });
    await alive();
    expect(fakes[0]!.loads).toBe(2);
    fakes[0]!.fire('lost');
    fakes[0]!.fire('lost');
    await alive();
    expect(links).toEqual(['open', 'lost', 'open']);
    expect(fakes[0]!.loads).toBe(3);
    expect(fakes).toHaveLength(1);
  });

  test('is made anew when chatjs gives up, ever more slowly', async () => {
    const { fakes, timers, links, alive } = open((fake, index) => {
      if (index < 3) fake.connecting = failure(500);
    });
    await timers.pass(0);
    expect(links).toEqual(['lost']);
    await timers.pass(1000);
    await timers.pass(2000);
    expect(fakes).toHaveLength(3);
    await timers.pass(3999);
    expect(fakes).toHaveLength(3);
    await timers.pass(1);
    expect(fakes).toHaveLength(4);
    await alive();
    expect(links).toEqual(['lost', 'open']);
    // Those that were replaced are gone, and nothing that they say counts.
    expect(fakes.slice(0, 3).every(({ broken }) => broken)).toBe(true);
    fakes[0]!.fire('ended');
    expect(links).toEqual(['lost', 'open']);
    fakes[3]!.fire('broken');
    await timers.pass(1000);
    expect(fakes).toHaveLength(5);
  });

  test('whose socket does not open in time is told to be lost', async () => {
    const { timers, links } = open();
    await timers.pass(8000);
    expect(links).toEqual(['lost']);
  });

  test('that the service refuses is over, and is not tried again', async () => {
    const { fakes, links, timers } = open((fake) => {
      fake.connecting = failure(403);
    });
    await timers.pass(600_000);
    expect(links).toEqual(['refused']);
    expect(fakes).toHaveLength(1);
  });

  test('is over when the chat has ended', async () => {
    const { last, links, alive, timers } = open();
    await alive();
    last().fire('ended');
    last().fire('lost');
    await timers.pass(60_000);
    expect(links).toEqual(['open', 'refused']);
  });

  test('follows what the browser says of the network', async () => {
    const { connection, links, fakes, alive } = open();
    await alive();
    connection.network(false);
    expect(links.at(-1)).toBe('lost');
    connection.network(true);
    await alive();
    expect(links).toEqual(['open', 'lost', 'open']);
    expect(fakes).toHaveLength(2);
  });

  test('of a page that is left makes no other', async () => {
    const { connection, fakes, timers, last } = open((fake) => {
      fake.connecting = failure();
    });
    await timers.pass(0);
    connection.close();
    await timers.pass(600_000);
    expect(fakes).toHaveLength(1);
    expect(last().broken).toBe(true);
  });

  test('tells who else is typing, and never that she is', async () => {
    const { last, typing, alive } = open();
    await alive();
    last().fire('typing', { data: { ParticipantRole: 'CUSTOMER', DisplayName: 'Ana' } });
    last().fire('typing', { data: { ParticipantRole: 'AGENT', DisplayName: 'Maria' } });
    expect(typing).toEqual(['Maria']);
  });
});

describe('a message', () => {
  test('is sent with its token, and known by the answer', async () => {
    const { connection, heard, alive, last } = open();
    await alive();
    await connection.send('Hello', 'token-1');
    expect(last().sent).toEqual([{ contentType: 'text/plain', message: 'Hello', clientToken: 'token-1' }]);
    expect(heard).toContain('id of Hello');
  });

  test.each([
    [400, true],
    [409, false],
    [429, false],
    [503, false],
    [undefined, false],
  ])('that fails with %s is final: %s', async (status, final) => {
    const { connection, alive, last } = open();
    await alive();
    last().sending = failure(status);
    await expect(connection.send('Hello', 't')).rejects.toMatchObject({ name: 'NotSent', final });
  });

  test('that is refused makes a new connection: the token may only have run its time', async () => {
    const { connection, alive, last, fakes } = open();
    await alive();
    last().sending = failure(403);
    await expect(connection.send('Hello', 't')).rejects.toMatchObject({ final: false });
    expect(fakes).toHaveLength(2);
  });

  test('is not sent while there is no connection', async () => {
    const { connection } = open();
    await expect(connection.send('Hello', 't')).rejects.toMatchObject({ final: false });
  });
});

describe('the end of a chat', () => {
  test('is told once when the service ends it at the first call', async () => {
    const { connection, alive, last } = open();
    await alive();
    last().onDisconnect = () => last().fire('ended');
    await connection.end();
    expect(last().disconnects).toBe(1);
  });

  test('is told again when the first call only removes the agent', async () => {
    const { connection, alive, last, timers, links } = open();
    await alive();
    last().onDisconnect = () => {
      if (last().disconnects === 2) last().fire('ended');
    };
    const ended = connection.end();
    await timers.pass(1500);
    await ended;
    expect(last().disconnects).toBe(2);
    expect(links.at(-1)).toBe('refused');
  });

  test('is found out when a call is refused: the service knows the chat no more', async () => {
    const { connection, alive, last, links } = open((fake, index) => {
      if (index > 0) fake.connecting = failure(403);
    });
    await alive();
    last().disconnecting = failure(403);
    await connection.end();
    expect(links.at(-1)).toBe('refused');
  });

  test('that cannot be brought about is an error', async () => {
    const { connection, alive, last, timers } = open();
    await alive();
    last().disconnecting = failure(500);
    await expect(connection.end()).rejects.toBeDefined();
    last().disconnecting = undefined;
    const ending = connection.end().catch((error: Error) => error.message);
    await timers.pass(60_000);
    expect(await ending).toBe('the chat goes on');
  });
});

describe('another try', () => {
  test('is after 1 s to 30 s, doubled each time, with three tenths of chance', () => {
    fc.assert(
      fc.property(fc.nat(100), fc.double({ min: 0, max: 1, noNaN: true }), (attempt, random) => {
        const usual = Math.min(30_000, 1000 * 2 ** attempt);
        expect(backoff(attempt, random)).toBeGreaterThanOrEqual(usual * 0.7 - 1);
        expect(backoff(attempt, random)).toBeLessThanOrEqual(usual * 1.3 + 1);
      }),
    );
  });

  test('is judged by the status, however deep chatjs hides it', () => {
    expect(failureOf({ statusCode: 403 })).toBe('refused');
    expect(failureOf({ _debug: { statusCode: 403 } })).toBe('refused');
    expect(failureOf(failure(400))).toBe('wrong');
    for (const error of [failure(500), failure(), undefined, 'no active connection', new Error('x')])
      expect(failureOf(error)).toBe('later');
  });
});
