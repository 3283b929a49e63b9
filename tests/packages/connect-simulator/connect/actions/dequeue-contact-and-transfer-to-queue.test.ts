import { describe, expect, test } from '@jest/globals';
import { agent, now, type Short, TestWorld } from '../support.ts';

/** Puts a chat in the queue Support with a customer queue flow of these actions. */
function queuedWith(world: TestWorld, actions: Record<string, Short>, request = {}) {
  const flow = world.flow(`queue ${world.log.lastSeq}`, actions, 'CUSTOMER_QUEUE');
  return world.run(
    {
      hook: ['UpdateContactEventHooks', { EventHooks: { CustomerQueue: flow.arn } }, { next: 'set' }],
      set: ['UpdateContactTargetQueue', { QueueId: world.queue('Support').arn }, { next: 'go' }],
      go: ['TransferContactToQueue'],
    },
    request,
  );
}

const pause: Short = ['Wait', { TimeLimitSeconds: '60' }, { '= WaitCompleted': 'it' }];
const it = (to: object): Short => ['DequeueContactAndTransferToQueue', to];

describe('DequeueContactAndTransferToQueue', () => {
  test('goes on in the other queue, in a segment of its own', async () => {
    const world = new TestWorld();
    const chat = await queuedWith(world, { pause, it: it({ QueueId: world.queue('Sales').arn }) });
    const first = now(chat);
    await world.pass(60);
    const second = now(chat);
    expect(world.path.slice(-2)).toEqual(['pause: = WaitCompleted', 'it: Success']);
    expect(first).toMatchObject({ status: 'ended', disconnectReason: undefined, next: second });
    expect(second).toMatchObject({ status: 'queued', initiationMethod: 'QUEUE_TRANSFER', previous: first });
    expect(second.queue?.name).toBe('Sales');
    expect([world.queue('Support').contacts.size, world.queue('Sales').contacts.size]).toEqual([0, 1]);
  });

  test('tells the customer that she was transferred', async () => {
    const world = new TestWorld();
    const chat = await queuedWith(world, { pause, it: it({ QueueId: world.queue('Sales').arn }) });
    await world.pass(60);
    expect(chat.transcript.at(-1)).toMatchObject({
      type: 'EVENT',
      contentType: 'application/vnd.amazonaws.connect.event.transfer.succeeded',
      contactId: now(chat).contactId,
    });
  });

  test("goes on in an agent's own queue", async () => {
    const world = new TestWorld({ instance: { agents: [agent('ana', ['Sales'])] } });
    const chat = await queuedWith(world, { pause, it: it({ AgentId: world.agent('ana').arn }) });
    await world.pass(60);
    expect(now(chat).agent?.username).toBe('ana');
  });

  test('stays in the working queue when none is named: a new segment in the same queue', async () => {
    const world = new TestWorld();
    const plain = world.flow('plain', { done: ['EndFlowExecution'] }, 'CUSTOMER_QUEUE');
    const chat = await queuedWith(world, {
      pause,
      it: ['DequeueContactAndTransferToQueue'],
      hook: ['UpdateContactEventHooks', { EventHooks: { CustomerQueue: plain.arn } }],
    });
    await world.pass(60);
    expect(chat.contacts.map(({ queue }) => queue?.name)).toEqual(['Support', 'Support']);
  });

  test('takes QueueAtCapacity and leaves the contact where it is', async () => {
    const world = new TestWorld({
      instance: { queues: [{ name: 'Support' }, { name: 'Sales', maxContacts: 0 }] },
    });
    const chat = await queuedWith(world, { pause, it: it({ QueueId: world.queue('Sales').arn }) });
    await world.pass(60);
    expect(world.path.at(-1)).toBe('it: QueueAtCapacity');
    expect(world.why('it')).toBe('0 of 0 contacts are waiting');
    expect(now(chat)).toMatchObject({ status: 'queued', initiationMethod: 'API' });
  });

  test('fails for a queue and for an agent that do not exist', async () => {
    const world = new TestWorld();
    for (const to of [{ QueueId: 'none' }, { AgentId: 'none' }]) {
      await queuedWith(world, { it: it(to) });
      expect(world.path.at(-1)).toBe('it: NoMatchingError');
    }
  });

  test('takes a contact away from the agent to whom it is being offered', async () => {
    const world = new TestWorld({ instance: { agents: [agent('ana', ['Support'])] } });
    const chat = await queuedWith(world, {
      pause: ['Wait', { TimeLimitSeconds: '10' }, { '= WaitCompleted': 'it' }],
      it: it({ QueueId: world.queue('Sales').arn }),
    });
    expect(now(chat).status).toBe('offered');
    await world.pass(10);
    expect(now(chat)).toMatchObject({ status: 'queued', agent: undefined });
    expect(world.agent('ana').contacts.size).toBe(0);
    await world.pass(60);
    expect(world.all('contact.missed')).toEqual([]);
  });

  test('goes eleven times at most, as a chain holds twelve contacts', async () => {
    const world = new TestWorld();
    const chat = await queuedWith(world, { it: it({ QueueId: world.queue('Support').arn }) });
    expect(chat.contacts).toHaveLength(12);
    expect(world.path.at(-1)).toBe('it: NoMatchingError');
    expect(world.why('it')).toBe('11 queue transfers are the most');
    expect(now(chat).status).toBe('queued');
  });

  test.each([
    [true, 2, 600, 'queue'],
    [false, 5, 0, undefined],
  ])('carries hooks, priority and age along, or not (%s)', async (carries, priority, age, flow) => {
    const world = new TestWorld({
      switches: { hooksCarryToQueueTransfer: carries, priorityCarriesToQueueTransfer: carries },
    });
    const queueFlow = world.flow(
      'queue',
      {
        first: ['Compare', { ComparisonValue: '$.InitiationMethod' }, { '= API': 'it' }],
        it: it({ QueueId: world.queue('Sales').arn }),
      },
      'CUSTOMER_QUEUE',
    );
    const chat = await world.run(
      {
        hook: [
          'UpdateContactEventHooks',
          { EventHooks: { CustomerQueue: queueFlow.arn } },
          { next: 'priority' },
        ],
        priority: ['UpdateContactRoutingBehavior', { QueuePriority: '2' }, { next: 'age' }],
        age: ['UpdateContactRoutingBehavior', { QueueTimeAdjustmentSeconds: '600' }, { next: 'language' }],
        language: ['UpdateContactData', { LanguageCode: 'es-US' }, { next: 'set' }],
        set: ['UpdateContactTargetQueue', { QueueId: world.queue('Support').arn }, { next: 'go' }],
        go: ['TransferContactToQueue'],
      },
      { customerId: 'customer-1' },
    );
    expect(now(chat)).toMatchObject({
      priority,
      timeAdjustmentSeconds: age,
      languageCode: 'es-US',
      customerId: 'customer-1',
    });
    expect(world.all('flow.entered').filter((event) => event.contactId === now(chat).contactId)).toHaveLength(
      flow === undefined ? 0 : 1,
    );
  });
});
