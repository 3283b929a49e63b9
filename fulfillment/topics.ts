import type { Config } from '../config/schema.ts';

/** As said in the chat: case, accents, punctuation and spacing apart. Lex takes 1,024 characters of a message. */
export function normalise(text: string): string {
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

/** Keys, labels and synonyms, those of the session's locale before those of the others. */
export function topicFinder(config: Pick<Config, 'topics' | 'locales'>): FindTopic {
  const keys = new Set(config.topics.map((topic) => topic.key));
  const wordsByLocale = new Map(
    config.locales.map((locale) => {
      const words = new Map<string, string>();
      for (const each of [locale, ...config.locales])
        for (const topic of config.topics)
          for (const word of [topic.key, topic.label[each], ...(topic.synonyms[each] ?? [])]) {
            const said = normalise(word ?? '');
            if (said !== '' && !words.has(said)) words.set(said, topic.key);
          }
      return [locale, words];
    }),
  );
  return (texts, locale) => {
    for (const text of texts) if (keys.has(text)) return text;
    const words = wordsByLocale.get(locale);
    for (const text of texts) {
      const key = words?.get(normalise(text));
      if (key !== undefined) return key;
    }
    return '';
  };
}

/** What the customer reads for a topic. */
export function topicLabel(config: Pick<Config, 'topics'>, key: string, locale: string): string {
  return config.topics.find((topic) => topic.key === key)?.label[locale] ?? key;
}
