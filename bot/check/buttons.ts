import type { RuleFacts } from '@resumed-chats/findings';
import {
  type LocaleDefinition,
  type LocaleFinding,
  type LocaleRule,
  ownError,
  slotTypeWords,
  utterancesOf,
} from '@resumed-chats/lex-model';
import { INTENTS } from '../../config/contract.ts';
import type { Config } from '../../config/schema.ts';
import { foldWords } from '../../config/words.ts';

const BUTTONS = [
  ['sameButton', INTENTS.sameIssue],
  ['differentButton', INTENTS.differentIssue],
  ['agentButton', INTENTS.speakToAgent],
] as const;

export const BUTTONS_RULE: RuleFacts = {
  id: 'bot-buttons',
  severity: 'error',
  why: "A button comes back as its title in plain text: the bot has to understand it as the customer's words.",
  source: 'AG/interactive-messages',
};

/** A button's title has to be an utterance, and a topic's label a value of the slot. */
export function buttonsRule(config: Config): LocaleRule {
  return {
    ...BUTTONS_RULE,
    check: (locale) => [...checkButtons(locale, config), ...checkLabels(locale, config)],
  };
}

function checkButtons({ localeId, intents }: LocaleDefinition, config: Config): LocaleFinding[] {
  const messages = config.messages[localeId];
  if (messages === undefined) return [];
  return BUTTONS.flatMap(([key, intentName]) => {
    const intent = intents.find((candidate) => candidate.intentName === intentName);
    const known = intent ? utterancesOf(intent).map(foldWords) : [];
    if (known.includes(foldWords(messages[key]))) return [];
    const message = `the button "${messages[key]}" (messages.${localeId}.${key}) is no utterance`;
    return [{ ...ownError('sampleUtterances', message, `Add it to ${intentName}.`), intent: intentName }];
  });
}

function checkLabels(
  { localeId, slotTypes }: LocaleDefinition,
  { messages, topics }: Config,
): LocaleFinding[] {
  if (messages[localeId] === undefined) return [];
  const values = new Set(slotTypes.flatMap(slotTypeWords).map(({ word }) => foldWords(word)));
  return topics.flatMap(({ key, label }) => {
    const title = label[localeId] ?? '';
    if (values.has(foldWords(title))) return [];
    const message = `the label "${title}" of the topic ${key} is no slot value`;
    return [
      { ...ownError('slots', message, 'Add it as a synonym of the value.'), intent: INTENTS.differentIssue },
    ];
  });
}
