import { describe, expect, test } from '@jest/globals';
import type { LambdaResult } from '../../../../../packages/connect-simulator/src/lambda/port.ts';
import { agent, LAMBDA, now, type Short, said, TestWorld } from '../support.ts';

const it = (more: object = {}, to: Record<string, string> = {}): Short => [
  'InvokeLambdaFunction',
  { LambdaFunctionARN: LAMBDA, InvocationTimeLimitSeconds: '8', InvocationType: 'SYNCHRONOUS', ...more },
  to,
];
const ok = (payload: unknown): LambdaResult => ({ ok: true, payload });
const failure = (kind: 'Timeout' | 'Throttled' | 'Unhandled'): LambdaResult => ({
  ok: false,
  error: { kind, message: 'so it is' },
});

describe('InvokeLambdaFunction', () => {
  test('gives the answer to the next actions as $.External', async () => {
    const world = new TestWorld({ lambda: () => ok({ minutes: '30', open: true }) });
    const chat = await world.run({
      it: it({}, { next: 'say' }),
      say: ['MessageParticipant', { Text: '$.External.minutes $.External.open $.External.none.' }],
    });
    expect(world.path[0]).toBe('it: Success');
    expect(said(chat)).toEqual(['SYSTEM_MESSAGE: 30 true .']);
  });

  test('sends the event that Connect sends', async () => {
    const world = new TestWorld();
    const chat = await world.run(
      {
        set: ['UpdateContactTargetQueue', { QueueId: world.queue('Support').arn }, { next: 'tag' }],
        tag: ['TagContact', { Tags: { team: 'a' } }, { next: 'it' }],
        it: it({ LambdaInvocationAttributes: { given: '$.Attributes.topic', fixed: 'x' } }),
      },
      { attributes: { topic: 'billing' }, customerId: 'customer-1' },
    );
    const { contactId } = now(chat);
    expect(world.invoked[0]).toEqual({
      functionArn: LAMBDA,
      timeoutMs: 8000,
      event: {
        Name: 'ContactFlowEvent',
        Details: {
          ContactData: {
            Attributes: { topic: 'billing' },
            AwsRegion: 'us-east-1',
            Channel: 'CHAT',
            ContactId: contactId,
            CustomerEndpoint: null,
            CustomerId: 'customer-1',
            Description: null,
            InitialContactId: contactId,
            InitiationMethod: 'API',
            InstanceARN: world.connect.instance.arn,
            LanguageCode: 'en-US',
            MediaStreams: { Customer: { Audio: null } },
            Name: null,
            PreviousContactId: contactId,
            Queue: { ARN: world.queue('Support').arn, Name: 'Support', OutboundCallerId: null },
            References: {},
            RelatedContactId: null,
            SegmentAttributes: { 'connect:Subtype': { ValueString: 'connect:Chat' } },
            SystemEndpoint: null,
            Tags: { team: 'a' },
          },
          Parameters: { given: 'billing', fixed: 'x' },
        },
      },
    });
  });

  test('names the chain in the segment after an agent has left', async () => {
    const world = new TestWorld({ instance: { agents: [agent('ana', ['Support'])] } });
    const disconnect = world.flow('disconnect', { it: it() });
    const chat = await world.run({
      hook: [
        'UpdateContactEventHooks',
        { EventHooks: { CustomerRemaining: disconnect.arn } },
        { next: 'set' },
      ],
      set: ['UpdateContactTargetQueue', { QueueId: world.queue('Support').arn }, { next: 'go' }],
      go: ['TransferContactToQueue'],
    });
    world.connect.agentAccepts('ana', now(chat));
    world.connect.agentLeaves('ana', now(chat));
    await world.settle();
    expect(world.invoked[0]?.event).toMatchObject({
      Details: {
        ContactData: {
          ContactId: chat.contacts[1]!.contactId,
          InitialContactId: chat.contacts[0]!.contactId,
          PreviousContactId: chat.contacts[0]!.contactId,
          InitiationMethod: 'DISCONNECT',
        },
      },
    });
  });

  test('a Lambda that changes its event changes nothing here', async () => {
    const world = new TestWorld({
      lambda: (event) => {
        (
          event as { Details: { ContactData: { Attributes: Record<string, string> } } }
        ).Details.ContactData.Attributes['a'] = 'x';
        return ok({});
      },
    });
    const chat = await world.run({ it: it() }, { attributes: { a: '1' } });
    expect(chat.attributes).toEqual({ a: '1' });
  });

  test.each([
    ['Timeout', 'Timeout: so it is', 1],
    ['Unhandled', 'Unhandled: so it is', 1],
    ['Throttled', 'Throttled: so it is', 3],
  ] as const)('%s takes the error branch', async (kind, why, calls) => {
    const world = new TestWorld({ lambda: () => failure(kind) });
    await world.run({ it: it() });
    expect(world.path).toEqual(['it: NoMatchingError']);
    expect(world.why('it')).toBe(why);
    expect(world.invoked).toHaveLength(calls);
    expect(world.all('lambda.invoked')).toHaveLength(calls);
  });

  test('tries again after a throttle', async () => {
    const results = [failure('Throttled'), ok({})];
    const world = new TestWorld({ lambda: () => results.shift()! });
    await world.run({ it: it() });
    expect(world.path).toEqual(['it: Success']);
    expect(world.all('lambda.invoked').map(({ ok }) => ok)).toEqual([false, true]);
  });

  test('keeps what the Lambda before said when this one fails', async () => {
    const results = [ok({ word: 'first' }), failure('Timeout')];
    const world = new TestWorld({ lambda: () => results.shift()! });
    const chat = await world.run({
      one: it({}, { next: 'two' }),
      two: it({}, { NoMatchingError: 'say' }),
      say: ['MessageParticipant', { Text: '$.External.word' }],
    });
    expect(said(chat)).toEqual(['SYSTEM_MESSAGE: first']);
  });

  test('fails without a function', async () => {
    const world = new TestWorld();
    await world.run({ it: it({ LambdaFunctionARN: '$.Attributes.none' }) });
    expect(world.path).toEqual(['it: NoMatchingError']);
    expect(world.invoked).toEqual([]);
  });
});

describe('The answer of a Lambda', () => {
  async function branchFor(payload: unknown, ResponseType?: string) {
    const world = new TestWorld({ lambda: () => ok(payload) });
    await world.run({ it: it(ResponseType === undefined ? {} : { ResponseValidation: { ResponseType } }) });
    return [world.path[0], world.why('it')];
  }

  test.each([['a text'], [['a', 'list']], [null], [undefined], [5]])('%j is no object', async (payload) => {
    expect(await branchFor(payload)).toEqual(['it: NoMatchingError', 'the answer is no object']);
  });

  test('may be nested as JSON only', async () => {
    expect((await branchFor({ a: { b: 1 } }))[0]).toBe('it: NoMatchingError');
    expect((await branchFor({ a: ['b'] }, 'STRING_MAP'))[0]).toBe('it: NoMatchingError');
    expect((await branchFor({ a: { b: 1 } }, 'JSON'))[0]).toBe('it: Success');
  });

  test('may have 32,768 bytes', async () => {
    const frame = Buffer.byteLength(JSON.stringify({ a: '' }));
    expect((await branchFor({ a: 'x'.repeat(32_768 - frame) }))[0]).toBe('it: Success');
    expect(await branchFor({ a: 'x'.repeat(32_769 - frame) })).toEqual([
      'it: NoMatchingError',
      'the answer is over 32768 bytes',
    ]);
    expect((await branchFor({ a: 'é'.repeat(16_385) }))[0]).toBe('it: NoMatchingError');
  });

  test('is reached by path when it is nested', async () => {
    const world = new TestWorld({ lambda: () => ok({ a: { b: ['x', 'y'] }, none: null }) });
    const chat = await world.run({
      it: it({ ResponseValidation: { ResponseType: 'JSON' } }, { next: 'say' }),
      say: [
        'MessageParticipant',
        { Text: '$.External.a.b[1] $.External.a.b $.External.none$.External.constructor' },
      ],
    });
    expect(said(chat)).toEqual(['SYSTEM_MESSAGE: y ["x","y"] ']);
  });
});

describe('InvokeLambdaFunction ASYNCHRONOUS', () => {
  test('goes on at once, with 60 s for the function and no $.External', async () => {
    const world = new TestWorld({ lambda: () => ok({ word: 'late' }) });
    const flow = world.flow('async', {
      it: it({ InvocationType: 'ASYNCHRONOUS' }, { next: 'say' }),
      say: ['MessageParticipant', { Text: '[$.External.word]' }],
    });
    const chat = world.start(flow);
    expect(said(chat)).toEqual(['SYSTEM_MESSAGE: []']);
    expect(world.connect.busy).toBe(true);
    await world.settle();
    expect(world.invoked[0]?.timeoutMs).toBe(60_000);
    expect(said(chat)).toEqual(['SYSTEM_MESSAGE: []']);
  });

  test('the log says what it was given', async () => {
    const world = new TestWorld({ lambda: () => ok({}) });
    const attributes = { LambdaInvocationAttributes: { given: '$.Attributes.topic' } };
    await world.run(
      { it: it({ InvocationType: 'ASYNCHRONOUS', ...attributes }) },
      { attributes: { topic: 'billing' } },
    );
    expect(world.all('lambda.invoked')).toEqual([
      expect.objectContaining({ ok: true, asynchronous: true, parameters: { given: 'billing' } }),
    ]);
  });

  test('the log says what it answered', async () => {
    const world = new TestWorld({ lambda: () => ok({ route: 'queue' }) });
    await world.run({ it: it({}) });
    expect(world.all('lambda.invoked')).toEqual([expect.objectContaining({ answer: { route: 'queue' } })]);
  });

  test('does not care for failures', async () => {
    const world = new TestWorld({ lambda: () => failure('Unhandled') });
    await world.run({ it: it({ InvocationType: 'ASYNCHRONOUS' }) });
    expect(world.path).toEqual(['it: Success']);
  });
});
