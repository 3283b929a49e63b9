import type { BotDefinition, LocaleDefinition } from '@resumed-chats/lex-model';
import { buildBot } from '../../../../bot/build.ts';
import { botFindings } from '../../../../scripts/verify/project.ts';
import { exampleConfig } from '../../../config/example.ts';
import type { Example, Examples } from './example.ts';

const CONFIG = exampleConfig();
const BOT = buildBot(CONFIG);

const rulesOf = (bot: BotDefinition) => botFindings(bot, CONFIG).map(({ rule }) => rule);
const SOUND = rulesOf(BOT);

const example = (change: (bot: BotDefinition) => BotDefinition): Example => ({
  broken: () => rulesOf(change(BOT)),
  sound: () => SOUND,
});

const inALocale = (change: (locale: LocaleDefinition) => LocaleDefinition) =>
  example((bot) => ({ ...bot, locales: bot.locales.slice(0, 1).map(change) }));

const EMPTY_CLOSING = {
  closingResponse: { messageGroups: [{ message: { plainTextMessage: { value: '' } } }] },
};
const said = (...utterances: string[]) => utterances.map((utterance) => ({ utterance }));

export const BOT_EXAMPLES: Examples = {
  'bot-itself': example((bot) => ({ ...bot, botName: 'no name!' })),
  'bot-locale': inALocale((locale) => ({ ...locale, nluIntentConfidenceThreshold: 2 })),
  'bot-slot-types': inALocale((locale) => ({
    ...locale,
    slotTypes: locale.slotTypes.map((type) => ({ ...type, slotTypeName: 'no name!' })),
  })),
  'bot-slots': inALocale((locale) => ({
    ...locale,
    intents: locale.intents.map((intent) => ({
      ...intent,
      ...(intent.slots === undefined
        ? {}
        : { slots: intent.slots.map((slot) => ({ ...slot, slotTypeName: 'NoSuchType' })) }),
    })),
  })),
  'bot-utterances': inALocale((locale) => ({
    ...locale,
    intents: locale.intents.map((intent) => ({ ...intent, sampleUtterances: said('about {NoSuchSlot}') })),
  })),
  'bot-overlaps': inALocale((locale) => ({
    ...locale,
    intents: locale.intents.map((intent) => ({
      ...intent,
      sampleUtterances: [...(intent.sampleUtterances ?? []), ...said('the very same words')],
    })),
  })),
  'bot-dialog': inALocale((locale) => ({
    ...locale,
    intents: locale.intents.map((intent) => ({ ...intent, intentClosingSetting: EMPTY_CLOSING })),
  })),
  'bot-buttons': inALocale((locale) => ({
    ...locale,
    intents: locale.intents.map((intent) => ({ ...intent, sampleUtterances: said('something else') })),
  })),
};
