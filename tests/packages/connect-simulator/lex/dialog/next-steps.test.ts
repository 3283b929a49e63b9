import { describe, expect, test } from '@jest/globals';
import type { IntentDefinition } from '@resumed-chats/lex-model';
import { bot, FLOWER_TYPE, hours, intent, locale, orderFlowers, says, talkTo } from '../bots.ts';

type Initial = NonNullable<IntentDefinition['initialResponseSetting']>;
const start = (setting: Initial, rest: Partial<IntentDefinition> = {}) =>
  bot(
    locale(
      [
        intent('Start', ['let us begin'], { initialResponseSetting: setting, ...rest }),
        orderFlowers(),
        hours,
      ],
      [FLOWER_TYPE],
    ),
  );
const goTo = (
  type: NonNullable<NonNullable<Initial['nextStep']>['dialogAction']>['type'],
  rest: object = {},
) => ({
  dialogAction: { type, ...rest },
});

describe('next steps', () => {
  test('without any, an intent with nothing to ask is handed to the client', async () => {
    expect(await talkTo(start({ initialResponse: says('Hello.') })).say('let us begin')).toMatchObject({
      said: ['Hello.'],
      action: 'Close',
      state: 'ReadyForFulfillment',
    });
  });

  test('waiting for the customer keeps the bot listening for any intent', async () => {
    const chat = talkTo(start({ initialResponse: says('Anything?'), nextStep: goTo('ElicitIntent') }));
    expect(await chat.say('let us begin')).toMatchObject({ said: ['Anything?'], action: 'ElicitIntent' });
    expect(await chat.say('opening times')).toMatchObject({ intent: 'OpeningHours' });
  });

  test('another intent starts from its beginning, with slots set for it', async () => {
    const nextStep = {
      ...goTo('StartIntent'),
      intent: {
        name: 'OrderFlowers',
        slots: { FlowerType: { shape: 'Scalar' as const, value: { interpretedValue: 'lilies' } } },
      },
    };
    expect(await talkTo(start({ nextStep })).say('let us begin')).toMatchObject({
      intent: 'OrderFlowers',
      slots: { FlowerType: 'lilies' },
    });
  });

  test('a slot of another intent is asked for', async () => {
    const nextStep = {
      ...goTo('ElicitSlot', { slotToElicit: 'FlowerType' }),
      intent: { name: 'OrderFlowers' },
    };
    expect(await talkTo(start({ nextStep })).say('let us begin')).toMatchObject({
      intent: 'OrderFlowers',
      said: ['Which flowers?'],
    });
  });

  test('the next message can be suppressed', async () => {
    const nextStep = {
      ...goTo('ElicitSlot', { slotToElicit: 'FlowerType', suppressNextMessage: true }),
      intent: { name: 'OrderFlowers' },
    };
    expect(await talkTo(start({ nextStep })).say('let us begin')).toMatchObject({
      said: [],
      action: 'ElicitSlot FlowerType',
    });
  });

  test('closing says the closing response; ending the conversation does not', async () => {
    const rest = { intentClosingSetting: { closingResponse: says('Goodbye.') } };
    expect(await talkTo(start({ nextStep: goTo('CloseIntent') }, rest)).say('let us begin')).toMatchObject({
      said: ['Goodbye.'],
      state: 'Fulfilled',
    });
    expect(
      await talkTo(start({ nextStep: goTo('EndConversation') }, rest)).say('let us begin'),
    ).toMatchObject({
      said: [],
      action: 'Close',
    });
  });

  test('conditions come before the next step, the first that holds is taken, else the default', async () => {
    const branch = (name: string, expressionString: string) => ({
      name,
      condition: { expressionString },
      response: says(name),
      nextStep: goTo('EndConversation'),
    });
    const definition = start({
      nextStep: goTo('ElicitIntent'),
      conditional: {
        active: true,
        conditionalBranches: [branch('Gold', '[tier] = "gold"'), branch('Any', 'fn.IS_SET([tier])')],
        defaultBranch: { response: says('Stranger'), nextStep: goTo('ElicitIntent') },
      },
    });
    const as = async (tier?: string) =>
      (
        await talkTo(definition).say('let us begin', {
          sessionState: { sessionAttributes: tier === undefined ? {} : { tier } },
        })
      ).said;
    expect(await as('Gold')).toEqual(['Gold']);
    expect(await as('silver')).toEqual(['Any']);
    expect(await as()).toEqual(['Stranger']);
  });

  test('conditions that are not active are passed over', async () => {
    const definition = start({
      nextStep: goTo('ElicitIntent'),
      conditional: {
        active: false,
        conditionalBranches: [
          { name: 'Never', condition: { expressionString: '[a] = 1' }, nextStep: goTo('EndConversation') },
        ],
        defaultBranch: { nextStep: goTo('EndConversation') },
      },
    });
    expect(await talkTo(definition).say('let us begin')).toMatchObject({ action: 'ElicitIntent' });
  });

  test('a bot can set session attributes by itself, from constants, slots, attributes and the transcript', async () => {
    const nextStep = {
      ...goTo('EndConversation'),
      sessionAttributes: { seen: 'yes', copy: '[given]', words: '$.inputTranscript', missing: '[nothing]' },
    };
    expect(
      await talkTo(start({ nextStep })).say('let us begin', {
        sessionState: { sessionAttributes: { given: '7' } },
      }),
    ).toMatchObject({ attributes: { given: '7', seen: 'yes', copy: '7', words: 'let us begin' } });
  });

  test('messages name slots and attributes; other braces stay', async () => {
    const definition = start({
      initialResponse: says('Hello [name], {x} ((tier)).'),
      nextStep: goTo('EndConversation'),
    });
    expect(
      await talkTo(definition).say('let us begin', {
        sessionState: { sessionAttributes: { name: 'Ana' } },
        requestAttributes: { tier: 'gold' },
      }),
    ).toMatchObject({ said: ['Hello Ana, {x} gold.'] });
  });

  test('steps that lead in a circle are an error and not an endless turn', async () => {
    const circle = start({ nextStep: { ...goTo('StartIntent'), intent: { name: 'Start' } } });
    await expect(talkTo(circle).say('let us begin')).rejects.toMatchObject({
      name: 'BadGatewayException',
      message: expect.stringContaining('circle'),
    });
  });
});
