import { expect, test } from '@jest/globals';
import { now, type Short, said, TestWorld } from '../support.ts';

const loopPrompts = (to: Record<string, string>): Short => [
  'MessageParticipantIteratively',
  { Messages: [{ Text: 'Please hold the line' }] },
  to,
];

async function queuedWith(world: TestWorld, actions: Record<string, Short>) {
  const flow = world.flow('queue', actions, 'CUSTOMER_QUEUE');
  return world.run({
    hook: ['UpdateContactEventHooks', { EventHooks: { CustomerQueue: flow.arn } }, { next: 'set' }],
    set: ['UpdateContactTargetQueue', { QueueId: world.queue('Support').arn }, { next: 'go' }],
    go: ['TransferContactToQueue'],
  });
}

test('MessageParticipantIteratively goes straight to its error branch on chat', async () => {
  const world = new TestWorld();
  const chat = await queuedWith(world, {
    it: loopPrompts({ NoMatchingError: 'say' }),
    say: ['MessageParticipant', { Text: 'Please wait' }],
  });
  expect(world.path).toContain('it: NoMatchingError');
  expect(said(chat)).toEqual(['SYSTEM_MESSAGE: Please wait']);
});

test('MessageParticipantIteratively without any branch ends the flow, and the contact waits for an agent', async () => {
  const world = new TestWorld();
  const content = {
    Version: '2019-10-30',
    StartAction: 'it',
    Actions: [
      {
        Identifier: 'it',
        Type: 'MessageParticipantIteratively',
        Parameters: { Messages: [{ Text: 'x' }] },
        Transitions: {},
      },
    ],
  };
  const flow = world.connect.createContactFlow({ name: 'bare', type: 'CUSTOMER_QUEUE', content });
  const chat = await world.run({
    hook: ['UpdateContactEventHooks', { EventHooks: { CustomerQueue: flow.arn } }, { next: 'set' }],
    set: ['UpdateContactTargetQueue', { QueueId: world.queue('Support').arn }, { next: 'go' }],
    go: ['TransferContactToQueue'],
  });
  expect(now(chat)).toMatchObject({ status: 'queued', execution: undefined });
});
