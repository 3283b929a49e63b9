import { describe, expect, test } from '@jest/globals';
import { VirtualClock } from '../../../../../packages/connect-simulator/src/clock.ts';
import { RUNNABLE } from '../../../../../packages/connect-simulator/src/connect/actions/index.ts';
import { FlowStore } from '../../../../../packages/connect-simulator/src/connect/flow-store.ts';
import { Instance } from '../../../../../packages/connect-simulator/src/connect/instance.ts';
import { InstanceContext } from '../../../../../packages/connect-simulator/src/connect/instance-context.ts';
import { EventLog } from '../../../../../packages/connect-simulator/src/event-log.ts';
import { countedIds } from '../../../../../packages/connect-simulator/src/ids.ts';
import { DEFAULT_SWITCHES } from '../../../../../packages/connect-simulator/src/switches.ts';
import { agent, flowOf, now, type Short, TestWorld } from '../support.ts';

async function queued(context: TestWorld, parameters?: object) {
  const routing: Record<string, Short> =
    parameters === undefined ? {} : { it: ['UpdateContactRoutingBehavior', parameters, { next: 'set' }] };
  const chat = await context.run({
    ...routing,
    set: ['UpdateContactTargetQueue', { QueueId: context.queue('Support').arn }, { next: 'go' }],
    go: ['TransferContactToQueue'],
  });
  return now(chat);
}

describe('UpdateContactRoutingBehavior', () => {
  test('a contact has priority 5 and no adjustment by default', async () => {
    expect(await queued(new TestWorld())).toMatchObject({ priority: 5, timeAdjustmentSeconds: 0 });
  });

  test('a higher priority goes before an older contact', async () => {
    const context = new TestWorld({
      instance: { agents: [agent('ana', ['Support'], { availability: 'offline' })] },
    });
    const older = await queued(context);
    await context.pass(60);
    const urgent = await queued(context, { QueuePriority: '1' });
    expect([...context.queue('Support').line]).toEqual([urgent, older]);
    context.connect.setAvailability('ana', 'available');
    expect(context.all('contact.offered')[0]?.contactId).toBe(urgent.contactId);
  });

  test('an adjustment makes a contact older or younger', async () => {
    const context = new TestWorld();
    const first = await queued(context);
    await context.pass(60);
    const older = await queued(context, { QueueTimeAdjustmentSeconds: '61' });
    const younger = await queued(context, { QueueTimeAdjustmentSeconds: '-3600' });
    const last = await queued(context);
    expect([...context.queue('Support').line]).toEqual([older, first, last, younger]);
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
    const context = new InstanceContext(
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
    const flow = context.flows.create({ name: 'x', type: 'CONTACT_FLOW', content: flowOf({ it: routing }) });
    const [first, second] = [1, 2].map(() => now(context.chats.start({ flow, customerName: 'Cleo' })));
    for (const contact of [first!, second!]) {
      context.engine.stop(contact);
      contact.priority = 5;
      context.router.enqueue(contact, instance.queues.get('Support')!);
    }
    context.engine.start(second!, flow);
    expect([...instance.queues.get('Support')!.line]).toEqual([second, first]);
  });
});
