import type { Token, TokenText } from '../text/words.ts';

/** A value as a slot gets it. */
export interface SlotMatch {
  /** The customer's own words. */
  originalValue: string;
  interpretedValue: string;
  /** Best first. */
  resolvedValues: string[];
}

/** A value named in a text, by its tokens: from `first`, up to and without `end`. */
export interface SlotSpan {
  first: number;
  end: number;
  match: SlotMatch;
}

/** What one slot type makes of words. Nothing here keeps state; `at` is the time that "tomorrow" counts from. */
export interface SlotType {
  readonly name: string;
  /** Takes words that it has never seen: names, free text, a custom type without restricted values. */
  readonly open: boolean;
  /** Values named anywhere in the text, from left to right, not overlapping. */
  find(text: TokenText, at: number): SlotSpan[];
  /** The text taken as a value and nothing else, or undefined. */
  whole(text: TokenText, at: number): SlotMatch | undefined;
}

/** The customer's own words from one token to another. */
export function wording(text: TokenText, first: number, end: number): string {
  return text.text.slice(text.tokens[first]!.start, text.tokens[end - 1]!.end);
}

/** A part of a tokenised text as a text of its own. */
export function part(text: TokenText, first: number, end: number): TokenText {
  const tokens = text.tokens.slice(first, end);
  if (tokens.length === 0) return { text: '', tokens };
  const from = tokens[0]!.start;
  const moved: Token[] = tokens.map((token) => ({
    start: token.start - from,
    end: token.end - from,
    words: token.words,
  }));
  return { text: text.text.slice(from, tokens.at(-1)!.end), tokens: moved };
}

export function plainMatch(originalValue: string, interpretedValue: string): SlotMatch {
  return { originalValue, interpretedValue, resolvedValues: [interpretedValue] };
}

/** The tokens that a stretch of the text (offsets) covers, or undefined when it covers none wholly. */
function tokensWithin(
  text: TokenText,
  start: number,
  end: number,
): { first: number; end: number } | undefined {
  const first = text.tokens.findIndex((token) => token.end > start);
  if (first < 0) return undefined;
  let last = first;
  while (last < text.tokens.length && text.tokens[last]!.start < end) last++;
  return last === first ? undefined : { first, end: last };
}

/** A slot type that recognises stretches of the text by a regular expression. */
export function patternType(
  name: string,
  pattern: RegExp,
  interpret: (found: RegExpMatchArray) => string | undefined,
): SlotType {
  const everywhere = new RegExp(pattern.source, [...new Set(`${pattern.flags}g`)].join(''));
  const find = (text: TokenText): SlotSpan[] => {
    const spans: SlotSpan[] = [];
    for (const found of text.text.matchAll(everywhere)) {
      const value = interpret(found);
      const within = tokensWithin(text, found.index, found.index + found[0].length);
      if (value === undefined || within === undefined) continue;
      spans.push({ ...within, match: plainMatch(found[0].trim(), value) });
    }
    return spans;
  };
  return {
    name,
    open: false,
    find,
    whole(text) {
      const [span, ...more] = find(text);
      if (span === undefined || more.length > 0) return undefined;
      return span.first === 0 && span.end === text.tokens.length ? span.match : undefined;
    },
  };
}

/** A slot type that reads a value from the words at a place, and says how many tokens it took. */
export function readingType(
  name: string,
  read: (text: TokenText, first: number, at: number) => Reading | undefined,
): SlotType {
  const readAt = (text: TokenText, first: number, at: number): SlotSpan | undefined => {
    const reading = read(text, first, at);
    if (reading === undefined) return undefined;
    const end = first + reading.tokens;
    const [interpretedValue] = reading.values;
    const match = {
      originalValue: wording(text, first, end),
      interpretedValue: interpretedValue!,
      resolvedValues: reading.values,
    };
    return { first, end, match };
  };
  return {
    name,
    open: false,
    find(text, at) {
      const spans: SlotSpan[] = [];
      for (let i = 0; i < text.tokens.length; ) {
        const span = readAt(text, i, at);
        if (span !== undefined) spans.push(span);
        i = span?.end ?? i + 1;
      }
      return spans;
    },
    whole(text, at) {
      const span = text.tokens.length === 0 ? undefined : readAt(text, 0, at);
      return span?.end === text.tokens.length ? span.match : undefined;
    },
  };
}

export interface Reading {
  /** How many tokens the value takes, 1 or more. */
  tokens: number;
  /** Best first, at least one. */
  values: string[];
}
