import type { Config } from '../config/schema.ts';
import { foldWords } from '../config/words.ts';
import type { BotSlotType } from './definition.ts';
import { asUtterance } from './text.ts';

/** Name of the slot type whose values are the topics' keys. */
export const TOPIC_SLOT_TYPE = 'TopicName';

/** So many utterances at most come from topic words, whatever the configuration lists: Lex takes 1,500 an intent. */
const MOST_SAME_TOPIC = 200;

/**
 * The topics as a slot type: the value is the topic's key, so that whatever a customer says, the resolved value is
 * what the Lambda and the flow know.
 */
export function topicSlotType(config: Config, localeId: string): BotSlotType {
  return {
    slotTypeName: TOPIC_SLOT_TYPE,
    description: 'What an issue can be about; each has a queue of its own.',
    slotTypeValues: config.topics.map((topic) => {
      const words = topicWords(topic, localeId).filter((word) => foldWords(word) !== foldWords(topic.key));
      return {
        sampleValue: { value: topic.key },
        ...(words.length > 0 && { synonyms: words.map((value) => ({ value })) }),
      };
    }),
    valueSelectionSetting: { resolutionStrategy: 'TopResolution' },
  };
}

/** A topic's label and synonyms in a locale, each once. */
export function topicWords(topic: Config['topics'][number], localeId: string): string[] {
  const words = [topic.label[localeId], ...(topic.synonyms[localeId] ?? [])];
  const seen = new Set<string>();
  return words.filter((word): word is string => {
    if (word === undefined || seen.has(foldWords(word))) return false;
    seen.add(foldWords(word));
    return true;
  });
}

/**
 * Writes `the same {Topic} problem` out with the words of every topic: SameIssue has no slot, and needs these words
 * to tell "the same bill" from "my bill". The most usual words come first, so a limit takes away the rarest.
 */
export function sameTopicUtterances(config: Config, localeId: string, templates: string[]): string[] {
  const lists = config.topics.map((topic) => topicWords(topic, localeId).map(asUtterance).filter(Boolean));
  const longest = Math.max(...lists.map(({ length }) => length));
  const words = Array.from({ length: longest }, (_, rank) =>
    lists.flatMap((list) => list[rank] ?? []),
  ).flat();
  return words
    .flatMap((word) => templates.map((template) => template.replace('{Topic}', lowerFirst(word))))
    .slice(0, MOST_SAME_TOPIC);
}

/** `Billing` in the middle of a sentence is `billing`; `R2D2` stays. */
function lowerFirst(word: string): string {
  return /^\p{Lu}\p{Ll}/u.test(word) ? word.charAt(0).toLowerCase() + word.slice(1) : word;
}
