import { describe, expect, test } from '@jest/globals';
import {
  asks,
  bot,
  cancel,
  FLOWER_TYPE,
  hours,
  intent,
  locale,
  orderFlowers,
  says,
  slot,
  talkTo,
} from '../bots.ts';

const table = intent(
  'BookTable',
  ['book a table', 'a table for {Guests}', 'book a table for {Guests} on {Day}'],
  {
    slots: [slot('Guests', 'AMAZON.Number', 'How many?'), slot('Day', 'AMAZON.Date', 'Which day?')],
  },
);
const restaurant = bot(locale([table, cancel]));

describe('slots', () => {
  test('are asked for in the order of their priority, until all are filled', async () => {
    const chat = talkTo(restaurant);
    expect(await chat.say('book a table')).toMatchObject({
      said: ['How many?'],
      action: 'ElicitSlot Guests',
    });
    expect(await chat.say('four of us')).toMatchObject({ said: ['Which day?'], slots: { Guests: '4' } });
    expect(await chat.say('tomorrow')).toMatchObject({
      action: 'Close',
      state: 'ReadyForFulfillment',
      slots: { Guests: '4', Day: '2026-01-06' },
    });
  });

  test('that the first words already fill are not asked for', async () => {
    const chat = talkTo(restaurant);
    expect(await chat.say('A table for 2')).toMatchObject({ said: ['Which day?'], slots: { Guests: '2' } });
    expect(await talkTo(restaurant).say('book a table for two on friday')).toMatchObject({ action: 'Close' });
  });

  test('are asked for again, each time in other words, as often as the prompt may be repeated', async () => {
    const again = intent('Name', ['my name'], {
      slots: [
        slot('Guests', 'AMAZON.Number', '', {
          promptSpecification: asks('How many?', 2, 'A number, please?', 'Once more?'),
        }),
      ],
    });
    const chat = talkTo(bot(locale([again])));
    await chat.say('my name');
    expect((await chat.say('hm')).said).toEqual(['A number, please?']);
    expect((await chat.say('hm hm')).said).toEqual(['Once more?']);
    expect(await chat.say('hm')).toMatchObject({ intent: 'FallbackIntent', action: 'Close' });
  });

  test('that fail go where their failure step leads, with its response', async () => {
    const chat = talkTo(
      bot(
        locale([
          intent('Order', ['order now'], {
            slots: [
              slot('Count', 'AMAZON.Number', 'How many?', {
                promptSpecification: asks('How many?', 0),
                slotCaptureSetting: {
                  failureResponse: says('Never mind then.'),
                  failureNextStep: {
                    dialogAction: { type: 'StartIntent' },
                    intent: { name: 'OpeningHours' },
                  },
                },
              }),
            ],
          }),
          { ...hours, initialResponseSetting: { initialResponse: says('We open at nine.') } },
        ]),
      ),
    );
    await chat.say('order now');
    expect(await chat.say('blah')).toMatchObject({
      said: ['Never mind then.', 'We open at nine.'],
      intent: 'OpeningHours',
    });
  });

  test('that were captured may answer, set attributes and lead elsewhere, by condition', async () => {
    const chat = talkTo(
      bot(
        locale([
          intent('Order', ['order now'], {
            slots: [
              slot('Count', 'AMAZON.Number', 'How many?', {
                slotCaptureSetting: {
                  captureResponse: says('{Count} it is.'),
                  captureConditional: {
                    active: true,
                    conditionalBranches: [
                      {
                        name: 'Many',
                        condition: { expressionString: '{Count} > 100' },
                        response: says('That many!'),
                        nextStep: {
                          dialogAction: { type: 'EndConversation' },
                          sessionAttributes: { size: 'bulk' },
                        },
                      },
                    ],
                    defaultBranch: {
                      nextStep: {
                        dialogAction: { type: 'ElicitSlot', slotToElicit: 'Day' },
                        sessionAttributes: { size: '{Count}' },
                      },
                    },
                  },
                },
              }),
              slot('Colour', 'AMAZON.FreeFormInput', 'Which colour?'),
              slot('Day', 'AMAZON.Date', 'Which day?'),
            ],
          }),
        ]),
      ),
    );
    await chat.say('order now');
    expect(await chat.say('5')).toMatchObject({
      said: ['5 it is.', 'Which day?'],
      attributes: { size: '5' },
    });
    const other = { sessionId: 'customer-2' };
    await chat.say('order now', other);
    expect(await chat.say('500', other)).toMatchObject({
      said: ['500 it is.', 'That many!'],
      action: 'Close',
      attributes: { size: 'bulk' },
    });
  });

  test('that are optional are filled when named and never asked for', async () => {
    const chat = talkTo(
      bot(
        locale([
          intent('Order', ['order now', 'order {Count} now'], {
            slots: [slot('Count', 'AMAZON.Number', 'How many?', { slotConstraint: 'Optional' })],
          }),
        ]),
      ),
    );
    expect(await chat.say('order now')).toMatchObject({ action: 'Close', slots: { Count: undefined } });
    expect(await chat.say('order 3 now')).toMatchObject({ action: 'Close', slots: { Count: '3' } });
  });

  test('take their default when they have one', async () => {
    const withDefault = intent('Order', ['order now'], {
      slots: [
        slot('Count', 'AMAZON.Number', 'How many?', {
          defaultValueSpecification: {
            defaultValueList: [{ defaultValue: '[usual]' }, { defaultValue: '1' }],
          },
        }),
      ],
    });
    const chat = talkTo(bot(locale([withDefault])));
    expect(await chat.say('order now')).toMatchObject({ slots: { Count: '1' } });
    const attributes = { sessionState: { sessionAttributes: { usual: '12' } } };
    expect(await chat.say('order now', attributes)).toMatchObject({ slots: { Count: '12' } });
  });

  test('with several values collect all that are named', async () => {
    const bouquet = {
      ...slot('Kinds', 'FlowerType', 'Which?'),
      multipleValuesSetting: { allowMultipleValues: true },
    };
    const chat = talkTo(
      bot(locale([intent('Bouquet', ['make a bouquet'], { slots: [bouquet] })], [FLOWER_TYPE])),
    );
    await chat.say('make a bouquet');
    const { sessionState } = await chat.recognize('roses and tulips please');
    expect(sessionState?.intent?.slots?.['Kinds']).toMatchObject({
      shape: 'List',
      values: [{ value: { interpretedValue: 'roses' } }, { value: { interpretedValue: 'tulips' } }],
    });
  });

  test('are answered by the utterances of the slot itself', async () => {
    const named = intent('Sign', ['sign me up'], {
      slots: [
        slot('Nick', 'AMAZON.FirstName', 'Your name?', {
          sampleUtterances: [{ utterance: 'people know me as {Nick}' }],
        }),
      ],
    });
    const chat = talkTo(bot(locale([named])));
    await chat.say('sign me up');
    expect(await chat.say('people know me as Bo')).toMatchObject({ slots: { Nick: 'Bo' } });
  });
});

describe('another intent in the middle of a question', () => {
  const shop = bot(locale([orderFlowers(), cancel, hours, table], [FLOWER_TYPE]));

  test('interrupts with one of its own utterances', async () => {
    const chat = talkTo(shop);
    await chat.say('I want to order flowers');
    expect(await chat.say('forget it')).toMatchObject({ intent: 'Cancel', action: 'Close' });
  });

  test('interrupts when it is clearly meant and the words hold no value', async () => {
    const chat = talkTo(shop);
    await chat.say('I want to order flowers');
    expect(await chat.say('what are the opening hours?')).toMatchObject({ intent: 'OpeningHours' });
  });

  test('does not interrupt an answer that is a value', async () => {
    const chat = talkTo(shop);
    await chat.say('I want to order flowers');
    expect(await chat.say('roses')).toMatchObject({ intent: 'OrderFlowers', slots: { FlowerType: 'roses' } });
  });

  test('does not interrupt when it is only faintly similar: the question is asked again', async () => {
    const chat = talkTo(shop);
    await chat.say('I want to order flowers');
    expect(await chat.say('blue ones if you have')).toMatchObject({ action: 'ElicitSlot FlowerType' });
  });
});
