import { describe, expect, test } from '@jest/globals';
import { agent, at, BOT, LAMBDA, now, type Short, TestWorld } from './support.ts';

const instance = { agents: [agent('ana', ['Support'])] };
const stay: Record<string, Short> = {
  wait: ['Wait', { TimeLimitSeconds: '604800', Events: ['CustomerReturned'] }],
};

describe('Total duration', () => {
  const hour = { durationMinutes: 60 };
  const bot: Record<string, Short> = {
    bot: [
      'ConnectParticipantWithLexBot',
      {
        LexV2Bot: { AliasArn: BOT },
        LexTimeoutSeconds: { Text: '604800' },
      },
    ],
  };

  test('is 25 hours by default', async () => {
    const world = new TestWorld();
    const chat = world.start(world.flow('stay', stay));
    await world.pass(25 * 3600 - 1);
    expect(chat.ended).toBe(false);
    await world.pass(1);
    expect(now(chat)).toMatchObject({ disconnectReason: 'EXPIRED', endedAt: world.clock.now() });
  });

  test.each<[string, (world: TestWorld) => ReturnType<TestWorld['start']>]>([
    ['in a Wait', (world) => world.start(world.flow('stay', stay), hour)],
    ['with a bot', (world) => world.start(world.flow('bot', bot), hour)],
    ['in a queue', (world) => world.queued('Sales', {}, hour)],
    [
      'in a queue flow',
      (world) => world.queued('Sales', { CustomerQueue: world.flow('q', stay, 'CUSTOMER_QUEUE') }, hour),
    ],
    ['with an agent', (world) => world.connected({ CustomerRemaining: world.flow('d', stay) }, hour)],
  ])('ends a chat that is %s, and no branch or flow runs', async (_where, start) => {
    const world = new TestWorld({ instance });
    const chat = start(world);
    const before = world.log.lastSeq;
    await world.pass(3600);
    expect(now(chat)).toMatchObject({ status: 'ended', disconnectReason: 'EXPIRED', execution: undefined });
    expect(chat.contacts).toHaveLength(1);
    const told = world.types(before);
    expect(told).toContain('contact.ended');
    expect(told).not.toContain('branch.taken');
    expect(world.agent('ana').contacts.size + world.queue('Sales').contacts.size).toBe(0);
    expect(world.clock.pending).toBe(0);
  });

  test('ends one that is being offered, and frees the agent', async () => {
    const world = new TestWorld({ instance });
    const chat = world.queued('Support', {}, hour);
    for (let second = 0; second < 3600; second += 15) {
      if (now(chat).status === 'queued') world.connect.setAvailability('ana', 'available');
      await world.pass(15);
    }
    expect(now(chat)).toMatchObject({ status: 'ended', disconnectReason: 'EXPIRED' });
    expect(world.agent('ana').contacts.size).toBe(0);
  });

  test('counts from the first segment, waits included', async () => {
    const world = new TestWorld({ instance });
    const chat = world.connected({ CustomerRemaining: world.flow('d', stay) }, hour);
    await world.pass(1800);
    world.connect.agentLeaves('ana', now(chat));
    await world.pass(1799);
    expect(at(chat)).toBe('wait');
    await world.pass(1);
    expect(chat.contacts.map(({ disconnectReason }) => disconnectReason)).toEqual([
      'AGENT_DISCONNECT',
      'EXPIRED',
    ]);
  });

  test('ends a chat while its Lambda is at work, and the answer changes nothing', async () => {
    let answer: (() => void) | undefined;
    const world = new TestWorld({
      lambda: () =>
        new Promise((resolve) => {
          answer = () => resolve({ ok: true, payload: { a: '1' } });
        }),
    });
    const lambda: Short = [
      'InvokeLambdaFunction',
      { LambdaFunctionARN: LAMBDA, InvocationTimeLimitSeconds: '8' },
    ];
    const chat = world.start(world.flow('lambda', { lambda }), hour);
    await Promise.resolve();
    world.clock.runNext();
    expect(now(chat).disconnectReason).toBe('EXPIRED');
    answer!();
    await world.settle();
    expect(world.path).toEqual([]);
  });
});

describe('A customer who has not connected yet', () => {
  test('loses her chat after the time that she has, wherever it is by then', async () => {
    const world = new TestWorld({ instance });
    const chat = world.queued('Support', {}, { connectWithinMs: 10_000 });
    await world.pass(10);
    expect(now(chat)).toMatchObject({ disconnectReason: 'CUSTOMER_CONNECTION_NOT_ESTABLISHED' });
    expect(world.agent('ana').contacts.size).toBe(0);
    expect(world.connect.activeChats).toBe(0);
  });

  test('keeps it once she connects, and nothing is left to run when it ends before', async () => {
    const world = new TestWorld();
    const flow = world.flow('stay', stay);
    const [one, other] = [1, 2].map(() => world.start(flow, { connectWithinMs: 10_000 }));
    world.connect.customerConnected(one!);
    world.connect.stopContact(other!.initialContactId);
    expect(world.connect.activeChats).toBe(1);
    await world.pass(10);
    expect([one?.ended, other && now(other).disconnectReason]).toEqual([false, 'API']);
    world.connect.stopContact(one!.initialContactId);
    expect([world.connect.activeChats, world.clock.pending]).toEqual([0, 0]);
  });
});
