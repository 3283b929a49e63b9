import type { TextMatch } from './step.ts';

/** Reads a text to look for: `/…/` is a regular expression. Throws a SyntaxError on a wrong one. */
export function textMatch(written: string): TextMatch {
  const [, source] = /^\/(.+)\/$/s.exec(written.trim()) ?? [];
  return { written, pattern: source === undefined ? undefined : new RegExp(source, 'iu') };
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
  return match.pattern === undefined ? value === match.written : match.pattern.test(value);
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
