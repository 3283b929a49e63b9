import { describe, expect, test } from '@jest/globals';
import type { BotDefinition } from '@resumed-chats/lex-model';
import { buildBot } from '../../bot/build.ts';
import { checkBot } from '../../bot/check.ts';
import { MissingLanguageError } from '../../bot/errors.ts';
import { LANGUAGE_IDS } from '../../bot/languages.ts';
import { exampleConfig } from '../config/example.ts';
import { exampleBot, intentOf, localeOf, utterancesOf } from './example.ts';

const INTENTS = ['SameIssue', 'DifferentIssue', 'SpeakToAgent', 'EndChat', 'FallbackIntent'];

describe('the bot', () => {
  test('takes name, session timeout and threshold from the configuration', () => {
    const config = exampleConfig();
    config.bot = { ...config.bot, name: 'my-bot', sessionTimeout: 1200, confidenceThreshold: 0.55 };
    const bot = buildBot(config);
    expect(bot).toMatchObject({
      botName: 'my-bot',
      idleSessionTTLInSeconds: 1200,
      dataPrivacy: { childDirected: false },
    });
    expect(bot.locales.map((locale) => locale.nluIntentConfidenceThreshold)).toEqual([0.55, 0.55]);
  });

  test('has the five intents in each locale of the configuration', () => {
    const bot = exampleBot();
    expect(bot.locales.map(({ localeId }) => localeId)).toEqual(['en_US', 'es_US']);
    for (const locale of bot.locales)
      expect(locale.intents.map(({ intentName }) => intentName)).toEqual(INTENTS);
  });

  test('has nothing wrong with it, in whatever order and number the locales are', () => {
    for (const locales of [['en_US', 'es_US'], ['es_US', 'en_US'], ['en_US'], ['es_US']]) {
      const config = { ...exampleConfig(), locales };
      expect(checkBot(buildBot(config), config)).toEqual([]);
    }
  });

  test('is the structure that the simulator runs', () => {
    const bot: BotDefinition = exampleBot();
    const same: BotDefinition = bot;
    const back: BotDefinition = same;
    expect(back).toBe(bot);
  });

  test('describes every intent, for the recognition that reads descriptions', () => {
    for (const { intents } of exampleBot().locales)
      for (const { description } of intents) expect(description!.length).toBeGreaterThan(30);
  });

  test('has at least 60 utterances an intent, and far from all that Lex takes', () => {
    for (const { intents } of exampleBot().locales)
      for (const intent of intents.slice(0, 4)) {
        expect(utterancesOf(intent).length).toBeGreaterThanOrEqual(60);
        expect(utterancesOf(intent).length).toBeLessThanOrEqual(1450);
      }
  });

  test('is the same each time', () => {
    expect(exampleBot()).toEqual(exampleBot());
  });
});

describe('buttons', () => {
  test.each([
    ['sameButton', 'SameIssue'],
    ['differentButton', 'DifferentIssue'],
    ['agentButton', 'SpeakToAgent'],
  ] as const)('the title of %s is an utterance of %s', (key, intent) => {
    const config = exampleConfig();
    config.messages['en_US']![key] = 'Zebra, please!';
    const bot = buildBot(config);
    expect(utterancesOf(intentOf(bot, intent))[0]).toBe('Zebra please');
    expect(checkBot(bot, config)).toEqual([]);
  });

  test('with the words of an utterance are not written a second time', () => {
    const config = exampleConfig();
    config.messages['en_US']!.sameButton = 'STILL BROKEN';
    const utterances = utterancesOf(intentOf(buildBot(config), 'SameIssue'));
    expect(utterances.filter((text) => text.toLowerCase() === 'still broken')).toEqual(['STILL BROKEN']);
  });
});

describe('code hooks', () => {
  test('the Lambda fulfils every intent', () => {
    for (const { intents } of exampleBot().locales)
      for (const { fulfillmentCodeHook } of intents)
        expect(fulfillmentCodeHook).toMatchObject({ enabled: true, active: true });
  });

  test('the Lambda is asked about a different issue at once, after each answer and after a confirmation', () => {
    const intent = intentOf(exampleBot(), 'DifferentIssue');
    expect(intent.dialogCodeHook).toEqual({ enabled: true });
    expect(intent.initialResponseSetting?.nextStep).toEqual({
      dialogAction: { type: 'InvokeDialogCodeHook' },
    });
    const [slot] = intent.slots!;
    const capture = slot!.valueElicitationSetting!.slotCaptureSetting!;
    expect(capture.captureNextStep).toEqual({ dialogAction: { type: 'InvokeDialogCodeHook' } });
    expect(capture.elicitationCodeHook?.enableCodeHookInvocation).toBe(true);
    expect(intent.intentConfirmationSetting?.declinationNextStep).toEqual({
      dialogAction: { type: 'InvokeDialogCodeHook' },
    });
  });

  test('a topic that was not understood in the end is still decided by the Lambda', () => {
    const [slot] = intentOf(exampleBot(), 'DifferentIssue').slots!;
    const setting = slot!.valueElicitationSetting!;
    expect(setting.slotCaptureSetting?.failureNextStep).toEqual({ dialogAction: { type: 'FulfillIntent' } });
    expect(setting.promptSpecification?.maxRetries).toBe(2);
  });

  test('the topic is asked for in the words of the configuration', () => {
    const [slot] = intentOf(exampleBot(), 'DifferentIssue', 'es_US').slots!;
    expect(slot!.valueElicitationSetting!.promptSpecification!.messageGroups).toEqual([
      {
        message: { plainTextMessage: { value: '¿De qué se trata?' } },
        variations: [
          { plainTextMessage: { value: 'Perdón, no le he entendido. ¿De cuál de estos temas se trata?' } },
        ],
      },
    ]);
  });
});

describe('the fallback', () => {
  test('is the built-in one, without utterances', () => {
    const intent = intentOf(exampleBot(), 'FallbackIntent');
    expect(intent.parentIntentSignature).toBe('AMAZON.FallbackIntent');
    expect(intent.sampleUtterances).toBeUndefined();
    expect(intent.slots).toBeUndefined();
  });
});

describe('a locale that nobody has written utterances for', () => {
  test('is an error that says which file to add', () => {
    const config = { ...exampleConfig(), locales: ['en_US', 'de_DE', 'fr_FR'] };
    expect(() => buildBot(config)).toThrow(MissingLanguageError);
    expect(() => buildBot(config)).toThrow(
      'The bot has no utterances for de_DE, fr_FR. Write bot/locales/de_DE and bot/locales/fr_FR',
    );
  });

  test('is not found among the members of an object', () => {
    expect(() => buildBot({ ...exampleConfig(), locales: ['constructor'] })).toThrow(MissingLanguageError);
    expect(LANGUAGE_IDS).toEqual(['en_US', 'es_US']);
  });
});

test('the slot type of a locale has its own words', () => {
  const words = localeOf(exampleBot(), 'es_US').slotTypes[0]!.slotTypeValues![0]!.synonyms!;
  expect(words.map(({ value }) => value)).toContain('Facturación');
  expect(words.map(({ value }) => value)).not.toContain('invoice');
});
