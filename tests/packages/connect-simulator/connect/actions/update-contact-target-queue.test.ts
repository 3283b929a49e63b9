import { describe, expect, test } from '@jest/globals';
import { agent, now, type Short, said, TestWorld } from '../support.ts';

const it = (to: object, next = 'rest'): Short => ['UpdateContactTargetQueue', to, { next }];
const instance = { agents: [agent('ana', ['Support'])] };

describe('UpdateContactTargetQueue', () => {
  test.each(['arn', 'id'] as const)('takes a queue by %s', async (key) => {
    const world = new TestWorld({ instance });
    const chat = await world.run({ it: it({ QueueId: world.queue('Support')[key] }) });
    expect(now(chat).targetQueue).toBe(world.queue('Support'));
  });

  test.each(['arn', 'id', 'username'] as const)("takes an agent's own queue by %s", async (key) => {
    const world = new TestWorld({ instance });
    const chat = await world.run(
      { it: it({ AgentId: '$.Attributes.agent' }) },
      { attributes: { agent: world.agent('ana')[key] } },
    );
    expect(now(chat).targetQueue).toMatchObject({
      type: 'AGENT',
      agent: world.agent('ana'),
      name: undefined,
    });
  });

  test("takes an agent's own queue by its ARN, as $.Queue.ARN yields it", async () => {
    const world = new TestWorld({ instance });
    const { arn } = world.agent('ana').queues[0]!;
    expect(arn).toContain('/queue/agent/');
    const chat = await world.run({ it: it({ QueueId: arn }) });
    expect(now(chat).targetQueue?.arn).toBe(arn);
  });

  test('makes $.Queue known', async () => {
    const world = new TestWorld();
    const chat = await world.run({
      it: it({ QueueId: world.queue('Sales').arn }, 'say'),
      say: ['MessageParticipant', { Text: '$.Queue.Name $.Queue.ARN $.Queue.Other' }],
    });
    expect(said(chat)).toEqual([`SYSTEM_MESSAGE: Sales ${world.queue('Sales').arn} `]);
  });

  test('keeps the working queue when nothing is named, and fails when there is none', async () => {
    const world = new TestWorld();
    const chat = await world.run({ one: it({ QueueId: world.queue('Sales').arn }, 'two'), two: it({}) });
    expect(now(chat).targetQueue?.name).toBe('Sales');
    await world.run({ it: it({}) });
    expect(world.path.at(-1)).toBe('it: NoMatchingError');
  });

  test.each([
    [{ QueueId: 'Support' }],
    [{ QueueId: '$.Attributes.none' }],
    [{ AgentId: 'nobody' }],
    [{ AgentId: '$.Attributes.none' }],
  ])('fails for %j and keeps the queue that was set', async (to) => {
    const world = new TestWorld({ instance });
    const chat = await world.run({ one: it({ QueueId: world.queue('Sales').arn }, 'it'), it: it(to) });
    expect(world.path.at(-1)).toBe('it: NoMatchingError');
    expect(now(chat).targetQueue?.name).toBe('Sales');
  });
});
