import { describe, expect, test } from '@jest/globals';
import { at, said, TestWorld } from '../support.ts';

const wait = (seconds: string, events?: string[]) =>
  [
    'Wait',
    { TimeLimitSeconds: seconds, ...(events === undefined ? {} : { Events: events }) },
    to(events),
  ] as const;
const to = (events: string[] = []) => ({
  ...Object.fromEntries(events.map((event) => [`= ${event}`, 'returned'])),
  '= WaitCompleted': 'completed',
  NoMatchingError: 'failed',
  ...(events.includes('BotParticipantDisconnected') ? { ParticipantNotFound: 'failed' } : {}),
});
const say = (Text: string) => ['MessageParticipant', { Text }] as const;
const ENDS = { returned: say('returned'), completed: say('completed'), failed: say('failed') };

describe('Wait', () => {
  test('completes when its time is up, and not a millisecond before', async () => {
    const world = new TestWorld();
    const chat = await world.run({ it: wait('900', ['CustomerReturned']), ...ENDS });
    await world.pass(899.999);
    expect(at(chat)).toBe('it');
    await world.pass(0.001);
    expect(world.path[0]).toBe('it: = WaitCompleted');
    expect(world.why('it')).toBe('900 s passed');
  });

  test('ends at once when the customer writes and CustomerReturned is asked for', async () => {
    const world = new TestWorld();
    const chat = await world.run({ it: wait('900', ['CustomerReturned']), ...ENDS });
    await world.pass(60);
    await world.says(chat, 'I am back');
    expect(world.path[0]).toBe('it: = CustomerReturned');
    expect(said(chat)).toEqual(['Cleo: I am back', 'SYSTEM_MESSAGE: returned']);
  });

  test('its timer does not run any more once the customer has returned', async () => {
    const world = new TestWorld();
    const chat = await world.run({ it: wait('900', ['CustomerReturned']), ...ENDS });
    await world.says(chat, 'I am back');
    await world.pass(900);
    expect(world.path.filter((step) => step.startsWith('it:'))).toEqual(['it: = CustomerReturned']);
  });

  test('hears nothing when no event is asked for', async () => {
    const world = new TestWorld();
    const chat = await world.run({ it: wait('900'), ...ENDS });
    await world.says(chat, 'I am back');
    expect(at(chat)).toBe('it');
  });

  test.each(['1', '604800'])('takes %s seconds', async (seconds) => {
    const world = new TestWorld();
    const chat = await world.run({ it: wait(seconds), ...ENDS }, { durationMinutes: 10_080 });
    expect(at(chat)).toBe('it');
  });

  test.each(['0', '604801', '-5', '1.5', 'soon', ''])(
    'takes the error branch for "%s" seconds from an attribute',
    async (seconds) => {
      const world = new TestWorld();
      await world.run({ it: wait('$.Attributes.limit'), ...ENDS }, { attributes: { limit: seconds } });
      expect(world.path[0]).toBe('it: NoMatchingError');
      expect(world.why('it')).toBe(`TimeLimitSeconds is "${seconds}", not 1 to 604800`);
    },
  );

  test('takes its time from an attribute', async () => {
    const world = new TestWorld();
    const chat = await world.run(
      { it: wait('$.Attributes.limit'), ...ENDS },
      { attributes: { limit: '30' } },
    );
    await world.pass(29);
    expect(at(chat)).toBe('it');
    await world.pass(1);
    expect(world.path[0]).toBe('it: = WaitCompleted');
  });

  test('takes the error branch for an attribute that does not exist', async () => {
    const world = new TestWorld();
    await world.run({ it: wait('$.Attributes.limit'), ...ENDS });
    expect(world.path[0]).toBe('it: NoMatchingError');
  });

  test('finds no bot to wait for', async () => {
    const world = new TestWorld();
    await world.run({ it: wait('60', ['BotParticipantDisconnected']), ...ENDS });
    expect(world.path[0]).toBe('it: ParticipantNotFound');
  });

  test('goes on waiting in a customer queue flow while the contact is queued', async () => {
    const world = new TestWorld();
    const queueFlow = world.flow(
      'queue',
      { it: wait('120', ['CustomerReturned']), ...ENDS },
      'CUSTOMER_QUEUE',
    );
    const chat = await world.run({
      hook: ['UpdateContactEventHooks', { EventHooks: { CustomerQueue: queueFlow.arn } }, { next: 'set' }],
      set: ['UpdateContactTargetQueue', { QueueId: world.queue('Support').arn }, { next: 'go' }],
      go: ['TransferContactToQueue'],
    });
    await world.pass(120);
    expect(said(chat)).toEqual(['SYSTEM_MESSAGE: completed']);
    expect(chat.contacts[0]?.status).toBe('queued');
  });
});
