import { describe, expect, test } from '@jest/globals';
import { agent, now, type Short, TestWorld } from './support.ts';

const instance = { agents: [agent('ana', ['Support'])] };
const stay: Record<string, Short> = {
  tag: ['TagContact', { Tags: { reason: 'left' } }, { next: 'wait' }],
  wait: ['Wait', { TimeLimitSeconds: '3600' }, { '= WaitCompleted': 'end' }],
  end: ['DisconnectParticipant'],
};

describe('The contact records of a chat', () => {
  test('say everything of each segment', async () => {
    const world = new TestWorld({ instance });
    const CustomerRemaining = world.flow('disconnect', stay);
    world.connect.setAvailability('ana', 'offline');
    const chat = world.queued('Support', { CustomerRemaining }, { attributes: { topic: 'billing' } });
    await world.pass(61.5);
    world.connect.setAvailability('ana', 'available');
    await world.pass(10);
    world.connect.agentAccepts('ana', now(chat));
    await world.pass(600);
    world.connect.agentLeaves('ana', now(chat));
    await world.pass(3600);
    const [first, second] = chat.contacts.map(({ contactId }) => contactId);
    expect(world.connect.records(chat)).toEqual([
      {
        ContactId: first,
        InitialContactId: first,
        PreviousContactId: null,
        NextContactId: second,
        Channel: 'CHAT',
        InitiationMethod: 'API',
        InitiationTimestamp: '2026-01-05T09:00:00.000Z',
        ConnectedToSystemTimestamp: '2026-01-05T09:00:00.000Z',
        DisconnectTimestamp: '2026-01-05T09:11:11.500Z',
        DisconnectReason: 'AGENT_DISCONNECT',
        Queue: {
          ARN: world.queue('Support').arn,
          Name: 'Support',
          EnqueueTimestamp: '2026-01-05T09:00:00.000Z',
          DequeueTimestamp: '2026-01-05T09:01:11.500Z',
          Duration: 71,
        },
        Agent: {
          ARN: world.agent('ana').arn,
          Username: 'ana',
          ConnectedToAgentTimestamp: '2026-01-05T09:01:11.500Z',
        },
        Attributes: { topic: 'billing' },
        Tags: {},
      },
      {
        ContactId: second,
        InitialContactId: first,
        PreviousContactId: first,
        NextContactId: null,
        Channel: 'CHAT',
        InitiationMethod: 'DISCONNECT',
        InitiationTimestamp: '2026-01-05T09:11:11.500Z',
        ConnectedToSystemTimestamp: '2026-01-05T09:11:11.500Z',
        DisconnectTimestamp: '2026-01-05T10:11:11.500Z',
        DisconnectReason: 'CONTACT_FLOW_DISCONNECT',
        Queue: null,
        Agent: null,
        Attributes: { topic: 'billing' },
        Tags: { reason: 'left' },
      },
    ]);
  });

  test('of a chat that goes on have no end', () => {
    const world = new TestWorld();
    expect(world.connect.records(world.queued('Sales'))).toMatchObject([
      {
        DisconnectTimestamp: null,
        DisconnectReason: null,
        Queue: { DequeueTimestamp: null, Duration: null },
      },
    ]);
  });

  test('name no agent who was only offered the contact, or left before she was connected', () => {
    const world = new TestWorld({ instance });
    const chat = world.queued();
    expect(world.connect.records(chat)[0]?.Agent).toBeNull();
    world.connect.customerLeaves(chat);
    expect(world.connect.records(chat)[0]).toMatchObject({
      Agent: null,
      DisconnectReason: 'CUSTOMER_DISCONNECT',
      Queue: { Duration: 0 },
    });
  });

  test("give an agent's own queue no name", () => {
    const world = new TestWorld({ instance });
    const own = world.agent('ana').queues[0]!;
    const chat = world.start(
      world.flow('to ana', {
        set: ['UpdateContactTargetQueue', { AgentId: 'ana' }, { next: 'go' }],
        go: ['TransferContactToQueue'],
      }),
    );
    expect(world.connect.records(chat)[0]?.Queue).toMatchObject({ ARN: own.arn, Name: null });
  });

  test('are copies: changing one changes no chat', () => {
    const world = new TestWorld();
    const chat = world.queued('Sales', {}, { attributes: { a: '1' } });
    world.connect.records(chat)[0]!.Attributes['a'] = '2';
    expect(chat.attributes).toEqual({ a: '1' });
  });
});
