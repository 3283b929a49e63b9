import { describe, expect, test } from '@jest/globals';
import { VirtualClock } from '../../../../../packages/connect-simulator/src/clock.ts';
import { RUNNABLE } from '../../../../../packages/connect-simulator/src/connect/actions/index.ts';
import { FlowStore } from '../../../../../packages/connect-simulator/src/connect/flow-store.ts';
import { Instance } from '../../../../../packages/connect-simulator/src/connect/instance.ts';
import { World } from '../../../../../packages/connect-simulator/src/connect/world.ts';
import { EventLog } from '../../../../../packages/connect-simulator/src/event-log.ts';
import { countedIds } from '../../../../../packages/connect-simulator/src/ids.ts';
import { DEFAULT_SWITCHES } from '../../../../../packages/connect-simulator/src/switches.ts';
import { agent, flowOf, now, type Short, TestWorld } from '../support.ts';

async function queued(world: TestWorld, parameters?: object) {
  const routing: Record<string, Short> =
    parameters === undefined ? {} : { it: ['UpdateContactRoutingBehavior', parameters, { next: 'set' }] };
  const chat = await world.run({
    ...routing,
    set: ['UpdateContactTargetQueue', { QueueId: world.queue('Support').arn }, { next: 'go' }],
    go: ['TransferContactToQueue'],
  });
  return now(chat);
}

describe('UpdateContactRoutingBehavior', () => {
  test('a contact has priority 5 and no adjustment by default', async () => {
    expect(await queued(new TestWorld())).toMatchObject({ priority: 5, timeAdjustmentSeconds: 0 });
  });

  test('a higher priority goes before an older contact', async () => {
    const world = new TestWorld({
      instance: { agents: [agent('ana', ['Support'], { availability: 'offline' })] },
    });
    const older = await queued(world);
    await world.pass(60);
    const urgent = await queued(world, { QueuePriority: '1' });
    expect([...world.queue('Support').line]).toEqual([urgent, older]);
    world.connect.setAvailability('ana', 'available');
    expect(world.all('contact.offered')[0]?.contactId).toBe(urgent.contactId);
  });

  test('an adjustment makes a contact older or younger', async () => {
    const world = new TestWorld();
    const first = await queued(world);
    await world.pass(60);
    const older = await queued(world, { QueueTimeAdjustmentSeconds: '61' });
    const younger = await queued(world, { QueueTimeAdjustmentSeconds: '-3600' });
    const last = await queued(world);
    expect([...world.queue('Support').line]).toEqual([older, first, last, younger]);
  });

  test('changes nothing without parameters', async () => {
    expect(await queued(new TestWorld(), {})).toMatchObject({ priority: 5, timeAdjustmentSeconds: 0 });
  });
});

describe('A contact that is queued already', () => {
  // The admin guide allows the action in customer queue flows; the flow language's page, and so the check, does not.
  test('takes its new place in the line', () => {
    const clock = new VirtualClock();
    const newId = countedIds();
    const instance = new Instance({ queues: [{ name: 'Support' }], agents: [] }, newId);
    const world = new World(
      {
        clock,
        newId,
        events: new EventLog(clock),
        switches: DEFAULT_SWITCHES,
        lambda: { invoke: async () => ({ ok: true, payload: {} }) },
        lex: { recognizeText: async () => ({}) },
      },
      instance,
      new FlowStore(instance.arn, newId, () => 0, RUNNABLE),
    );
    const routing: Short = ['UpdateContactRoutingBehavior', { QueuePriority: '1' }];
    const flow = world.flows.create({ name: 'x', type: 'CONTACT_FLOW', content: flowOf({ it: routing }) });
    const [first, second] = [1, 2].map(() => now(world.chats.start({ flow, customerName: 'Cleo' })));
    for (const contact of [first!, second!]) {
      world.engine.stop(contact);
      contact.priority = 5;
      world.router.enqueue(contact, instance.queues.get('Support')!);
    }
    world.engine.start(second!, flow);
    expect([...instance.queues.get('Support')!.line]).toEqual([second, first]);
  });
});
