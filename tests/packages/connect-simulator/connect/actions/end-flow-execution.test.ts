import { describe, expect, test } from '@jest/globals';
import { agent, now, TestWorld } from '../support.ts';

describe('EndFlowExecution', () => {
  test('in a customer queue flow leaves the contact waiting', async () => {
    const world = new TestWorld();
    const flow = world.flow('queue', { it: ['EndFlowExecution'] }, 'CUSTOMER_QUEUE');
    const chat = await world.run({
      hook: ['UpdateContactEventHooks', { EventHooks: { CustomerQueue: flow.arn } }, { next: 'set' }],
      set: ['UpdateContactTargetQueue', { QueueId: world.queue('Support').arn }, { next: 'go' }],
      go: ['TransferContactToQueue'],
    });
    expect(now(chat)).toMatchObject({ status: 'queued', execution: undefined });
    expect(world.all('flow.left').map(({ flow }) => flow)).toContain('queue');
  });

  test.each([
    ['AgentWhisper', 'AGENT_WHISPER'],
    ['CustomerWhisper', 'CUSTOMER_WHISPER'],
  ] as const)('in the flow of %s connects customer and agent', async (hook, type) => {
    const world = new TestWorld({ instance: { agents: [agent('ana', ['Support'])] } });
    const flow = world.flow('whisper', { it: ['EndFlowExecution'] }, type);
    const chat = await world.run({
      hook: ['UpdateContactEventHooks', { EventHooks: { [hook]: flow.arn } }, { next: 'set' }],
      set: ['UpdateContactTargetQueue', { QueueId: world.queue('Support').arn }, { next: 'go' }],
      go: ['TransferContactToQueue'],
    });
    world.connect.agentAccepts('ana', now(chat));
    expect(now(chat).status).toBe('connected');
  });
});
