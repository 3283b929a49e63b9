import type { Config } from '../config/schema.ts';

/** As said in the chat: case, accents, punctuation and spacing apart. Lex takes 1,024 characters of a message. */
export function normalise(text: string): string {
  if (text === '') return text;
  return text
    .slice(0, 1024)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Finds the key of the topic that any of these texts names, the first text first. '' when none does. */
export type FindTopic = (texts: readonly string[], locale: string) => string;

/**
 * Keys, labels and synonyms, those of the session's locale before those of the others. Mostly Lex names the key, so
 * the words are only gathered when one is looked for: it would take a good part of a Lambda's start.
 */
export function topicFinder(config: Pick<Config, 'topics' | 'locales'>): FindTopic {
  const keys = new Set(config.topics.map((topic) => topic.key));
  const gathered = new Map<string, Map<string, string>>();
  return (texts, locale) => {
    for (const text of texts) if (keys.has(text)) return text;
    for (const text of texts) {
      const said = normalise(text);
      if (said === '' || !config.locales.includes(locale)) continue;
      const words = gathered.get(locale) ?? topicWords(config, locale);
      gathered.set(locale, words);
      const key = words.get(said);
      if (key !== undefined) return key;
    }
    return '';
  };
}

function topicWords(
  { topics, locales }: Pick<Config, 'topics' | 'locales'>,
  first: string,
): Map<string, string> {
  const words = new Map<string, string>();
  for (const locale of [first, ...locales])
    for (const topic of topics)
      for (const word of [topic.key, topic.label[locale], ...(topic.synonyms[locale] ?? [])]) {
        const said = normalise(word ?? '');
        if (said !== '' && !words.has(said)) words.set(said, topic.key);
      }
  return words;
}

/** What the customer reads for a topic. */
export function topicLabel(config: Pick<Config, 'topics'>, key: string, locale: string): string {
  return config.topics.find((topic) => topic.key === key)?.label[locale] ?? key;
}
