import { describe, expect, test } from '@jest/globals';
import { now, type Short, TestWorld } from '../support.ts';

const it = (hook: string, flow: string): Short => [
  'UpdateContactEventHooks',
  { EventHooks: { [hook]: flow } },
];

describe('UpdateContactEventHooks', () => {
  test.each([
    ['AgentWhisper', 'AGENT_WHISPER'],
    ['CustomerWhisper', 'CUSTOMER_WHISPER'],
    ['CustomerQueue', 'CUSTOMER_QUEUE'],
  ] as const)('%s takes a flow of type %s only', async (hook, type) => {
    const world = new TestWorld();
    const right = world.flow('right', { done: ['EndFlowExecution'] }, type);
    const wrong = world.flow('wrong', { done: ['DisconnectParticipant'] });
    const chat = await world.run({ it: it(hook, right.id) });
    expect(now(chat).hooks).toEqual({ [hook]: right.arn });
    await world.run({ it: it(hook, wrong.id) });
    expect(world.path).toEqual(['it: Success', 'it: NoMatchingError']);
    expect(world.why('it')).toBe(`${hook}: "wrong" is a CONTACT_FLOW flow, not ${type}`);
  });

  test('CustomerRemaining takes an inbound flow, also from an attribute', async () => {
    const world = new TestWorld();
    const flow = world.flow('disconnect', { done: ['DisconnectParticipant'] });
    const chat = await world.run(
      { it: it('CustomerRemaining', '$.Attributes.flow') },
      { attributes: { flow: flow.arn } },
    );
    expect(now(chat).hooks.CustomerRemaining).toBe(flow.arn);
  });

  test('keeps the other hooks, and overwrites the same one', async () => {
    const world = new TestWorld();
    const whisper = world.flow('whisper', { done: ['EndFlowExecution'] }, 'AGENT_WHISPER');
    const one = world.flow('one', { done: ['DisconnectParticipant'] });
    const two = world.flow('two', { done: ['DisconnectParticipant'] });
    const chat = await world.run({
      a: ['UpdateContactEventHooks', { EventHooks: { AgentWhisper: whisper.arn } }, { next: 'b' }],
      b: ['UpdateContactEventHooks', { EventHooks: { CustomerRemaining: one.arn } }, { next: 'c' }],
      c: ['UpdateContactEventHooks', { EventHooks: { CustomerRemaining: two.arn } }],
    });
    expect(now(chat).hooks).toEqual({ AgentWhisper: whisper.arn, CustomerRemaining: two.arn });
  });

  test('fails for a flow that does not exist', async () => {
    const world = new TestWorld();
    await world.run({ it: it('CustomerRemaining', '$.Attributes.none') });
    expect(world.path).toEqual(['it: NoMatchingError']);
    expect(world.why('it')).toBe('CustomerRemaining: no flow ""');
  });

  test.each(['AgentHold', 'CustomerHold'])('%s fails: chat has no hold flows', async (hook) => {
    const world = new TestWorld();
    const flow = world.flow(
      'hold',
      { wait: ['MessageParticipantIteratively', { Messages: [{ Text: 'x' }] }] },
      'CUSTOMER_QUEUE',
    );
    await world.run({ it: it(hook, flow.arn) });
    expect(world.path).toEqual(['it: NoMatchingError']);
  });
});
