import {
  type BotDefinition,
  FALLBACK_SIGNATURE,
  type IntentDefinition,
  type LocaleDefinition,
} from '@resumed-chats/lex-model';
import { INTENTS } from '../config/contract.ts';
import type { Config } from '../config/schema.ts';
import { foldWords } from '../config/words.ts';
import { MissingLanguageError } from './errors.ts';
import { type BotLanguage, languageOf } from './languages.ts';
import { asUtterance, step } from './text.ts';
import { topicDialog, topicSlot } from './topic-dialog.ts';
import { sameTopicUtterances, topicSlotType } from './topics.ts';

/**
 * The bot of a configuration. Throws a MissingLanguageError when a locale of the configuration has no utterances;
 * anything else that Lex would refuse is for `checkBot` to find.
 */
export function buildBot(config: Config): BotDefinition {
  const missing = config.locales.filter((id) => languageOf(id) === undefined);
  if (missing.length > 0) throw new MissingLanguageError(missing);
  return {
    botName: config.bot.name,
    description: 'Asks a customer who comes back: same issue or a different one?',
    idleSessionTTLInSeconds: config.bot.sessionTimeout,
    dataPrivacy: { childDirected: false },
    locales: config.locales.map((id) => buildLocale(config, id, languageOf(id)!)),
  };
}

function buildLocale(config: Config, localeId: string, language: BotLanguage): LocaleDefinition {
  const messages = config.messages[localeId]!;
  const { descriptions, utterances, sameTopic } = language;
  const samples = {
    SameIssue: [
      messages.sameButton,
      ...utterances.SameIssue,
      ...sameTopicUtterances(config, localeId, sameTopic),
    ],
    DifferentIssue: [messages.differentButton, ...utterances.DifferentIssue],
    SpeakToAgent: [messages.agentButton, ...utterances.SpeakToAgent],
    EndChat: utterances.EndChat,
  };
  return {
    localeId,
    nluIntentConfidenceThreshold: config.bot.confidenceThreshold,
    slotTypes: [topicSlotType(config, localeId)],
    intents: [
      intent(INTENTS.sameIssue, descriptions.SameIssue, samples.SameIssue),
      {
        ...intent(INTENTS.differentIssue, descriptions.DifferentIssue, samples.DifferentIssue),
        ...topicDialog(messages),
        slots: [topicSlot(messages)],
      },
      intent(INTENTS.speakToAgent, descriptions.SpeakToAgent, samples.SpeakToAgent),
      intent(INTENTS.endChat, descriptions.EndChat, samples.EndChat),
      {
        ...intent(INTENTS.fallback, descriptions.FallbackIntent),
        parentIntentSignature: FALLBACK_SIGNATURE,
      },
    ],
  };
}

/** An intent that the Lambda answers, decision and all. */
function intent(intentName: string, description: string, utterances?: string[]): IntentDefinition {
  return {
    intentName,
    description,
    ...(utterances && { sampleUtterances: distinct(utterances).map((utterance) => ({ utterance })) }),
    // The Lambda closes the intent itself. When it cannot be reached, the intent fails, and the flow's error branch
    // takes the customer to the previous queue: no message of the bot's is needed for that.
    fulfillmentCodeHook: {
      enabled: true,
      active: true,
      postFulfillmentStatusSpecification: {
        successNextStep: step('EndConversation'),
        failureNextStep: step('EndConversation'),
        timeoutNextStep: step('EndConversation'),
      },
    },
  };
}

/** Button titles come first, as they are; a word that is there already is not written again. */
function distinct(utterances: string[]): string[] {
  const seen = new Map<string, string>();
  for (const utterance of utterances.map((text) => (text.includes('{') ? text : asUtterance(text)))) {
    const words = utterance.includes('{') ? utterance.toLowerCase() : foldWords(utterance);
    if (words !== '' && !seen.has(words)) seen.set(words, utterance);
  }
  return [...seen.values()];
}
