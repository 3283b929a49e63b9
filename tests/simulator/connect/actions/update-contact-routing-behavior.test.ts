import { describe, expect, test } from '@jest/globals';
import { agent, now, type Short, TestWorld } from '../support.ts';

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
