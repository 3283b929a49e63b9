import { describe, expect, jest, test } from '@jest/globals';
import { createHandler } from '../../fulfillment/handler.ts';
import { acceptedByLex } from './accepted-by-lex.ts';
import { config, conversation, EVENT_NAMES, lexEvent, logInto, routeOf } from './helpers.ts';

const handler = createHandler(config, () => {});

describe('real events', () => {
  test.each([
    ['fulfillment-same-issue', { issue: 'same', route: 'previousAgent', topic: '' }],
    ['dialog-different-topic', { issue: 'different', route: 'newQueue', topic: 'billing' }],
    ['dialog-confirmed', { issue: 'same', route: 'previousAgent', topic: '' }],
    ['dialog-different-no-topic', { issue: undefined, route: undefined, topic: undefined }],
    ['fallback', { issue: undefined, route: undefined, topic: undefined }],
  ] as const)('%s', async (name, route) => {
    expect(routeOf(await handler(lexEvent(name)))).toEqual(route);
  });

  test.each(EVENT_NAMES)('%s, sent twice, is answered twice the same', async (name) => {
    expect(await handler(lexEvent(name))).toEqual(await handler(lexEvent(name)));
  });

  test.each(EVENT_NAMES)('%s: the event is left as it is', async (name) => {
    const event = lexEvent(name);
    await handler(event);
    expect(event).toEqual(lexEvent(name));
  });

  test.each(EVENT_NAMES)('%s: every attribute that is not its own comes back', async (name) => {
    const event = lexEvent(name);
    const answer = await handler(event);
    const foreign = Object.entries(event.sessionState.sessionAttributes).filter(
      ([key]) => !key.startsWith('resume'),
    );
    expect(answer.sessionState.sessionAttributes).toMatchObject(Object.fromEntries(foreign));
  });
});

describe('whatever arrives', () => {
  const explosive = new Proxy(
    {},
    {
      get: () => {
        throw new Error('secret of the customer');
      },
      ownKeys: () => {
        throw new Error('secret of the customer');
      },
    },
  );

  test.each([
    ['null', null],
    ['undefined', undefined],
    ['a number', 7],
    ['text', 'hello'],
    ['an array', [1, 2]],
    ['a function', () => 1],
    ['a proxy that throws', explosive],
    ['a proxy within', { sessionState: explosive }],
    ['attributes that throw', { sessionState: { sessionAttributes: explosive } }],
    ['a session state that is none', { sessionState: 'yes' }],
  ])('%s: a person takes over', async (_, event) => {
    const answer = await handler(event);
    acceptedByLex.parse(answer);
    expect(routeOf(answer)).toEqual({ issue: 'unknown', route: 'previousQueue', topic: '' });
    expect(answer.sessionState.intent).toMatchObject({ name: 'FallbackIntent', state: 'Fulfilled' });
  });

  test('an intent that is not ours counts as nothing understood', async () => {
    const answer = await conversation().say({ intent: 'OrderFlowers' });
    expect(answer.sessionState.dialogAction.type).toBe('ElicitIntent');
  });

  test.each(['has space', '__proto__', 'x'.repeat(101), ''])(
    'the intent name %j is not echoed',
    async (name) => {
      const one = createHandler({ ...config, bot: { ...config.bot, maxAttempts: 1 } }, () => {});
      const answer = await one({ sessionState: { intent: { name } } });
      expect(answer.sessionState.intent?.name).toBe('FallbackIntent');
    },
  );

  test('without buttons a question is text alone', async () => {
    const event = { sessionState: { intent: { name: 'FallbackIntent' } } };
    const typesOf = async (buttons: boolean) => {
      const one = createHandler({ ...config, bot: { ...config.bot, buttons } }, () => {});
      return (await one(event)).messages?.map(({ contentType }) => contentType);
    };
    expect(await typesOf(true)).toEqual(['PlainText', 'CustomPayload']);
    expect(await typesOf(false)).toEqual(['PlainText']);
  });

  test('keys of prototypes are attributes and topics like any other', async () => {
    const event = JSON.parse(
      `{"sessionState":{"sessionAttributes":{"__proto__":"a","constructor":"b","contactId":"c"},
        "intent":{"name":"DifferentIssue","slots":{"Topic":{"value":{"interpretedValue":"__proto__"}}}}}}`,
    );
    const answer = await handler(event);
    expect(answer.sessionState.dialogAction.type).toBe('ElicitSlot');
    expect(Object.entries(answer.sessionState.sessionAttributes)).toEqual(
      expect.arrayContaining([
        ['__proto__', 'a'],
        ['constructor', 'b'],
      ]),
    );
    expect(({} as Record<string, unknown>)['a']).toBeUndefined();
  });

  test('a list slot counts with its first value', async () => {
    const value = { originalValue: 'orders', interpretedValue: 'orders' };
    const slots = { Topic: { shape: 'List', values: [{ shape: 'Scalar', value }] } };
    const answer = await handler({ sessionState: { intent: { name: 'DifferentIssue', slots } } });
    expect(routeOf(answer).topic).toBe('orders');
  });
});

describe('the log', () => {
  test('has one line for a decision, with nothing in it that the customer wrote', async () => {
    const chat = conversation();
    await chat.say({
      intent: 'DifferentIssue',
      text: 'my card 4111',
      topic: { originalValue: 'my card 4111' },
    });
    await chat.say({ intent: 'DifferentIssue', topic: { interpretedValue: 'orders' }, text: 'card 4111' });
    expect(chat.logs.map((line) => JSON.parse(line))).toEqual([
      expect.objectContaining({ contactId: 'contact-1', asked: 'topic', attempts: 1, locale: 'en_US' }),
      expect.objectContaining({ issue: 'different', route: 'newQueue', topic: 'orders' }),
    ]);
    expect(chat.logs.join()).not.toContain('4111');
  });

  test('shows no contact id that does not look like one, and no message of an error', async () => {
    const lines: string[] = [];
    const logging = createHandler(config, logInto(lines));
    await logging({ sessionState: { sessionAttributes: { contactId: 'my name is Ana' } } });
    await logging({
      get sessionState() {
        throw new TypeError('my name is Ana');
      },
    });
    expect(lines).toHaveLength(2);
    expect(lines.join()).toContain('TypeError');
    expect(lines.join()).not.toContain('Ana');
  });

  test('is JSON alone, and an output that fails costs nobody the answer', async () => {
    const output = jest.spyOn(process.stdout, 'write').mockImplementation(() => {
      throw new Error('no output');
    });
    const answer = await createHandler(config)(lexEvent('fulfillment-same-issue'));
    expect(routeOf(answer).route).toBe('previousAgent');
    const written = output.mock.calls.map(([text]) => String(text));
    output.mockRestore();
    expect(written).toEqual([expect.stringMatching(/^\{"event":"decision".*\}\n$/)]);
  });
});
