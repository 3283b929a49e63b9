import { describe, expect, test } from '@jest/globals';
import { agent, TestWorld } from '../support.ts';

const instance = {
  agents: [agent('ana', ['Support'], { chats: 1 }), agent('ben', ['Support'], { availability: 'offline' })],
};
const agents = (MetricType: string, of: object) =>
  ['CheckMetricData', { MetricType, ...of }, { '> 0': 'rest' }] as const;

/** Puts a chat in the queue Support. */
async function queued(world: TestWorld) {
  return world.run({
    set: ['UpdateContactTargetQueue', { QueueId: world.queue('Support').arn }, { next: 'go' }],
    go: ['TransferContactToQueue'],
  });
}

async function branch(world: TestWorld, MetricType: string, of: object): Promise<string> {
  await world.run({ it: agents(MetricType, of) });
  return world.path.at(-1)!;
}

describe('CheckMetricData on agents', () => {
  const METRICS = ['NumberOfAgentsAvailable', 'NumberOfAgentsStaffed', 'NumberOfAgentsOnline'];

  test.each(METRICS)('%s counts an available agent of the queue', async (metric) => {
    const world = new TestWorld({ instance });
    expect(await branch(world, metric, { QueueId: world.queue('Support').arn })).toBe('it: > 0');
    expect(world.why('it')).toBe(`${metric} is 1`);
  });

  test.each(METRICS)('%s has no match for a queue that nobody serves', async (metric) => {
    const world = new TestWorld({ instance });
    expect(await branch(world, metric, { QueueId: world.queue('Sales').id })).toBe('it: NoMatchingCondition');
  });

  test.each(METRICS)('%s of one agent, by ARN, id or user name', async (metric) => {
    const world = new TestWorld({ instance });
    const { arn, id, username } = world.agent('ana');
    for (const reference of [arn, id, username])
      expect(await branch(world, metric, { AgentId: reference })).toBe('it: > 0');
    expect(await branch(world, metric, { AgentId: 'ben' })).toBe('it: NoMatchingCondition');
  });

  test('an agent with all chats taken is staffed and online, but not available', async () => {
    const world = new TestWorld({ instance });
    await queued(world);
    expect(await branch(world, 'NumberOfAgentsAvailable', { AgentId: 'ana' })).toBe(
      'it: NoMatchingCondition',
    );
    expect(await branch(world, 'NumberOfAgentsStaffed', { AgentId: 'ana' })).toBe('it: > 0');
    expect(await branch(world, 'NumberOfAgentsOnline', { AgentId: 'ana' })).toBe('it: > 0');
  });

  test('an agent who went offline in a chat is still staffed and online', async () => {
    const world = new TestWorld({ instance });
    const chat = await queued(world);
    world.connect.agentAccepts('ana', chat.contacts[0]!);
    world.connect.setAvailability('ana', 'offline');
    expect(await branch(world, 'NumberOfAgentsAvailable', { AgentId: 'ana' })).toBe(
      'it: NoMatchingCondition',
    );
    expect(await branch(world, 'NumberOfAgentsStaffed', { AgentId: 'ana' })).toBe('it: > 0');
    expect(await branch(world, 'NumberOfAgentsOnline', { AgentId: 'ana' })).toBe('it: > 0');
  });

  test('an agent who missed a chat is online, but neither available nor staffed', async () => {
    const world = new TestWorld({ instance });
    await queued(world);
    await world.pass(20);
    expect(await branch(world, 'NumberOfAgentsAvailable', { AgentId: 'ana' })).toBe(
      'it: NoMatchingCondition',
    );
    expect(await branch(world, 'NumberOfAgentsStaffed', { AgentId: 'ana' })).toBe('it: NoMatchingCondition');
    expect(await branch(world, 'NumberOfAgentsOnline', { AgentId: 'ana' })).toBe('it: > 0');
  });
});

describe('CheckMetricData on queues', () => {
  const check = (MetricType: string, condition: string, QueueId: string) =>
    ({ it: ['CheckMetricData', { MetricType, QueueId }, { [condition]: 'rest' }] }) as const;

  test('counts the contacts in a queue, those being offered included', async () => {
    const world = new TestWorld({ instance });
    for (let count = 0; count < 3; count++) await queued(world);
    await world.run(check('NumberOfContactsInQueue', '= 3', world.queue('Support').arn));
    expect(world.path.at(-1)).toBe('it: = 3');
  });

  test('compares the age of the oldest contact in milliseconds', async () => {
    const world = new TestWorld();
    await queued(world);
    await world.pass(300);
    await world.run(check('OldestContactInQueueAgeSeconds', '>= 300000', world.queue('Support').arn));
    expect(world.path.at(-1)).toBe('it: >= 300000');
    await world.run(check('OldestContactInQueueAgeSeconds', '> 300000', world.queue('Support').arn));
    expect(world.path.at(-1)).toBe('it: NoMatchingCondition');
  });

  test('an empty queue has age and length 0', async () => {
    const world = new TestWorld();
    for (const metric of ['OldestContactInQueueAgeSeconds', 'NumberOfContactsInQueue']) {
      await world.run(check(metric, '= 0', world.queue('Support').arn));
      expect(world.path.at(-1)).toBe('it: = 0');
    }
  });
});

describe('CheckMetricData', () => {
  test('looks at the working queue when nothing is named', async () => {
    const world = new TestWorld({ instance });
    await world.run({
      set: ['UpdateContactTargetQueue', { AgentId: world.agent('ana').arn }, { next: 'it' }],
      it: agents('NumberOfAgentsAvailable', {}),
    });
    expect(world.path.at(-1)).toBe('it: > 0');
  });

  test.each([
    [{ QueueId: 'nowhere' }, 'no queue "nowhere"'],
    [{ QueueId: '$.Attributes.none' }, 'no queue ""'],
    [{ QueueId: 'Support' }, 'no queue "Support"'],
    [{ AgentId: 'nobody' }, 'no agent "nobody"'],
    [{}, 'no working queue has been set'],
  ])('fails for %j', async (of, why) => {
    const world = new TestWorld({ instance });
    expect(await branch(world, 'NumberOfAgentsAvailable', of)).toBe('it: NoMatchingError');
    expect(world.why('it')).toBe(why);
  });
});
