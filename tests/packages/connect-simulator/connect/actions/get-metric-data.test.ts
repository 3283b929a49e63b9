import { describe, expect, test } from '@jest/globals';
import { agent, type Short, said, TestWorld } from '../support.ts';

const instance = {
  agents: [
    agent('ana', ['Support'], { chats: 1 }),
    agent('ben', ['Support']),
    agent('cyd', ['Support'], { availability: 'offline' }),
  ],
};
const METRICS = [
  'Queue.Name',
  'Queue.Size',
  'Queue.OldestContactAge',
  'Agents.Online.Count',
  'Agents.Staffed.Count',
  'Agents.Available.Count',
  'Agents.Busy.Count',
  'Agents.Missed.Count',
];
const report: Short = ['MessageParticipant', { Text: METRICS.map((name) => `$.Metrics.${name}`).join(' ') }];
const it = (parameters: object): Short => [
  'GetMetricData',
  parameters,
  { next: 'report', NoMatchingError: 'rest' },
];

async function crowded() {
  const world = new TestWorld({ instance });
  for (let count = 0; count < 2; count++)
    await world.run({
      set: ['UpdateContactTargetQueue', { QueueId: world.queue('Support').arn }, { next: 'go' }],
      go: ['TransferContactToQueue'],
    });
  await world.pass(12);
  return world;
}

async function metrics(world: TestWorld, parameters: object) {
  const chat = await world.run({ it: it(parameters), report });
  return said(chat).at(-1);
}

describe('GetMetricData', () => {
  test('tells the length and age of a queue and the state of its agents', async () => {
    const world = await crowded();
    expect(await metrics(world, { QueueId: world.queue('Support').arn })).toBe(
      'SYSTEM_MESSAGE: Support 2 12 2 2 1 2 0',
    );
  });

  test('of one agent, with her own queue', async () => {
    const world = await crowded();
    expect(await metrics(world, { AgentId: 'ana', QueueChannel: 'Chat' })).toBe(
      'SYSTEM_MESSAGE:  0 0 1 1 0 1 0',
    );
  });

  test('finds nothing going on on the voice channel', async () => {
    const world = await crowded();
    expect(await metrics(world, { QueueId: world.queue('Support').id, QueueChannel: 'Voice' })).toBe(
      'SYSTEM_MESSAGE: Support 0 0 2 2 0 0 0',
    );
  });

  test('counts agents who missed a chat', async () => {
    const world = await crowded();
    await world.pass(8);
    expect(await metrics(world, { QueueId: world.queue('Support').arn })).toBe(
      'SYSTEM_MESSAGE: Support 2 20 2 0 0 0 2',
    );
  });

  test('of the working queue when none is named', async () => {
    const world = new TestWorld({ instance });
    const chat = await world.run({
      set: ['UpdateContactTargetQueue', { QueueId: world.queue('Sales').arn }, { next: 'it' }],
      it: it({}),
      report,
    });
    expect(said(chat)).toEqual(['SYSTEM_MESSAGE: Sales 0 0 0 0 0 0 0']);
  });

  test('fails without a working queue and for one that does not exist', async () => {
    const world = new TestWorld();
    await world.run({ it: it({}), report });
    await world.run({ it: it({ QueueId: 'none' }), report });
    expect(world.path).toEqual(['it: NoMatchingError', 'it: NoMatchingError']);
  });

  test('can count a hundred thousand waiting contacts', async () => {
    const world = new TestWorld();
    const queue = world.queue('Support');
    const chat = await world.run({ it: ['Wait', { TimeLimitSeconds: '60' }, { '= WaitCompleted': 'rest' }] });
    for (let count = 0; count < 130_000; count++)
      queue.contacts.add({ ...chat.contacts[0]!, enqueuedAt: count });
    expect(await metrics(world, { QueueId: queue.arn })).toContain('Support 130000');
    queue.contacts.clear();
  });
});
