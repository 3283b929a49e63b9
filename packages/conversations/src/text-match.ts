import type { TextMatch } from './step.ts';

/** Reads a text to look for: `/…/` is a regular expression, `{key}` a message. Throws a SyntaxError on a wrong one. */
export function textMatch(written: string): TextMatch {
  const message = messageKey(written);
  if (message !== undefined) return { written, pattern: undefined, message };
  const [, source] = /^\/(.+)\/$/s.exec(written.trim()) ?? [];
  return { written, pattern: source === undefined ? undefined : new RegExp(source, 'iu') };
}

/** The key in `{key}`; undefined for any other text. */
export function messageKey(written: string): string | undefined {
  return /^\{([^{}:"]+)\}$/.exec(written.trim())?.[1]?.trim();
}

/** The match for what any of a message's texts says: each `{…}` in them stands for whatever it is filled with. */
export function messageMatch({ written, message }: TextMatch, texts: readonly string[]): TextMatch {
  const sources = texts.map((text) =>
    fold(text)
      .split(/\{\w+\}/)
      .map(escaped)
      .join('.+?'),
  );
  return {
    written,
    pattern: new RegExp(sources.join('|'), 'iu'),
    ...(message === undefined ? {} : { message }),
  };
}

/** A text as a part of a regular expression. */
export function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** Where `match` is found in `folded` (a text of `fold`) from `from` on. */
export function findIn(
  match: TextMatch,
  folded: string,
  from: number,
): { start: number; end: number } | undefined {
  if (match.pattern !== undefined) {
    const found = match.pattern.exec(folded.slice(from));
    return found === null
      ? undefined
      : { start: from + found.index, end: from + found.index + Math.max(1, found[0].length) };
  }
  const wanted = fold(match.written);
  const start = folded.indexOf(wanted, from);
  return start < 0 ? undefined : { start, end: start + wanted.length };
}

/** Whether the whole value is the text, or has the pattern in it. */
export function isText(match: TextMatch, value: string): boolean {
  const { pattern, message, written } = match;
  if (pattern === undefined) return value === written;
  return pattern.test(message === undefined ? value : fold(value));
}

/** Upper and lower case, kinds of spaces, of quotes and of dots make no difference. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}
