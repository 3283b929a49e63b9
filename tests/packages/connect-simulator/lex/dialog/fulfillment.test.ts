import { describe, expect, test } from '@jest/globals';
import {
  bot,
  cancel,
  close,
  delegate,
  FLOWER_TYPE,
  hours,
  locale,
  orderFlowers,
  says,
  talkTo,
} from '../bots.ts';

const specification = {
  successResponse: says('It is on its way.'),
  failureResponse: says('That did not work.'),
  timeoutResponse: says('That took too long.'),
};
const shop = (fulfillmentCodeHook: object | undefined, rest: object = {}) =>
  bot(
    locale(
      [
        orderFlowers({
          ...(fulfillmentCodeHook === undefined ? {} : { fulfillmentCodeHook: fulfillmentCodeHook as never }),
          intentClosingSetting: { closingResponse: says('Goodbye.') },
          ...rest,
        }),
        cancel,
        hours,
      ],
      [FLOWER_TYPE],
    ),
  );
const failed = (kind: string) => ({ ok: false, error: { kind, message: 'oh dear' } });

describe('fulfillment', () => {
  test('without a hook hands the intent to the client', async () => {
    expect(await talkTo(shop(undefined)).say('order tulips')).toMatchObject({
      said: ['Goodbye.'],
      action: 'Close',
      state: 'ReadyForFulfillment',
    });
  });

  test('with a hook that is off, its success response still is said', async () => {
    const definition = shop({ enabled: false, postFulfillmentStatusSpecification: specification });
    expect(await talkTo(definition).say('order tulips')).toMatchObject({
      said: ['It is on its way.', 'Goodbye.'],
      state: 'Fulfilled',
    });
  });

  test('the function gets the intent ready for fulfillment, and closes it with its own words', async () => {
    const chat = talkTo(shop({ enabled: true, postFulfillmentStatusSpecification: specification }), [
      (event) => close(event, 'Sent.'),
    ]);
    expect(await chat.say('order tulips')).toMatchObject({
      said: ['Sent.'],
      action: 'Close',
      state: 'Fulfilled',
    });
    expect(chat.calls).toMatchObject([
      {
        invocationSource: 'FulfillmentCodeHook',
        proposedNextState: null,
        sessionState: { intent: { state: 'ReadyForFulfillment' } },
      },
    ]);
  });

  test('a function without words leaves them to the bot', async () => {
    const definition = shop({ enabled: true, postFulfillmentStatusSpecification: specification });
    for (const answer of [close, delegate])
      expect(await talkTo(definition, [(event) => answer(event)]).say('order tulips')).toMatchObject({
        said: ['It is on its way.', 'Goodbye.'],
        state: 'Fulfilled',
      });
    expect(
      await talkTo(definition, [(event) => close(event, undefined, 'Failed')]).say('order tulips'),
    ).toMatchObject({
      said: ['That did not work.'],
      state: 'Failed',
    });
  });

  test('a function that fails or takes too long is answered by the bot, when the bot says how', async () => {
    const definition = shop({ enabled: true, postFulfillmentStatusSpecification: specification });
    expect(await talkTo(definition, [failed('Unhandled')]).say('order tulips')).toMatchObject({
      said: ['That did not work.'],
      action: 'Close',
      state: 'Failed',
    });
    expect(await talkTo(definition, [failed('Timeout')]).say('order tulips')).toMatchObject({
      said: ['That took too long.'],
    });
  });

  test.each(['NotFound', 'Timeout', 'Unhandled', 'Init', 'Throttled'])(
    'a function that fails by %s is a failed dependency, when the bot does not say how to go on',
    async (kind) => {
      await expect(talkTo(shop({ enabled: true }), [failed(kind)]).say('order tulips')).rejects.toMatchObject(
        {
          name: 'DependencyFailedException',
          message: expect.stringContaining('oh dear'),
        },
      );
    },
  );

  test.each(['TooLarge', 'NotJson'])('an answer that is %s is a bad gateway', async (kind) => {
    await expect(talkTo(shop({ enabled: true }), [failed(kind)]).say('order tulips')).rejects.toMatchObject({
      name: 'BadGatewayException',
      httpStatus: 502,
    });
  });

  test('an answer that Lex cannot use is a bad gateway that names what is wrong', async () => {
    await expect(
      talkTo(shop({ enabled: true }), [
        { sessionState: { dialogAction: { type: 'Close' }, intent: 'OrderFlowers' } },
      ]).say('order tulips'),
    ).rejects.toMatchObject({
      name: 'BadGatewayException',
      message: expect.stringMatching(/Invalid Lambda Response.*sessionState\.intent/),
    });
    await expect(
      talkTo(shop({ enabled: true }), [
        { sessionState: { dialogAction: { type: 'Close' }, intent: { name: 'Nobody', state: 'Fulfilled' } } },
      ]).say('order tulips'),
    ).rejects.toMatchObject({
      name: 'BadGatewayException',
      message: expect.stringContaining('no intent Nobody'),
    });
  });

  test('an alias without a function is a failed dependency that says so', async () => {
    await expect(talkTo(shop({ enabled: true })).say('order tulips')).rejects.toMatchObject({
      name: 'DependencyFailedException',
      message: expect.stringContaining('alias live has none for en_US'),
    });
  });

  test('success may lead to another intent, by condition on what the function left', async () => {
    const definition = shop({
      enabled: true,
      postFulfillmentStatusSpecification: {
        successConditional: {
          active: true,
          conditionalBranches: [
            {
              name: 'Late',
              condition: { expressionString: '[shop] = "closed"' },
              nextStep: { dialogAction: { type: 'StartIntent' }, intent: { name: 'OpeningHours' } },
            },
          ],
          defaultBranch: { nextStep: { dialogAction: { type: 'EndConversation' } } },
        },
      },
    });
    const answer = (shopState: string) => (event: Parameters<typeof close>[0]) => {
      const response = close(event, 'Done.');
      return {
        ...response,
        sessionState: { ...response.sessionState, sessionAttributes: { shop: shopState } },
      };
    };
    expect(await talkTo(definition, [answer('closed')]).say('order tulips')).toMatchObject({
      intent: 'OpeningHours',
    });
    expect(await talkTo(definition, [answer('open')]).say('order tulips')).toMatchObject({
      intent: 'OrderFlowers',
      said: ['Done.'],
    });
  });

  test('the fallback can ask again by its function, and count in the session attributes', async () => {
    const fallback = {
      intentName: 'FallbackIntent',
      parentIntentSignature: 'AMAZON.FallbackIntent',
      fulfillmentCodeHook: { enabled: true },
    };
    const chat = talkTo(bot(locale([orderFlowers(), cancel, fallback], [FLOWER_TYPE])), [
      ({ sessionState: { sessionAttributes } }) => ({
        sessionState: {
          dialogAction: { type: 'ElicitIntent' },
          sessionAttributes: {
            ...sessionAttributes,
            tries: String(Number(sessionAttributes['tries'] ?? 0) + 1),
          },
        },
        messages: [{ contentType: 'PlainText', content: 'Pardon?' }],
      }),
    ]);
    await chat.say('brrr');
    expect(await chat.say('grrr')).toMatchObject({
      said: ['Pardon?'],
      action: 'ElicitIntent',
      attributes: { tries: '2' },
    });
    expect(await chat.say('order tulips')).toMatchObject({ intent: 'OrderFlowers' });
  });
});
