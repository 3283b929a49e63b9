import { expect, test } from '@jest/globals';
import { now, said, TestWorld } from '../support.ts';

test('DisconnectParticipant ends the chat and its flow', async () => {
  const world = new TestWorld();
  const chat = await world.run({
    bye: ['MessageParticipant', { Text: 'Bye' }, { next: 'it' }],
    it: ['DisconnectParticipant'],
  });
  expect(chat.ended).toBe(true);
  expect(now(chat)).toMatchObject({ status: 'ended', disconnectReason: 'CONTACT_FLOW_DISCONNECT' });
  expect(now(chat).execution).toBeUndefined();
  expect(said(chat)).toEqual(['SYSTEM_MESSAGE: Bye']);
  expect(world.clock.pending).toBe(0);
});

test('DisconnectParticipant in a customer queue flow takes the contact out of its queue', async () => {
  const world = new TestWorld();
  const flow = world.flow('queue', { it: ['DisconnectParticipant'] }, 'CUSTOMER_QUEUE');
  const chat = await world.run({
    hook: ['UpdateContactEventHooks', { EventHooks: { CustomerQueue: flow.arn } }, { next: 'set' }],
    set: ['UpdateContactTargetQueue', { QueueId: world.queue('Support').arn }, { next: 'go' }],
    go: ['TransferContactToQueue'],
  });
  expect(chat.ended).toBe(true);
  expect(world.queue('Support').contacts.size).toBe(0);
  expect(world.queue('Support').line.length).toBe(0);
});
