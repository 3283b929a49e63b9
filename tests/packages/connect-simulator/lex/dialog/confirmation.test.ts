import { describe, expect, test } from '@jest/globals';
import {
  asks,
  bot,
  cancel,
  close,
  delegate,
  FLOWER_TYPE,
  hours,
  intent,
  locale,
  orderFlowers,
  says,
  slot,
  talkTo,
} from '../bots.ts';

const confirmed = orderFlowers({
  intentConfirmationSetting: {
    promptSpecification: asks('{FlowerType}, right?', 1),
    declinationResponse: says('Then not.'),
    confirmationResponse: says('Good.'),
  },
  intentClosingSetting: { closingResponse: says('Goodbye.') },
});
const shop = bot(locale([confirmed, cancel, hours], [FLOWER_TYPE]));

describe('confirmation', () => {
  test('is asked once all slots are filled, with their values', async () => {
    expect(await talkTo(shop).say('order tulips')).toMatchObject({
      said: ['tulips, right?'],
      action: 'ConfirmIntent',
    });
  });

  test('yes goes on to fulfillment and the closing response', async () => {
    const chat = talkTo(shop);
    await chat.say('order tulips');
    expect(await chat.say('yes please')).toMatchObject({
      said: ['Good.', 'Goodbye.'],
      action: 'Close',
      state: 'ReadyForFulfillment',
    });
  });

  test('no ends the intent as failed, with the declination response', async () => {
    const chat = talkTo(shop);
    await chat.say('order tulips');
    const { sessionState, messages } = await chat.recognize('no');
    expect(messages).toEqual([{ contentType: 'PlainText', content: 'Then not.' }]);
    expect(sessionState).toMatchObject({
      dialogAction: { type: 'Close' },
      intent: { state: 'Failed', confirmationState: 'Denied' },
    });
  });

  test('no may lead elsewhere, with a slot emptied to be asked for anew', async () => {
    const setting = confirmed.intentConfirmationSetting!;
    const again = {
      ...confirmed,
      intentConfirmationSetting: {
        ...setting,
        declinationNextStep: {
          dialogAction: { type: 'ElicitSlot' as const, slotToElicit: 'FlowerType' },
          intent: { slots: { FlowerType: { shape: 'Scalar' as const, value: {} } } },
        },
      },
    };
    const chat = talkTo(bot(locale([again], [FLOWER_TYPE])));
    await chat.say('order tulips');
    expect(await chat.say('no')).toMatchObject({
      said: ['Then not.', 'Which flowers?'],
      action: 'ElicitSlot FlowerType',
    });
  });

  test('anything else is asked again, and then falls back', async () => {
    const chat = talkTo(shop);
    await chat.say('order tulips');
    expect(await chat.say('what?')).toMatchObject({ said: ['tulips, right?'], action: 'ConfirmIntent' });
    expect(await chat.say('hmm')).toMatchObject({ intent: 'FallbackIntent' });
  });

  test('another intent interrupts it', async () => {
    const chat = talkTo(shop);
    await chat.say('order tulips');
    expect(await chat.say('when are you open')).toMatchObject({ intent: 'OpeningHours' });
  });

  test('is understood in the language of the locale', async () => {
    const pedido = intent('Pedido', ['quiero pan'], {
      intentConfirmationSetting: {
        promptSpecification: asks('¿Seguro?', 1),
        declinationResponse: says('Vale.'),
      },
    });
    const chat = talkTo(bot(locale([pedido], [], 'es_ES')));
    await chat.say('quiero pan');
    expect(await chat.say('Sí, claro')).toMatchObject({ state: 'ReadyForFulfillment' });
    await chat.say('quiero pan');
    expect(await chat.say('no gracias')).toMatchObject({ said: ['Vale.'], state: 'Failed' });
  });

  test('is not asked when it is not active', async () => {
    const inactive = {
      ...confirmed,
      intentConfirmationSetting: { ...confirmed.intentConfirmationSetting!, active: false },
    };
    expect(await talkTo(bot(locale([inactive], [FLOWER_TYPE]))).say('order tulips')).toMatchObject({
      action: 'Close',
    });
  });

  test('with a dialog hook, the function hears of the answer before anything is done', async () => {
    const hooked = { ...confirmed, dialogCodeHook: { enabled: true } };
    const chat = talkTo(bot(locale([hooked], [FLOWER_TYPE])), [delegate]);
    await chat.say('order tulips');
    await chat.say('no');
    expect(chat.calls.map(({ sessionState }) => sessionState.intent.confirmationState)).toEqual([
      'None',
      'Denied',
    ]);
  });

  test('a function may confirm by itself, or ask by itself', async () => {
    const hooked = {
      ...confirmed,
      dialogCodeHook: { enabled: true },
      fulfillmentCodeHook: { enabled: true },
    };
    const sure = talkTo(bot(locale([hooked], [FLOWER_TYPE])), [
      (event) => ({
        sessionState: {
          dialogAction: { type: 'Delegate' },
          intent: { ...event.sessionState.intent, confirmationState: 'Confirmed' },
        },
      }),
      (event) => close(event, 'Done.'),
    ]);
    expect(await sure.say('order tulips')).toMatchObject({ said: ['Done.'], state: 'Fulfilled' });

    const asking = talkTo(bot(locale([hooked], [FLOWER_TYPE])), [
      ({ sessionState }) => ({
        sessionState: { dialogAction: { type: 'ConfirmIntent' }, intent: sessionState.intent },
        messages: [{ contentType: 'PlainText', content: 'Really?' }],
      }),
    ]);
    expect(await asking.say('order tulips')).toMatchObject({ said: ['Really?'], action: 'ConfirmIntent' });
  });

  test('of an intent without slots comes first', async () => {
    const plain = intent('Leave', ['let me out'], {
      slots: [slot('Why', 'AMAZON.FreeFormInput', 'Why?', { slotConstraint: 'Optional' })],
      intentConfirmationSetting: { promptSpecification: asks('Sure?') },
    });
    expect(await talkTo(bot(locale([plain]))).say('let me out')).toMatchObject({ action: 'ConfirmIntent' });
  });
});
