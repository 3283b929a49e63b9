import type { MessageKey } from '../../config/schema.ts';
import type { Phrases } from './terms.ts';

/** Which of the flows' and the bot's texts something is, and what stands in its places (`agent`, `topic` …). */
export interface Recognised {
  readonly key: MessageKey;
  readonly values: Readonly<Record<string, string>>;
}

export type PhraseBook = (said: string) => Recognised | undefined;

/** The bot says the topics after these. */
const WITH_A_LIST: readonly string[] = ['askTopic', 'askTopicAgain'] satisfies MessageKey[];

const PLACE = /\{(\w+)\}/g;

/** Made once for the texts of a chat, since it is asked at each change. */
const books = new WeakMap<Phrases, PhraseBook>();

/** Recognises texts: word for word, then with anything in their places. Of equal texts the first one counts. */
export function phraseBook(phrases: Phrases): PhraseBook {
  const book = books.get(phrases) ?? makeBook(phrases);
  books.set(phrases, book);
  return book;
}

function makeBook(phrases: Phrases): PhraseBook {
  const entries = Object.entries(phrases) as [MessageKey, string][];
  const exact = new Map<string, MessageKey>();
  for (const [key, phrase] of entries) if (!exact.has(phrase.trim())) exact.set(phrase.trim(), key);
  const patterns = entries
    .filter(([key, phrase]) => phrase.includes('{') || WITH_A_LIST.includes(key))
    .map(([key, phrase]) => ({ key, pattern: patternOf(phrase, WITH_A_LIST.includes(key)) }));
  return (said) => {
    const key = exact.get(said.trim());
    if (key !== undefined) return { key, values: {} };
    for (const { key, pattern } of patterns) {
      const found = pattern.exec(said.trim());
      if (found !== null) return { key, values: found.groups ?? {} };
    }
    return undefined;
  };
}

/** `{agent} has left` as a pattern; a place that comes twice holds the same both times. */
function patternOf(phrase: string, more: boolean): RegExp {
  const seen = new Set<string>();
  let source = '';
  let from = 0;
  for (const found of phrase.trim().matchAll(PLACE)) {
    const name = found[1]!;
    source += literal(phrase.trim().slice(from, found.index));
    // A name that starts with a digit is no name of a group.
    const named = /^[a-z_]/i.test(name);
    source += seen.has(name) ? `\\k<${name}>` : named ? `(?<${name}>[^]{1,200}?)` : '[^]{1,200}?';
    if (named) seen.add(name);
    from = found.index + found[0].length;
  }
  return new RegExp(`^${source}${literal(phrase.trim().slice(from))}${more ? '( [^]*)?' : ''}$`);
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
