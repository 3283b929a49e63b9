import { describe, expect, test } from '@jest/globals';
import { agent, at, now, type Short, said, TestWorld, type WorldOptions } from './support.ts';

const instance = { agents: [agent('ana', ['Support'])] };
const stay: Record<string, Short> = {
  wait: ['Wait', { TimeLimitSeconds: '604800', Events: ['CustomerReturned'] }],
};
const EVENT = 'application/vnd.amazonaws.connect.event';

/** A chat whose agent has left it, now in the disconnect flow. */
function left(options: WorldOptions = {}, actions = stay) {
  const world = new TestWorld({ instance, ...options });
  const CustomerRemaining = world.flow('disconnect', actions);
  const chat = world.connected({ CustomerRemaining });
  world.connect.agentLeaves('ana', now(chat));
  return { world, chat };
}

describe('A chat that starts', () => {
  test('is one contact, initiated by API, with the customer in it', () => {
    const world = new TestWorld();
    const chat = world.start(world.flow('stay', stay), {
      attributes: { a: '1' },
      customerId: 'c',
      initialMessage: 'Hi',
    });
    expect(chat).toMatchObject({
      initialContactId: now(chat).contactId,
      attributes: { a: '1' },
      durationMinutes: 1500,
      startedAt: world.clock.now(),
      contentTypes: ['text/plain'],
      ended: false,
    });
    expect(now(chat)).toMatchObject({
      initiationMethod: 'API',
      previous: undefined,
      status: 'flow',
      customerId: 'c',
    });
    expect(
      chat.transcript.map(({ number, type, role, contentType, content }) => [
        number,
        type,
        role,
        contentType,
        content,
      ]),
    ).toEqual([
      [1, 'EVENT', 'CUSTOMER', `${EVENT}.participant.joined`, ''],
      [2, 'MESSAGE', 'CUSTOMER', 'text/plain', 'Hi'],
    ]);
    expect(world.types().slice(0, 4)).toEqual([
      'contact.created',
      'participant.joined',
      'message',
      'flow.entered',
    ]);
  });

  test('is found by its id, in a flow by id or ARN', () => {
    const world = new TestWorld();
    const flow = world.flow('stay', stay);
    for (const reference of [flow.id, flow.arn]) {
      const chat = world.connect.startChatContact({ flow: reference, customerName: 'Cleo' });
      expect(world.connect.contact(chat.initialContactId).chat).toBe(chat);
    }
    expect([...world.connect.contacts()]).toHaveLength(2);
    expect(() => world.connect.startChatContact({ flow: 'none', customerName: 'Cleo' })).toThrow(
      'no flow with the id',
    );
    expect(() => world.connect.contact('none')).toThrow('no contact "none"');
  });
});

describe('What is said', () => {
  test('is in the transcript in order, with the segment it was said in', async () => {
    const { world, chat } = left();
    await world.says(chat, 'hello?');
    expect(chat.transcript.map(({ number }) => number)).toEqual(chat.transcript.map((_, index) => index + 1));
    const [first, second] = chat.contacts;
    expect(chat.transcript.map(({ contactId }) => contactId)).toEqual([
      ...Array(3).fill(first!.contactId),
      second!.contactId,
    ]);
  });

  test('carries its content type', () => {
    const world = new TestWorld();
    const chat = world.start(world.flow('stay', stay));
    world.connect.customerSays(chat, '**hi**', 'text/markdown');
    expect(chat.transcript.at(-1)).toMatchObject({ contentType: 'text/markdown' });
    expect(world.all('message').at(-1)).toMatchObject({ role: 'CUSTOMER', name: 'Cleo', content: '**hi**' });
  });

  test('by the agent goes under her first name', () => {
    const world = new TestWorld({ instance });
    const chat = world.connected();
    world.connect.agentSays(now(chat), 'How can I help?');
    expect(said(chat)).toEqual(['Ana: How can I help?']);
    expect(chat.transcript.at(-1)?.role).toBe('AGENT');
  });

  test('after the end is ignored', () => {
    const world = new TestWorld();
    const chat = world.start(world.flow('end', { end: ['DisconnectParticipant'] }));
    expect(world.connect.customerSays(chat, 'hello?')).toBe(false);
    expect(said(chat)).toEqual([]);
  });
});

describe('When the agent leaves', () => {
  test('the disconnect flow runs in a segment of its own', () => {
    const { world, chat } = left();
    const [first, second] = chat.contacts;
    expect(chat.contacts).toHaveLength(2);
    expect(first).toMatchObject({ status: 'ended', disconnectReason: 'AGENT_DISCONNECT', next: second });
    expect(second).toMatchObject({
      status: 'flow',
      initiationMethod: 'DISCONNECT',
      previous: first,
      queue: undefined,
    });
    expect(world.all('contact.created').at(-1)).toMatchObject({
      contactId: second?.contactId,
      previousContactId: first?.contactId,
      initialContactId: first?.contactId,
    });
    expect(world.all('contact.ended')).toMatchObject([{ reason: 'AGENT_DISCONNECT', chatEnded: false }]);
    expect(at(chat)).toBe('wait');
  });

  test('the customer sees that she left, and no end of the chat', () => {
    const { chat } = left();
    expect(chat.transcript.at(-1)).toMatchObject({ role: 'AGENT', contentType: `${EVENT}.participant.left` });
    expect(chat.ended).toBe(false);
  });

  test('without a disconnect flow the chat ends', () => {
    const world = new TestWorld({ instance });
    const chat = world.connected();
    world.connect.agentLeaves('ana', now(chat));
    expect(now(chat)).toMatchObject({ status: 'ended', disconnectReason: 'AGENT_DISCONNECT' });
    expect(chat.transcript.at(-1)?.contentType).toBe(`${EVENT}.chat.ended`);
  });

  test('attributes live on along the chain', async () => {
    const { world, chat } = left(
      {},
      { set: ['UpdateContactAttributes', { Attributes: { b: '$.Attributes.a' } }] },
    );
    expect(chat.attributes).toEqual({ b: '' });
    expect(world.connect.records(chat).map(({ Attributes }) => Attributes)).toEqual([{ b: '' }, { b: '' }]);
  });

  test('the chat ends with the disconnect flow', () => {
    const { chat } = left({}, { end: ['DisconnectParticipant'] });
    expect(chat.ended).toBe(true);
    expect(chat.contacts.map(({ disconnectReason }) => disconnectReason)).toEqual([
      'AGENT_DISCONNECT',
      'CONTACT_FLOW_DISCONNECT',
    ]);
  });
});

describe('What the DISCONNECT segment inherits', () => {
  const report: Record<string, Short> = {
    say: [
      'MessageParticipant',
      { Text: '[$.Queue.Name] [$.Agent.UserName] [$.LanguageCode] [$.CustomerId]' },
    ],
  };

  function inheriting(options: WorldOptions) {
    const world = new TestWorld({ instance, ...options });
    const CustomerRemaining = world.flow('disconnect', report);
    const chat = world.connected({ CustomerRemaining }, { customerId: 'c-1' });
    now(chat).languageCode = 'es-US';
    now(chat).priority = 1;
    world.connect.agentLeaves('ana', now(chat));
    return { chat, line: said(chat)[0]?.replace('SYSTEM_MESSAGE: ', '') };
  }

  test('by default the queue and the customer, and neither agent, language, hooks nor priority', () => {
    const { chat, line } = inheriting({});
    expect(line).toBe('[Support] [] [] [c-1]');
    expect(now(chat)).toMatchObject({ hooks: {}, priority: 5 });
  });

  test.each([
    ['queueCarriesToDisconnect', false, '[] [] [] [c-1]'],
    ['agentSetInDisconnectFlow', true, '[Support] [ana] [] [c-1]'],
    ['languageCarriesToDisconnect', true, '[Support] [] [es-US] [c-1]'],
  ] as const)('otherwise when %s is %s', (name, value, line) => {
    expect(inheriting({ switches: { [name]: value } }).line).toBe(line);
  });

  test('the hooks when hooksCarryToDisconnect says so, as a copy', () => {
    const { chat } = inheriting({ switches: { hooksCarryToDisconnect: true } });
    expect(now(chat).hooks).toEqual(chat.contacts[0]?.hooks);
    expect(now(chat).hooks).not.toBe(chat.contacts[0]?.hooks);
  });

  test('so that the disconnect flow runs again after the next agent, only if hooks are carried or set again', () => {
    for (const hooksCarryToDisconnect of [true, false]) {
      const world = new TestWorld({ instance, switches: { hooksCarryToDisconnect } });
      const CustomerRemaining = world.flow('disconnect', { go: ['TransferContactToQueue'] });
      const chat = world.connected({ CustomerRemaining });
      world.connect.agentLeaves('ana', now(chat));
      world.connect.agentAccepts('ana', now(chat));
      world.connect.agentLeaves('ana', now(chat));
      expect(chat.ended).toBe(!hooksCarryToDisconnect);
      expect(chat.contacts).toHaveLength(hooksCarryToDisconnect ? 3 : 2);
    }
  });

  test("the agent's own queue, if that is where the customer came from", () => {
    const world = new TestWorld({ instance });
    const CustomerRemaining = world.flow('disconnect', stay);
    const chat = world.start(
      world.flow('to ana', {
        hook: [
          'UpdateContactEventHooks',
          { EventHooks: { CustomerRemaining: CustomerRemaining.arn } },
          { next: 'set' },
        ],
        set: ['UpdateContactTargetQueue', { AgentId: world.agent('ana').arn }, { next: 'go' }],
        go: ['TransferContactToQueue'],
      }),
    );
    world.connect.agentAccepts('ana', now(chat));
    world.connect.agentLeaves('ana', now(chat));
    expect(now(chat).targetQueue?.agent?.username).toBe('ana');
  });
});

describe('When the customer leaves', () => {
  test.each(['flow', 'queued', 'offered', 'connected'])(
    'while the contact is %s, the chat ends',
    async (status) => {
      const world = new TestWorld({ instance });
      const chat =
        status === 'flow'
          ? world.start(world.flow('stay', stay))
          : status === 'connected'
            ? world.connected()
            : world.queued(status === 'queued' ? 'Sales' : 'Support');
      expect(now(chat).status).toBe(status);
      world.connect.customerLeaves(chat);
      expect(now(chat)).toMatchObject({
        status: 'ended',
        disconnectReason: 'CUSTOMER_DISCONNECT',
        execution: undefined,
      });
      expect([world.queue('Sales').contacts.size, world.agent('ana').contacts.size]).toEqual([0, 0]);
      world.connect.customerLeaves(chat);
      expect(world.all('contact.ended')).toHaveLength(1);
      await world.pass(100_000);
      expect(world.clock.pending).toBe(0);
    },
  );

  test('a disconnect flow does not run', () => {
    const world = new TestWorld({ instance });
    const chat = world.connected({ CustomerRemaining: world.flow('disconnect', stay) });
    world.connect.customerLeaves(chat);
    expect(chat.contacts).toHaveLength(1);
  });

  test('it does with DisconnectOnCustomerExit: the agent is removed, and she goes on through it', () => {
    const world = new TestWorld({ instance });
    const CustomerRemaining = world.flow('disconnect', stay);
    const chat = world.connected({ CustomerRemaining }, { disconnectOnCustomerExit: true });
    world.connect.customerLeaves(chat);
    expect(chat.contacts.map(({ disconnectReason }) => disconnectReason)).toEqual([
      'CUSTOMER_DISCONNECT',
      undefined,
    ]);
    expect(at(chat)).toBe('wait');
    expect(world.all('participant.left').map(({ role }) => role)).toEqual(['AGENT']);
    expect(world.agent('ana').contacts.size).toBe(0);
    expect(world.connect.customerSays(chat, 'five out of five')).toBe(true);
    world.connect.customerLeaves(chat);
    expect(now(chat)).toMatchObject({ status: 'ended', disconnectReason: 'CUSTOMER_DISCONNECT' });
  });

  test('with DisconnectOnCustomerExit and no disconnect flow the chat ends', () => {
    const world = new TestWorld({ instance });
    const chat = world.connected({}, { disconnectOnCustomerExit: true });
    world.connect.customerLeaves(chat);
    expect(now(chat)).toMatchObject({ status: 'ended', disconnectReason: 'CUSTOMER_DISCONNECT' });
  });
});

describe('StopContact', () => {
  test('ends a chat in any state, once', () => {
    const world = new TestWorld({ instance });
    const chat = world.connected({ CustomerRemaining: world.flow('d', stay) });
    world.connect.stopContact(chat.initialContactId);
    world.connect.stopContact(chat.initialContactId);
    expect(chat.contacts.map(({ disconnectReason }) => disconnectReason)).toEqual(['API']);
    expect(world.agent('ana').contacts.size).toBe(0);
  });
});

describe('Ended chats', () => {
  test('are remembered, the latest 10,000 at least, and then forgotten', () => {
    const world = new TestWorld();
    const flow = world.flow('end', { end: ['DisconnectParticipant'] });
    const first = world.start(flow);
    let last = first;
    for (let count = 1; count <= 20_000; count++) last = world.start(flow);
    expect(() => world.connect.contact(first.initialContactId)).toThrow('no contact');
    expect(world.connect.contact(last.initialContactId).chat).toBe(last);
    expect([...world.connect.contacts()].length).toBe(10_001);
  });
});
