import { describe, expect, test } from '@jest/globals';
import { bot, cancel, close, delegate, FLOWER_TYPE, hours, locale, orderFlowers, talkTo } from '../bots.ts';

const hook = { dialogCodeHook: { enabled: true }, fulfillmentCodeHook: { enabled: true } };
const fallback = {
  intentName: 'FallbackIntent',
  parentIntentSignature: 'AMAZON.FallbackIntent',
  fulfillmentCodeHook: { enabled: true },
};
const shop = bot(locale([orderFlowers(hook), cancel, hours, fallback], [FLOWER_TYPE]));

describe('the event that a Lambda function gets', () => {
  test('has every documented key', async () => {
    const chat = talkTo(shop, [delegate]);
    await chat.say('order red roses', {
      sessionState: { sessionAttributes: { contactId: 'c-1' } },
      requestAttributes: { 'x-amz-lex:channels:platform': 'Connect Chat' },
    });
    const current = {
      name: 'OrderFlowers',
      slots: {
        FlowerType: {
          shape: 'Scalar',
          value: { originalValue: 'red roses', interpretedValue: 'roses', resolvedValues: ['roses'] },
        },
      },
      state: 'InProgress',
      confirmationState: 'None',
    };
    expect(chat.calls[0]).toEqual({
      messageVersion: '1.0',
      invocationSource: 'DialogCodeHook',
      inputMode: 'Text',
      responseContentType: 'text/plain; charset=utf-8',
      sessionId: 'customer-1',
      inputTranscript: 'order red roses',
      bot: {
        id: expect.stringMatching(/^[0-9A-Z]{10}$/),
        name: 'Shop',
        localeId: 'en_US',
        version: '1',
        aliasId: expect.stringMatching(/^[0-9A-Z]{10}$/),
        aliasName: 'live',
      },
      interpretations: expect.arrayContaining([
        { intent: current, interpretationSource: 'Lex', nluConfidence: 1 },
        {
          intent: { name: 'FallbackIntent', slots: {}, state: 'InProgress', confirmationState: 'None' },
          interpretationSource: 'Lex',
        },
      ]),
      proposedNextState: null,
      requestAttributes: { 'x-amz-lex:channels:platform': 'Connect Chat' },
      sessionState: {
        activeContexts: [],
        sessionAttributes: { contactId: 'c-1' },
        runtimeHints: {},
        intent: current,
        originatingRequestId: expect.any(String),
      },
      transcriptions: [
        {
          transcription: 'order red roses',
          transcriptionConfidence: 1,
          resolvedContext: { intent: 'OrderFlowers' },
          resolvedSlots: { FlowerType: current.slots.FlowerType },
        },
      ],
    });
  });

  test('has null for request attributes when there are none, and for empty slots', async () => {
    const chat = talkTo(shop, [delegate]);
    await chat.say('I want to order flowers');
    expect(chat.calls[0]).toMatchObject({
      requestAttributes: null,
      sessionState: { intent: { slots: { FlowerType: null } }, sessionAttributes: {} },
    });
  });

  test('has the fallback at the head of its interpretations when nothing reaches the threshold', async () => {
    const chat = talkTo(shop, [(event) => close(event, 'Pardon?')]);
    const { interpretations } = await chat.recognize('what is it that you open in the morning sun');
    expect(chat.calls[0]!.interpretations[0]).toMatchObject({
      intent: { name: 'FallbackIntent', state: 'ReadyForFulfillment' },
    });
    expect(chat.calls[0]!.interpretations[0]).not.toHaveProperty('nluConfidence');
    expect(chat.calls[0]!.interpretations.length).toBeGreaterThan(1);
    for (const { nluConfidence } of chat.calls[0]!.interpretations.slice(1))
      expect(nluConfidence).toBeLessThan(0.4);
    expect(interpretations?.[0]?.intent?.name).toBe('FallbackIntent');
  });

  test('has confidence as a number, while the runtime API has it as an object', async () => {
    const chat = talkTo(shop, [delegate]);
    const { interpretations } = await chat.recognize('i want to order some flowers now');
    const score = chat.calls[0]!.interpretations[0]!.nluConfidence;
    expect(score).toBeGreaterThan(0.4);
    expect(interpretations?.[0]).toMatchObject({ nluConfidence: { score }, interpretationSource: 'Lex' });
  });

  test('is a copy: a function that changes it changes nothing', async () => {
    const chat = talkTo(shop, [
      (event) => {
        const answer = structuredClone(delegate(event));
        event.sessionState.sessionAttributes['spoilt'] = 'yes';
        event.sessionState.intent.slots['FlowerType'] = null;
        return { sessionState: { dialogAction: answer.sessionState.dialogAction } };
      },
      (event) => close(event, 'Sent.'),
    ]);
    expect(await chat.say('order tulips')).toMatchObject({ slots: { FlowerType: 'tulips' }, attributes: {} });
  });
});
