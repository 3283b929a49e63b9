import { pathText, type YamlPath } from '@resumed-chats/findings/yaml';
import type { Draft } from './draft.ts';
import type { UnplacedFinding } from './finding.ts';
import { foldWords } from './words.ts';

/** Topics can be told apart: by key, and in each locale by every word that stands for them. */
export function checkTopics(draft: Draft): UnplacedFinding[] {
  return [...sharedKeys(draft), ...sharedWords(draft)];
}

function sharedKeys({ topics }: Draft): UnplacedFinding[] {
  return topics
    .filter(({ key }, at) => key !== undefined && topics.findIndex((topic) => topic.key === key) < at)
    .map(({ key, index }) => ({
      path: ['topics', index, 'key'],
      what: `two topics have the key ${key}`,
      allowed: 'a key of its own for each topic',
      rule: 'duplicate',
    }));
}

interface Word {
  locale: string;
  topic: number;
  word: string;
  path: YamlPath;
}

function sharedWords({ topics }: Draft): UnplacedFinding[] {
  // The bot's value for a topic is its key, which therefore stands for the topic as well.
  const keys = topics.flatMap(({ index, key = '', label }) =>
    Object.keys(label).map(
      (locale): Word => ({ locale, topic: index, word: key, path: ['topics', index, 'key'] }),
    ),
  );
  const words = topics.flatMap(({ index, label, synonyms }): Word[] => [
    ...Object.entries(label).map(([locale, word]) => ({
      locale,
      topic: index,
      word,
      path: ['topics', index, 'label', locale],
    })),
    ...Object.entries(synonyms).flatMap(([locale, list]) =>
      list.map(({ word, index: at }) => ({
        locale,
        topic: index,
        word,
        path: ['topics', index, 'synonyms', locale, at],
      })),
    ),
  ]);
  const first = new Map<string, Word>();
  const found = [...keys, ...words].flatMap((word): UnplacedFinding[] => {
    const folded = foldWords(word.word);
    if (folded === '') return [];
    const other = first.get(`${word.locale} ${folded}`);
    if (other === undefined) first.set(`${word.locale} ${folded}`, word);
    // That two topics have one key is told already.
    if (other === undefined || other.topic === word.topic || other.word === topics[word.topic]?.key)
      return [];
    return [
      {
        path: word.path,
        what: `"${word.word}" also stands for another topic, at ${pathText(other.path)}`,
        allowed: 'words that stand for one topic of the locale only',
        rule: 'duplicate',
      },
    ];
  });
  // What two keys say, they say in every locale.
  return found.filter(
    ({ path, what }, at) =>
      found.findIndex((other) => other.what === what && pathText(other.path) === pathText(path)) === at,
  );
}
