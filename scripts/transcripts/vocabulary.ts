import type { Chat } from '@resumed-chats/connect-simulator';
import type { Vocabulary } from '@resumed-chats/conversations';
import { buildBot } from '../../bot/build.ts';
import { CONTACT, INTENTS } from '../../config/contract.ts';
import type { Config } from '../../config/schema.ts';

type Topic = Config['topics'][number];

/** What transcripts may say instead of the words of one configuration. docs/transcripts.md has the list. */
export function vocabularyOf(config: Config): Vocabulary {
  const { topics, queues, waits, chat, bot, locales, messages } = config;
  const [first] = topics;
  const other = topics.find(({ queue }) => queue !== first?.queue) ?? topics[1] ?? first;
  const topicOf = (given: Chat | undefined): Topic | undefined =>
    topics.find(({ key }) => key === given?.attributes[CONTACT.previousTopic]);
  return {
    messages: (locale) => {
      const known = locale !== undefined && locales.includes(locale) ? locale : locales[0]!;
      const { agentLeft, agentLeftNoTime, missedYou, missedYouNoTime, ...texts } = messages[known]!;
      return {
        ...texts,
        // The form without times is said where there is none to promise.
        agentLeft: [agentLeft, agentLeftNoTime],
        missedYou: [missedYou, missedYouNoTime],
        agentLeftNoTime,
        missedYouNoTime,
        'words of goodbye': goodbyeOf(config, known) ?? '',
        ...labels('first topic', first, known),
        ...labels('another topic', other, known),
      };
    },
    queues: {
      'default queue': queues.default,
      'queue of topic': (given) => topicOf(given)?.queue ?? queues.default,
      ...queueOf('first topic', first),
      ...queueOf('another topic', other),
    },
    topics: {
      ...(first === undefined ? {} : { 'first topic': first.key }),
      ...(other === undefined ? {} : { 'another topic': other.key }),
    },
    spans: {
      'short wait': waits.sameAgent,
      'long wait': waits.askOnReturn,
      'wait for agent': waits.previousAgentQueue,
      question: bot.answerTimeout,
      chat: chat.duration,
    },
  };
}

function labels(role: string, topic: Topic | undefined, locale: string): Record<string, string> {
  return topic === undefined ? {} : { [`label of ${role}`]: topic.label[locale] ?? topic.key };
}

function queueOf(role: string, topic: Topic | undefined): Record<string, string> {
  return topic === undefined ? {} : { [`queue of ${role}`]: topic.queue };
}

const goodbyes = new WeakMap<Config, Map<string, string>>();

/** The first utterance with which the bot of a configuration is told goodbye, in one of its languages. */
export function goodbyeOf(config: Config, locale: string): string | undefined {
  let known = goodbyes.get(config);
  if (known === undefined) {
    known = new Map(
      buildBot(config).locales.map(({ localeId, intents }) => [
        localeId,
        intents.find(({ intentName }) => intentName === INTENTS.endChat)?.sampleUtterances?.[0]?.utterance ??
          '',
      ]),
    );
    goodbyes.set(config, known);
  }
  return known.get(locale) || undefined;
}
