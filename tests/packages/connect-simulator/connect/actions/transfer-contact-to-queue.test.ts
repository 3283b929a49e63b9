import { describe, expect, test } from '@jest/globals';
import { now, type Short, TestWorld } from '../support.ts';

const set = (world: TestWorld, queue: string): Short => [
  'UpdateContactTargetQueue',
  { QueueId: world.queue(queue).arn },
  { next: 'it' },
];
const it: Short = ['TransferContactToQueue'];

describe('TransferContactToQueue', () => {
  test('ends the flow and puts the contact in its working queue', async () => {
    const world = new TestWorld();
    const chat = await world.run({ set: set(world, 'Support'), it });
    expect(world.path).toEqual(['set: Success', 'it: Success']);
    expect(now(chat)).toMatchObject({
      status: 'queued',
      execution: undefined,
      enqueuedAt: world.clock.now(),
    });
    expect([...world.queue('Support').contacts]).toEqual([now(chat)]);
    expect(world.types().slice(-3)).toEqual(['branch.taken', 'flow.left', 'queue.entered']);
  });

  test('fails without a working queue', async () => {
    const world = new TestWorld();
    await world.run({ it });
    expect(world.path).toEqual(['it: NoMatchingError']);
    expect(world.why('it')).toBe('no working queue has been set');
  });

  test('takes QueueAtCapacity for the contact after the last that fits', async () => {
    const world = new TestWorld({ instance: { queues: [{ name: 'Support', maxContacts: 2 }] } });
    for (const branch of ['Success', 'Success', 'QueueAtCapacity']) {
      await world.run({ set: set(world, 'Support'), it });
      expect(world.path.at(-1)).toBe(`it: ${branch}`);
    }
    expect(world.why('it')).toBe('2 of 2 contacts are waiting');
  });

  test("an agent's own queue takes ten", async () => {
    const agents = [{ username: 'ana', queues: ['Support'], availability: 'offline' as const }];
    const world = new TestWorld({ instance: { agents } });
    for (let count = 1; count <= 11; count++)
      await world.run({
        set: ['UpdateContactTargetQueue', { AgentId: world.agent('ana').arn }, { next: 'it' }],
        it,
      });
    expect(world.path.filter((step) => step === 'it: Success')).toHaveLength(10);
    expect(world.path.at(-1)).toBe('it: QueueAtCapacity');
  });
});
