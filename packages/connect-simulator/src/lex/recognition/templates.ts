import { utterancePieces } from '@resumed-chats/lex-model';
import type { SlotMatch } from '../slots/slot-type.ts';
import { part, type SlotType } from '../slots/slot-type.ts';
import { type TokenText, wordsOf } from '../text/words.ts';

/** A sample utterance with slots, ready to be compared: literal words, or a slot that takes 1 or more tokens. */
type Part = { words: string[] } | { slot: string; type: SlotType };

export interface Template {
  parts: Part[];
  /** Literal words, all of which a text must have. */
  literals: ReadonlySet<string>;
}

/** A slot takes no more tokens than this inside an utterance. */
const MAX_VALUE_TOKENS = 6;

export function compileTemplate(
  utterance: string,
  language: string,
  typeOf: (slot: string) => SlotType | undefined,
): Template | undefined {
  const parts: Part[] = [];
  for (const piece of utterancePieces(utterance)) {
    if ('text' in piece) {
      const words = wordsOf(piece.text, language);
      if (words.length > 0) parts.push({ words });
    } else {
      const type = typeOf(piece.slot);
      if (type === undefined) return undefined;
      parts.push({ slot: piece.slot, type });
    }
  }
  if (parts.length === 0) return undefined;
  return { parts, literals: new Set(parts.flatMap((p) => ('words' in p ? p.words : []))) };
}

/** The slots that a text fills when it is an instance of the template and nothing more, or undefined. */
export function matchTemplate(
  template: Template,
  text: TokenText,
  at: number,
): Record<string, SlotMatch> | undefined {
  const filled: Record<string, SlotMatch> = {};
  return matchFrom(template.parts, 0, text, 0, at, filled) ? filled : undefined;
}

function matchFrom(
  parts: Part[],
  index: number,
  text: TokenText,
  token: number,
  at: number,
  filled: Record<string, SlotMatch>,
): boolean {
  const next = parts[index];
  if (next === undefined) return token === text.tokens.length;
  if ('words' in next) {
    const end = matchWords(next.words, text, token);
    return end !== undefined && matchFrom(parts, index + 1, text, end, at, filled);
  }
  const longest = Math.min(text.tokens.length, token + MAX_VALUE_TOKENS);
  for (let end = longest; end > token; end--) {
    const match = next.type.whole(part(text, token, end), at);
    if (match === undefined || !matchFrom(parts, index + 1, text, end, at, filled)) continue;
    filled[next.slot] = match;
    return true;
  }
  return false;
}

/** The token after the words, when the words are what comes next. */
function matchWords(words: string[], text: TokenText, token: number): number | undefined {
  let i = 0;
  let at = token;
  for (; i < words.length; at++) {
    const found = text.tokens[at]?.words;
    if (found === undefined) return undefined;
    for (const word of found) if (words[i++] !== word) return undefined;
  }
  return i === words.length ? at : undefined;
}

export interface IndexedTemplate {
  intent: string;
  template: Template;
  /** Its place in the bot's definition. */
  order: number;
}

/** Templates by their longest literal word, so that a text is compared with few of them. */
export class TemplateIndex {
  readonly #byWord = new Map<string, IndexedTemplate[]>();
  #count = 0;

  add(intent: string, template: Template): void {
    const word = [...template.literals].reduce((a, b) => (b.length > a.length ? b : a), '');
    const entry = { intent, template, order: this.#count++ };
    const entries = this.#byWord.get(word);
    if (entries === undefined) this.#byWord.set(word, [entry]);
    else entries.push(entry);
  }

  /** Those of which all literal words are in the text: the ones that say most first, then as they are defined. */
  candidates(words: ReadonlySet<string>): IndexedTemplate[] {
    const found: IndexedTemplate[] = [];
    for (const word of [...words, ''])
      for (const entry of this.#byWord.get(word) ?? [])
        if (isSubset(entry.template.literals, words)) found.push(entry);
    return found.sort((a, b) => b.template.literals.size - a.template.literals.size || a.order - b.order);
  }
}

function isSubset(some: ReadonlySet<string>, all: ReadonlySet<string>): boolean {
  for (const word of some) if (!all.has(word)) return false;
  return true;
}
