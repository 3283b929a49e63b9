import type { SlotTypeDefinition } from '@resumed-chats/lex-model';
import type { Config } from '../config/schema.ts';
import { foldWords } from '../config/words.ts';
import { asUtterance } from './text.ts';
import { combine } from './utterances.ts';

/** Name of the slot type whose values are the topics' keys. */
export const TOPIC_SLOT_TYPE = 'TopicName';

/** About so many utterances come from topic words, whatever the configuration lists: Lex takes 1,500 an intent. */
const MAX_SAME_TOPIC = 200;

/**
 * The topics as a slot type: the value is the topic's key, so that whatever a customer says, the resolved value is
 * what the Lambda and the flow know.
 */
export function topicSlotType(config: Config, localeId: string): SlotTypeDefinition {
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
 * Writes `the same {Topic} problem` out with the topics' words: SameIssue has no slot, and needs such sentences to
 * tell "the same bill" from "my bill". Each way of saying it gets some of the words, and each word some of the ways.
 */
export function sameTopicUtterances(config: Config, localeId: string, templates: string[]): string[] {
  const words = config.topics.flatMap((topic) =>
    topicWords(topic, localeId).map(asUtterance).filter(Boolean),
  );
  const every = Math.ceil((words.length * templates.length) / MAX_SAME_TOPIC);
  return combine(
    templates.map((template) => template.replace('{Topic}', '…')),
    words.map(lowerFirst),
    every,
  );
}

/** `Billing` in the middle of a sentence is `billing`; `R2D2` stays. */
function lowerFirst(word: string): string {
  return /^\p{Lu}\p{Ll}/u.test(word) ? word.charAt(0).toLowerCase() + word.slice(1) : word;
}
