import { describe, expect, test } from '@jest/globals';
import { AgentActionError } from '../../../../packages/connect-simulator/src/connect/router.ts';
import { agent, now, type Short, TestWorld } from './support.ts';

const SUPPORT = ['Support'];
const offline = { availability: 'offline' as const };

/** Which agent each contact was offered to, in order. */
const offers = (world: TestWorld) => world.all('contact.offered').map((event) => event.agent);

/** Puts a chat in an agent's own queue. */
function queuedForAgent(world: TestWorld, username: string) {
  return world.start(
    world.flow(`to ${username} ${world.log.lastSeq}`, {
      set: ['UpdateContactTargetQueue', { AgentId: world.agent(username).arn }, { next: 'go' }],
      go: ['TransferContactToQueue'],
    }),
  );
}

/** Puts a chat with a priority in a queue. */
function urgent(world: TestWorld, queue: string, QueuePriority: string) {
  const priority: Short = ['UpdateContactRoutingBehavior', { QueuePriority }, { next: 'set' }];
  return world.start(
    world.flow(`urgent ${world.log.lastSeq}`, {
      priority,
      set: ['UpdateContactTargetQueue', { QueueId: world.queue(queue).arn }, { next: 'go' }],
      go: ['TransferContactToQueue'],
    }),
  );
}

describe('Which contact an agent gets', () => {
  test('the one of the highest priority, then the oldest, over all her queues', async () => {
    const world = new TestWorld({
      instance: { agents: [agent('ana', ['Support', 'Sales'], { ...offline, chats: 5 })] },
    });
    const old = world.queued('Sales');
    await world.pass(1);
    const young = world.queued('Support');
    await world.pass(1);
    const high = urgent(world, 'Support', '1');
    const low = urgent(world, 'Sales', '9');
    world.connect.setAvailability('ana', 'available');
    expect(world.all('contact.offered').map(({ contactId }) => contactId)).toEqual(
      [high, old, young, low].map((chat) => now(chat).contactId),
    );
  });

  test('one of her own queue before any other, whatever its priority', async () => {
    const world = new TestWorld({ instance: { agents: [agent('ana', SUPPORT, { ...offline, chats: 1 })] } });
    urgent(world, 'Support', '1');
    await world.pass(60);
    const own = queuedForAgent(world, 'ana');
    world.connect.setAvailability('ana', 'available');
    expect(now(own).status).toBe('offered');
  });

  test('the first of two that came at the same instant', () => {
    const world = new TestWorld({ instance: { agents: [agent('ana', SUPPORT, { ...offline, chats: 1 })] } });
    const [first] = [world.queued(), world.queued()];
    world.connect.setAvailability('ana', 'available');
    expect(now(first!).status).toBe('offered');
  });

  test('none of a queue that is not hers', () => {
    const world = new TestWorld({ instance: { agents: [agent('ana', SUPPORT)] } });
    world.queued('Sales');
    expect(offers(world)).toEqual([]);
  });

  test("none of another agent's own queue", () => {
    const world = new TestWorld({
      instance: { agents: [agent('ana', SUPPORT), agent('ben', SUPPORT, offline)] },
    });
    expect(now(queuedForAgent(world, 'ben')).status).toBe('queued');
    world.connect.setAvailability('ben', 'available');
    expect(offers(world)).toEqual(['ben']);
  });

  test('as many at once as she takes chats, and the next when one is over', () => {
    const world = new TestWorld({ instance: { agents: [agent('ana', SUPPORT, { chats: 2 })] } });
    const chats = [world.queued(), world.queued(), world.queued()];
    expect(chats.map((chat) => now(chat).status)).toEqual(['offered', 'offered', 'queued']);
    for (const chat of chats.slice(0, 2)) world.connect.agentAccepts('ana', now(chat));
    expect(chats.map((chat) => now(chat).status)).toEqual(['connected', 'connected', 'queued']);
    world.connect.agentLeaves('ana', now(chats[0]!));
    expect(now(chats[2]!).status).toBe('offered');
  });

  test('the next when a customer leaves', () => {
    const world = new TestWorld({ instance: { agents: [agent('ana', SUPPORT, { chats: 1 })] } });
    const [first, second] = [world.connected(), world.queued()];
    world.connect.customerLeaves(first);
    expect(now(second).status).toBe('offered');
  });
});

describe('Which agent gets a contact', () => {
  test('the one who has been idle longest', async () => {
    const world = new TestWorld({ instance: { agents: [agent('ana', SUPPORT), agent('ben', SUPPORT)] } });
    const first = world.connected();
    expect(now(first).agent?.username).toBe('ana');
    await world.pass(60);
    world.connect.agentLeaves('ana', now(first));
    world.queued();
    expect(offers(world)).toEqual(['ana', 'ben']);
  });

  test('the one who came back first', async () => {
    const world = new TestWorld({
      instance: { agents: [agent('ana', SUPPORT, offline), agent('ben', SUPPORT, offline)] },
    });
    world.connect.setAvailability('ben', 'available');
    await world.pass(1);
    world.connect.setAvailability('ana', 'available');
    await world.pass(1);
    world.connect.setAvailability('ben', 'available');
    world.queued();
    expect(offers(world)).toEqual(['ben']);
  });

  test('nobody who is offline or has all her chats', () => {
    const world = new TestWorld({
      instance: { agents: [agent('ana', SUPPORT, offline), agent('ben', SUPPORT, { chats: 1 })] },
    });
    world.queued();
    expect(now(world.queued()).status).toBe('queued');
    expect(offers(world)).toEqual(['ben']);
  });
});

describe('An offer', () => {
  test('goes on to another agent after 20 seconds, and the one who missed it gets no more', async () => {
    const world = new TestWorld({ instance: { agents: [agent('ana', SUPPORT), agent('ben', SUPPORT)] } });
    const chat = world.queued();
    await world.pass(19.999);
    expect(offers(world)).toEqual(['ana']);
    await world.pass(0.001);
    expect(offers(world)).toEqual(['ana', 'ben']);
    expect(now(chat).agent?.username).toBe('ben');
    expect(world.agent('ana')).toMatchObject({ availability: 'missed' });
    expect(world.all('contact.missed')).toMatchObject([{ agent: 'ana' }]);
    world.queued();
    expect(offers(world)).toEqual(['ana', 'ben', 'ben']);
  });

  test('waits in the queue when nobody else is there, and comes back with the agent', async () => {
    const world = new TestWorld({ instance: { agents: [agent('ana', SUPPORT)] } });
    const chat = world.queued();
    await world.pass(20);
    expect(now(chat)).toMatchObject({ status: 'queued', agent: undefined });
    world.connect.setAvailability('ana', 'available');
    expect(now(chat)).toMatchObject({ status: 'offered', agent: world.agent('ana') });
  });

  test('rejected goes on to another agent', () => {
    const world = new TestWorld({ instance: { agents: [agent('ana', SUPPORT), agent('ben', SUPPORT)] } });
    const chat = world.queued();
    world.connect.agentRejects('ana', now(chat));
    expect(offers(world)).toEqual(['ana', 'ben']);
    expect(world.agent('ana').availability).toBe('missed');
    expect(world.all('contact.rejected')).toMatchObject([{ agent: 'ana' }]);
  });

  test('is withdrawn with every other one when the agent misses the first', async () => {
    const world = new TestWorld({ instance: { agents: [agent('ana', SUPPORT, { chats: 3 })] } });
    const first = world.queued();
    await world.pass(10);
    const second = world.queued();
    await world.pass(10);
    expect([first, second].map((chat) => now(chat).status)).toEqual(['queued', 'queued']);
    expect(world.all('contact.missed')).toHaveLength(1);
    expect([...world.queue('Support').line]).toEqual([now(first), now(second)]);
  });

  test('goes back to its place in the line', async () => {
    const world = new TestWorld({ instance: { agents: [agent('ana', SUPPORT, { chats: 1 })] } });
    const first = world.queued();
    await world.pass(5);
    const second = world.queued();
    world.connect.agentRejects('ana', now(first));
    expect([...world.queue('Support').line]).toEqual([now(first), now(second)]);
  });

  test('goes back when the agent goes offline, who missed nothing then', async () => {
    const world = new TestWorld({
      instance: { agents: [agent('ana', SUPPORT), agent('ben', SUPPORT, offline)] },
    });
    const chat = world.queued();
    world.connect.setAvailability('ana', 'offline');
    expect(now(chat)).toMatchObject({ status: 'queued', agent: undefined });
    expect(world.agent('ana').contacts.size).toBe(0);
    world.connect.setAvailability('ben', 'available');
    expect(now(chat).agent?.username).toBe('ben');
    await world.pass(19);
    expect(now(chat).agent?.username).toBe('ben');
    expect(world.all('contact.missed')).toEqual([]);
  });

  test('ends when the customer leaves, and the agent is free for the next', () => {
    const world = new TestWorld({ instance: { agents: [agent('ana', SUPPORT, { chats: 1 })] } });
    const [first, second] = [world.queued(), world.queued()];
    world.connect.customerLeaves(first);
    expect(now(second).status).toBe('offered');
    expect(world.agent('ana').contacts).toEqual(new Set([now(second)]));
  });
});

describe("An agent's chats", () => {
  test('go on when she goes offline', () => {
    const world = new TestWorld({ instance: { agents: [agent('ana', SUPPORT)] } });
    const chat = world.connected();
    world.connect.setAvailability('ana', 'offline');
    expect(now(chat).status).toBe('connected');
    world.connect.agentSays(now(chat), 'still here');
    world.queued();
    expect(offers(world)).toEqual(['ana']);
  });

  test('can be several at a time, each with its own end', () => {
    const world = new TestWorld({ instance: { agents: [agent('ana', SUPPORT, { chats: 3 })] } });
    const chats = [world.connected(), world.connected(), world.connected()];
    world.connect.agentLeaves('ana', now(chats[1]!));
    expect(chats.map((chat) => chat.ended)).toEqual([false, true, false]);
    expect(world.agent('ana').contacts).toEqual(new Set([now(chats[0]!), now(chats[2]!)]));
  });
});

describe('What an agent cannot do', () => {
  const world = new TestWorld({
    instance: { agents: [agent('ana', SUPPORT, { chats: 1 }), agent('ben', ['Sales'])] },
  });
  const [connected, waiting] = [world.connected(), world.queued()];
  const stay = world.start(world.flow('stay', { wait: ['Wait', { TimeLimitSeconds: '60' }] }));
  const ended = world.start(world.flow('end', { end: ['DisconnectParticipant'] }));
  const sales = world.queued('Sales');

  test.each([
    [
      'accept a contact that waits',
      () => world.connect.agentAccepts('ana', now(waiting)),
      'waiting in the queue Support',
    ],
    ['accept one that she has', () => world.connect.agentAccepts('ana', now(connected)), 'with ana'],
    ["accept another's", () => world.connect.agentAccepts('ana', now(sales)), 'offered to ben'],
    ['accept one that is in a flow', () => world.connect.agentAccepts('ana', now(stay)), 'in a flow'],
    ['reject one that ended', () => world.connect.agentRejects('ana', now(ended)), 'ended'],
    ['leave one that is not hers', () => world.connect.agentLeaves('ben', now(connected)), 'with ana'],
    ['leave one that she is offered', () => world.connect.agentLeaves('ben', now(sales)), 'offered to ben'],
    ['write in one that she is offered', () => world.connect.agentSays(now(sales), 'hi'), 'offered to ben'],
    [
      'write in one that nobody has',
      () => world.connect.agentSays(now(waiting), 'hi'),
      'waiting in the queue Support',
    ],
  ])('%s', (_what, act, why) => {
    expect(act).toThrow(AgentActionError);
    expect(act).toThrow(why);
  });

  test('be one that does not exist', () => {
    expect(() => world.connect.setAvailability('nobody', 'offline')).toThrow('no agent "nobody"');
  });
});
