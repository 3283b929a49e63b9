import { describe, expect, test } from '@jest/globals';
import { agent, BOT, closed, LAMBDA, now, type Short, said, TestWorld } from './support.ts';

/** What a reference comes to in a flow of this world's. */
function inFlow(world: TestWorld, reference: string, request = {}): string | undefined {
  const chat = world.start(
    world.flow(`says ${world.log.lastSeq}`, { say: ['MessageParticipant', { Text: `<${reference}>` }] }),
    request,
  );
  return said(chat)
    .at(-1)
    ?.match(/<(.*)>$/s)?.[1];
}

describe('References in a flow', () => {
  const world = new TestWorld();
  const request = {
    attributes: { plan: 'gold', 'two words': 'yes' },
    customerId: 'c-1',
    initialMessage: 'Hi',
  };

  test.each([
    ['$.Attributes.plan', 'gold'],
    ["$.Attributes['two words']", 'yes'],
    ['$.Channel', 'CHAT'],
    ['$.InitiationMethod', 'API'],
    ['$.AwsRegion', 'us-east-1'],
    ['$.InstanceARN', world.connect.instance.arn],
    ['$.CustomerId', 'c-1'],
    ['$.Media.InitialMessage', 'Hi'],
    ["$.SegmentAttributes['connect:Subtype']", 'connect:Chat'],
  ])('%s is %s', (reference, value) => {
    expect(inFlow(world, reference, request)).toBe(value);
  });

  test.each([
    '$.Attributes.none',
    '$.Attributes.constructor',
    '$.Attributes.__proto__',
    '$.Attributes',
    '$.External.none',
    '$.External.a.b.c',
    '$.FlowAttributes.none',
    '$.Lex.IntentName',
    '$.Lex.Slots.none',
    '$.Lex.IntentConfidence',
    '$.Lex.Other',
    '$.Metrics.Queue.Size',
    '$.Agent.ARN',
    '$.Queue.ARN',
    '$.Tags.none',
    '$.References.none.Value',
    '$.SegmentAttributes.none',
    '$.Media.Other',
    '$.PreviousContactId',
    '$.LanguageCode',
    '$.Name',
    '$.Channel.more',
    '$.Nothing',
  ])('%s names nothing, which is empty in a text', (reference) => {
    expect(inFlow(world, reference, request)).toBe('');
  });

  test('contact ids name the segment, the first one and the one before', () => {
    const ids = new TestWorld({ instance: { agents: [agent('ana', ['Support'])] } });
    const CustomerRemaining = ids.flow('disconnect', {
      say: [
        'MessageParticipant',
        { Text: '$.ContactId $.InitialContactId $.PreviousContactId $.InitiationMethod' },
      ],
    });
    const chat = ids.connected({ CustomerRemaining });
    ids.connect.agentLeaves('ana', now(chat));
    const [first, second] = chat.contacts.map(({ contactId }) => contactId);
    expect(said(chat)).toEqual([`SYSTEM_MESSAGE: ${second} ${first} ${first} DISCONNECT`]);
  });

  test('several in one text are each filled in', () => {
    expect(inFlow(world, '$.Attributes.plan for $.CustomerId ($.Attributes.none) $5.00 $.', request)).toBe(
      'gold for c-1 () $5.00 $.',
    );
  });

  test('what a customer wrote is never read as a reference', () => {
    const attributes = { trick: '$.CustomerId' };
    expect(inFlow(world, '$.Attributes.trick', { ...request, attributes })).toBe('$.CustomerId');
  });
});

describe('$.Agent', () => {
  const say: Record<string, Short> = { say: ['MessageParticipant', { Text: '<$.Agent.UserName>' }] };
  const instance = { agents: [agent('ana', ['Support'])] };

  test('is known in whisper flows, and not in the customer queue flow', async () => {
    const world = new TestWorld({ instance, switches: { agentSetInDisconnectFlow: true } });
    const CustomerQueue = world.flow(
      'queue',
      { wait: ['Wait', { TimeLimitSeconds: '5' }, { '= WaitCompleted': 'say' }], ...say },
      'CUSTOMER_QUEUE',
    );
    const CustomerWhisper = world.flow('whisper', say, 'CUSTOMER_WHISPER');
    const chat = world.queued('Support', { CustomerQueue, CustomerWhisper });
    await world.pass(5);
    world.connect.agentAccepts('ana', now(chat));
    expect(said(chat)).toEqual(['SYSTEM_MESSAGE: <>', 'SYSTEM_MESSAGE: <ana>']);
  });

  test('is not known in the queue of a segment after an agent, whatever the switch says', () => {
    const world = new TestWorld({
      instance,
      switches: { agentSetInDisconnectFlow: true, hooksCarryToDisconnect: true },
    });
    const CustomerQueue = world.flow('queue', say, 'CUSTOMER_QUEUE');
    const CustomerRemaining = world.flow('disconnect', {
      say: ['MessageParticipant', { Text: '<$.Agent.UserName>' }, { next: 'go' }],
      go: ['TransferContactToQueue'],
    });
    const chat = world.connected({ CustomerRemaining, CustomerQueue });
    world.connect.agentLeaves('ana', now(chat));
    expect(said(chat).slice(-2)).toEqual(['SYSTEM_MESSAGE: <ana>', 'SYSTEM_MESSAGE: <>']);
  });
});

describe('$.External and $.Lex', () => {
  test('hold the latest answer until the next one', async () => {
    const payloads = [{ a: '1', b: '2' }, { a: '3' }];
    const intents = ['One', 'Two'];
    const world = new TestWorld({
      lambda: () => ({ ok: true, payload: payloads.shift() }),
      lex: () => closed(intents.shift()!),
    });
    const lambda = (next: string): Short => [
      'InvokeLambdaFunction',
      { LambdaFunctionARN: LAMBDA, InvocationTimeLimitSeconds: '3' },
      { next },
    ];
    const bot = (next: string): Short => [
      'ConnectParticipantWithLexBot',
      { LexV2Bot: { AliasArn: BOT } },
      { NoMatchingCondition: next, InputTimeLimitExceeded: next },
    ];
    const report = (next = 'rest'): Short => [
      'MessageParticipant',
      { Text: '$.External.a $.External.b $.Lex.IntentName' },
      { next },
    ];
    const chat = await world.run({
      l1: lambda('b1'),
      b1: bot('r1'),
      r1: report('l2'),
      l2: lambda('b2'),
      b2: bot('r2'),
      r2: report(),
    });
    await world.says(chat, 'one');
    expect(said(chat).at(-1)).toBe('SYSTEM_MESSAGE: 1 2 One');
    await world.pass(300);
    expect(said(chat).at(-1)).toBe('SYSTEM_MESSAGE: 3  One');
  });
});
