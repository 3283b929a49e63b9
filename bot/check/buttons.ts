import { INTENTS } from '../../config/contract.ts';
import type { Config } from '../../config/schema.ts';
import { foldWords } from '../../config/words.ts';
import type { BotDefinition } from '../definition.ts';
import type { BotFinding } from './finding.ts';
import { wordsOf } from './slot-types.ts';
import { utterancesOf } from './utterances.ts';

const BUTTONS = [
  ['sameButton', INTENTS.sameIssue],
  ['differentButton', INTENTS.differentIssue],
  ['agentButton', INTENTS.speakToAgent],
] as const;

/** A button's title comes back as the customer's words: it has to be an utterance, and a topic's label a value. */
export function checkButtons(bot: BotDefinition, config: Config): BotFinding[] {
  return bot.locales.flatMap((locale) => {
    const messages = config.messages[locale.localeId];
    if (messages === undefined) return [];
    const values = new Set(locale.slotTypes.flatMap(wordsOf).map(({ word }) => foldWords(word)));
    return [
      ...BUTTONS.flatMap(([key, intentName]): BotFinding[] => {
        const intent = locale.intents.find((candidate) => candidate.intentName === intentName);
        const known = intent ? utterancesOf(intent).map(foldWords) : [];
        if (known.includes(foldWords(messages[key]))) return [];
        return [
          {
            origin: 'ours',
            locale: locale.localeId,
            intent: intentName,
            path: 'sampleUtterances',
            message: `the button "${messages[key]}" (messages.${locale.localeId}.${key}) is no utterance`,
            fix: `Add it to ${intentName}.`,
          },
        ];
      }),
      ...config.topics.flatMap(({ key, label }): BotFinding[] => {
        const title = label[locale.localeId] ?? '';
        if (values.has(foldWords(title))) return [];
        return [
          {
            origin: 'ours',
            locale: locale.localeId,
            intent: INTENTS.differentIssue,
            path: 'slots',
            message: `the label "${title}" of the topic ${key} is no slot value`,
            fix: 'Add it as a synonym of the value.',
          },
        ];
      }),
    ];
  });
}
