import type { SlotTypeDefinition } from '@resumed-chats/lex-model';
import { Spelling } from '../text/spelling.ts';
import { type TokenText, wordsOf } from '../text/words.ts';
import { regexFilterOf } from './regex-filter.ts';
import type { SlotMatch } from './slot-type.ts';
import { type SlotSpan, type SlotType, wording } from './slot-type.ts';

/** An answer longer than this is a sentence about something else rather than an unknown value. */
const MAX_UNKNOWN_WORDS = 3;

/**
 * A slot type with values of its own. `OriginalValue` (also the default) gives back what the customer wrote and
 * takes values that are not in the list; `TopResolution` gives the list's value, and nothing for others.
 * @param isOrdinary words of the bot's utterances: inside a sentence they are not taken for misspelt values
 */
export function customSlotType(
  definition: SlotTypeDefinition,
  language: string,
  isOrdinary: (word: string) => boolean,
): SlotType {
  const top = definition.valueSelectionSetting?.resolutionStrategy === 'TopResolution';
  const passes = regexFilterOf(definition);
  const values = new Map<string, string[]>();
  const spelling = new Spelling();
  let longest = 1;
  for (const { sampleValue, synonyms } of definition.slotTypeValues ?? []) {
    const value = sampleValue?.value;
    if (value === undefined) continue;
    for (const name of [value, ...(synonyms ?? []).map((synonym) => synonym.value)]) {
      const words = wordsOf(name ?? '', language);
      if (words.length === 0) continue;
      for (const word of words) spelling.add(word);
      longest = Math.max(longest, words.length);
      const key = words.join(' ');
      const known = values.get(key);
      if (known === undefined) values.set(key, [value]);
      else if (!known.includes(value)) known.push(value);
    }
  }

  const lookUp = (words: string[], careful: boolean): string[] | undefined => {
    const exact = values.get(words.join(' '));
    if (exact !== undefined) return exact;
    const corrected = words.map((word) =>
      careful && isOrdinary(word) ? word : (spelling.correct(word) ?? word),
    );
    return values.get(corrected.join(' '));
  };
  const toMatch = (original: string, resolved: string[]): SlotMatch | undefined => {
    const interpretedValue = top ? resolved[0] : original;
    if (interpretedValue === undefined || !passes(interpretedValue)) return undefined;
    return { originalValue: original, interpretedValue, resolvedValues: resolved };
  };
  const spanAt = (text: TokenText, first: number): SlotSpan | undefined => {
    const words: string[] = [];
    let best: SlotSpan | undefined;
    for (let end = first + 1; end <= text.tokens.length; end++) {
      words.push(...text.tokens[end - 1]!.words);
      if (words.length > longest) break;
      const resolved = lookUp(words, true);
      const match = resolved && toMatch(wording(text, first, end), resolved);
      if (match !== undefined) best = { first, end, match };
    }
    return best;
  };

  return {
    name: definition.slotTypeName!,
    open: !top,
    find(text) {
      const spans: SlotSpan[] = [];
      for (let i = 0; i < text.tokens.length; ) {
        const span = spanAt(text, i);
        if (span !== undefined) spans.push(span);
        i = span?.end ?? i + 1;
      }
      return spans;
    },
    whole(text) {
      const { length } = text.tokens;
      if (length === 0) return undefined;
      const original = wording(text, 0, length);
      const words = text.tokens.flatMap((token) => token.words);
      const resolved = words.length > longest ? undefined : lookUp(words, false);
      if (resolved !== undefined) return toMatch(original, resolved);
      return top || length > MAX_UNKNOWN_WORDS ? undefined : toMatch(original, []);
    },
  };
}
