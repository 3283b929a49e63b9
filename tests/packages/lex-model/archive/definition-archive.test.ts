import { describe, expect, test } from '@jest/globals';
import {
  archiveOfDefinition,
  type BotDefinition,
  definitionInArchive,
  type IntentDefinition,
} from '@resumed-chats/lex-model';
import fc from 'fast-check';
import { strFromU8, unzipSync, zipSync } from 'fflate';

const FALLBACK: IntentDefinition = {
  intentName: 'FallbackIntent',
  description: 'Nothing else',
  parentIntentSignature: 'AMAZON.FallbackIntent',
};

const says = (value: string) => ({ messageGroups: [{ message: { plainTextMessage: { value } } }] });

function botWith(intents: IntentDefinition[], colours: string[] = ['red']): BotDefinition {
  return {
    botName: 'Shop',
    description: 'Sells',
    idleSessionTTLInSeconds: 600,
    dataPrivacy: { childDirected: false },
    locales: [
      {
        localeId: 'en_US',
        nluIntentConfidenceThreshold: 0.4,
        slotTypes: [
          {
            slotTypeName: 'Colour',
            slotTypeValues: colours.map((value) => ({ sampleValue: { value } })),
            valueSelectionSetting: { resolutionStrategy: 'TopResolution' },
          },
        ],
        intents: [FALLBACK, ...intents],
      },
    ],
  };
}

const ORDER: IntentDefinition = {
  intentName: 'Order',
  sampleUtterances: [{ utterance: 'order {Colour}' }],
  fulfillmentCodeHook: { enabled: true, active: true },
  slots: [
    {
      slotName: 'Colour',
      slotTypeName: 'Colour',
      valueElicitationSetting: {
        slotConstraint: 'Required',
        promptSpecification: { ...says('Which?'), maxRetries: 2 },
      },
    },
    {
      slotName: 'When',
      slotTypeName: 'AMAZON.Date',
      valueElicitationSetting: { slotConstraint: 'Optional' },
    },
  ],
};

describe('a bot that is data', () => {
  test('as an archive has a folder for each part, and the same bytes each time', () => {
    const archive = archiveOfDefinition(botWith([ORDER]));
    expect(Object.keys(unzipSync(archive))).toEqual([
      'Manifest.json',
      'Shop/Bot.json',
      'Shop/BotLocales/en_US/BotLocale.json',
      'Shop/BotLocales/en_US/SlotTypes/Colour/SlotType.json',
      'Shop/BotLocales/en_US/Intents/FallbackIntent/Intent.json',
      'Shop/BotLocales/en_US/Intents/Order/Intent.json',
      'Shop/BotLocales/en_US/Intents/Order/Slots/Colour/Slot.json',
      'Shop/BotLocales/en_US/Intents/Order/Slots/When/Slot.json',
    ]);
    expect(Buffer.from(archiveOfDefinition(botWith([ORDER]))).equals(archive)).toBe(true);
  });

  test('comes out of its archive as it went in', () => {
    expect(definitionInArchive(archiveOfDefinition(botWith([ORDER])))).toEqual(botWith([ORDER]));
  });

  test('any bot does, and its archive is the same bytes again', () => {
    const word = fc.stringMatching(/^[a-z]{1,12}$/);
    const intents = fc.uniqueArray(fc.stringMatching(/^[A-Z][a-z]{1,8}$/), { maxLength: 5 });
    const utterances = fc.uniqueArray(word, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(
        intents,
        utterances,
        fc.uniqueArray(fc.string({ minLength: 1, maxLength: 20 }), { minLength: 1, maxLength: 5 }),
        fc.string({ minLength: 1, maxLength: 200 }),
        (names, words, colours, text) => {
          const bot = botWith(
            names.map((intentName) => ({
              intentName,
              sampleUtterances: words.map((utterance) => ({ utterance })),
              intentClosingSetting: { closingResponse: says(text), active: true },
              slots: ORDER.slots!,
            })),
            colours,
          );
          const archive = archiveOfDefinition(bot);
          const back = definitionInArchive(archive);
          expect(back).toEqual(bot);
          expect(Buffer.from(archiveOfDefinition(back)).equals(archive)).toBe(true);
        },
      ),
      { numRuns: 30 },
    );
  });

  test('that the API would refuse is no archive', () => {
    expect(() => archiveOfDefinition(botWith([{ ...ORDER, intentName: 'No spaces' }]))).toThrow();
  });

  test('is found by its files, whatever the order and whatever else the archive holds', () => {
    const files = unzipSync(archiveOfDefinition(botWith([ORDER])));
    const turned = Object.fromEntries([...Object.entries(files)].reverse());
    const archive = zipSync({ ...turned, 'Shop/notes.txt': new Uint8Array([1]) });
    expect(definitionInArchive(archive)).toMatchObject({ botName: 'Shop', idleSessionTTLInSeconds: 600 });
    expect(strFromU8(files['Manifest.json']!)).toContain('"resourceType":"BOT"');
  });
});
