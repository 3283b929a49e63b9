import { describe, expect, test } from '@jest/globals';
import { agent, asks, at, BOT, flowOf, LAMBDA, now, type Short, said, TestWorld } from './support.ts';

const say = (Text: string, next = 'rest'): Short => ['MessageParticipant', { Text }, { next }];
const lambdaTo = (next: string): Short => [
  'InvokeLambdaFunction',
  { LambdaFunctionARN: LAMBDA, InvocationTimeLimitSeconds: '8' },
  { next },
];
const lambda = lambdaTo('say');

describe('A flow that runs', () => {
  test('tells each action, the branch it took, and why', () => {
    const world = new TestWorld();
    const chat = world.start(
      world.flow('inbound', {
        check: ['Compare', { ComparisonValue: '$.Channel' }, { '= CHAT': 'end' }],
        end: ['DisconnectParticipant'],
      }),
    );
    const { contactId } = now(chat);
    const of = (types: string[]) =>
      world.log
        .after(0)
        .filter(({ type }) => types.includes(type))
        .map(({ seq, at, ...body }) => body);
    expect(of(['flow.entered', 'action.entered', 'branch.taken', 'flow.left'])).toEqual([
      { type: 'flow.entered', contactId, flow: 'inbound', flowType: 'CONTACT_FLOW' },
      { type: 'action.entered', contactId, flow: 'inbound', action: 'check', actionType: 'Compare' },
      {
        type: 'branch.taken',
        contactId,
        flow: 'inbound',
        action: 'check',
        branch: '= CHAT',
        next: 'end',
        why: '$.Channel is "CHAT"',
      },
      {
        type: 'action.entered',
        contactId,
        flow: 'inbound',
        action: 'end',
        actionType: 'DisconnectParticipant',
      },
      { type: 'flow.left', contactId, flow: 'inbound', flowType: 'CONTACT_FLOW' },
    ]);
  });

  test('that goes in circles ends the chat', () => {
    const world = new TestWorld();
    const chat = world.start(world.flow('circle', { a: say('a', 'b'), b: say('b', 'a') }));
    expect(now(chat)).toMatchObject({ status: 'ended', disconnectReason: 'SYSTEM_ERROR' });
    expect(world.all('action.entered')).toHaveLength(10_000);
  });

  test('and another one that transfer to each other end the chat as well', () => {
    const world = new TestWorld();
    const go: Record<string, Short> = { go: ['TransferToFlow', { ContactFlowId: '$.Attributes.flow' }] };
    const flow = world.flow('circle', go);
    const chat = world.start(flow, { attributes: { flow: flow.arn } });
    expect(now(chat).disconnectReason).toBe('SYSTEM_ERROR');
  });

  test('in circles through Lambdas ends the chat', async () => {
    const world = new TestWorld();
    const chat = await world.run({ say: lambdaTo('say') });
    expect(now(chat).disconnectReason).toBe('SYSTEM_ERROR');
    expect(world.invoked).toHaveLength(10_000);
  });

  test('may go round for ever while the customer and the clock have a say', async () => {
    const world = new TestWorld();
    const rounds = Object.fromEntries(
      Array.from({ length: 200 }, (_, index): [string, Short] => [
        `n${index}`,
        say('x', index === 199 ? 'wait' : `n${index + 1}`),
      ]),
    );
    const chat = await world.run({
      wait: [
        'Wait',
        { TimeLimitSeconds: '60', Events: ['CustomerReturned'] },
        { '= CustomerReturned': 'n0', '= WaitCompleted': 'n0' },
      ],
      ...rounds,
    });
    for (let count = 0; count < 30; count++) await world.says(chat, 'again');
    await world.pass(60 * 30);
    expect(at(chat)).toBe('wait');
    expect(world.all('action.entered').length).toBeGreaterThan(10_000);
  });
});

describe('A Lambda under way', () => {
  test('keeps the contact at its action, and what the customer writes is not heard', async () => {
    const world = new TestWorld();
    const chat = world.start(world.flow('lambda', { lambda, say: say('done') }));
    expect(at(chat)).toBe('lambda');
    expect(world.connect.busy).toBe(true);
    expect(world.connect.customerSays(chat, 'hello?')).toBe(true);
    await world.settle();
    expect(world.connect.busy).toBe(false);
    expect(said(chat)).toEqual(['Cleo: hello?', 'SYSTEM_MESSAGE: done']);
  });

  test('that outlives its contact changes nothing', async () => {
    const world = new TestWorld();
    const chat = world.start(world.flow('lambda', { lambda, say: say('done') }));
    world.connect.customerLeaves(chat);
    await world.settle();
    expect(world.path).toEqual([]);
    expect(said(chat)).toEqual([]);
  });

  test('of a queue flow that an agent cut short does not come back in the next flow', async () => {
    const world = new TestWorld({ instance: { agents: [agent('ana', ['Support'])] } });
    const chat = world.queued('Support', {
      CustomerQueue: world.flow('queue', { lambda, say: say('queue') }, 'CUSTOMER_QUEUE'),
      CustomerRemaining: world.flow('disconnect', { lambda, say: say('disconnect') }),
    });
    world.connect.agentAccepts('ana', now(chat));
    world.connect.agentLeaves('ana', now(chat));
    await world.settle();
    expect(said(chat)).toEqual(['SYSTEM_MESSAGE: disconnect']);
  });

  test('that breaks its promise never to reject shows as a failure', async () => {
    const world = new TestWorld({ lambda: () => Promise.reject(new Error('a bug')) });
    world.start(world.flow('lambda', { lambda, say: say('done') }));
    await expect(world.settle()).rejects.toThrow('a bug');
    await expect(world.settle()).resolves.toBeUndefined();
  });
});

describe('A bot that is answering', () => {
  test('has nothing more to say when its block has timed out', async () => {
    let answer: (() => void) | undefined;
    const world = new TestWorld({
      lex: () =>
        new Promise((resolve) => {
          answer = () => resolve(asks('What?'));
        }),
    });
    const bot: Short = [
      'ConnectParticipantWithLexBot',
      { LexV2Bot: { AliasArn: BOT }, LexTimeoutSeconds: { Text: '60' } },
      { InputTimeLimitExceeded: 'say' },
    ];
    const chat = world.start(world.flow('bot', { bot, say: say('Are you there?') }));
    world.connect.customerSays(chat, 'hi');
    await Promise.resolve();
    world.clock.runNext();
    answer!();
    await world.settle();
    expect(said(chat)).toEqual(['Cleo: hi', 'SYSTEM_MESSAGE: Are you there?']);
  });
});

describe('A fault that was asked for', () => {
  const actions: Record<string, Short> = {
    one: say('one', 'two'),
    two: ['MessageParticipant', { Text: 'two' }, { next: 'one', NoMatchingError: 'rest' }],
  };

  test('by identifier takes the error branch once', async () => {
    const world = new TestWorld();
    world.connect.faults.add({ action: 'two' });
    const chat = await world.run(actions);
    expect(world.path).toEqual(['one: Success', 'two: NoMatchingError']);
    expect(said(chat)).toEqual(['SYSTEM_MESSAGE: one']);
    expect(world.all('fault.fired')).toHaveLength(1);
    expect(world.connect.faults.outstanding).toEqual([]);
  });

  test('by type, as often as asked, with an error of choice', async () => {
    const world = new TestWorld();
    world.connect.faults.add({ action: 'TransferContactToQueue', error: 'QueueAtCapacity', times: 2 });
    for (let count = 0; count < 3; count++) world.queued();
    expect(world.path.filter((step) => step.startsWith('go'))).toEqual([
      'go: QueueAtCapacity',
      'go: QueueAtCapacity',
      'go: Success',
    ]);
  });

  test('is for its flow only, and can be taken back', () => {
    const world = new TestWorld();
    world.connect.faults.add({ action: 'go', flow: 'another' });
    world.queued();
    expect(world.path.at(-1)).toBe('go: Success');
    expect(world.connect.faults.outstanding).toEqual([{ action: 'go', flow: 'another' }]);
    world.connect.faults.clear();
    expect(world.connect.faults.outstanding).toEqual([]);
  });

  test('that names an error without a branch takes the general one', async () => {
    const world = new TestWorld();
    world.connect.faults.add({ action: 'wait', error: 'Unheard' });
    await world.run({ wait: ['Wait', { TimeLimitSeconds: '5' }] });
    expect(world.path).toEqual(['wait: NoMatchingError']);
  });
});

describe('A flow that is updated', () => {
  test('goes on in its old content for the contacts in it, and in the new one for new contacts', async () => {
    const world = new TestWorld();
    const wait: Short = ['Wait', { TimeLimitSeconds: '60' }, { '= WaitCompleted': 'say' }];
    const flow = world.flow('flow', { wait, say: say('old') });
    const before = world.start(flow);
    world.connect.flows.updateContent(flow.id, flowOf({ wait, say: say('new') }));
    const after = world.start(flow);
    await world.pass(60);
    expect([before, after].map(said)).toEqual([['SYSTEM_MESSAGE: old'], ['SYSTEM_MESSAGE: new']]);
  });
});

describe('A hook', () => {
  test('whose flow ends in a circle ends the chat', () => {
    const world = new TestWorld({ instance: { agents: [agent('ana', ['Support'])] } });
    const AgentWhisper = world.flow('whisper', { a: say('a', 'b'), b: say('b', 'a') }, 'AGENT_WHISPER');
    const chat = world.connected({ AgentWhisper });
    expect(now(chat)).toMatchObject({ status: 'ended', disconnectReason: 'SYSTEM_ERROR' });
    expect(world.agent('ana').contacts.size).toBe(0);
  });
});
