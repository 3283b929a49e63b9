import type { TextMatch } from '../step.ts';
import { escaped, fold, textMatch } from '../text-match.ts';

/** `14:05`, `2:05:09 pm`, `2026-01-05`, `2026-01-05T14:05:00Z`, `5/1/2026`, and a zone after it. */
const CLOCK = String.raw`\b\d{1,2}:\d\d(?::\d\d)?(?: ?[ap]\.? ?m\b\.?)?(?: ?(?:utc|gmt)(?:[+-]\d{1,2}(?::\d\d)?)?)?`;
const ISO = String.raw`\b\d{4}-\d\d-\d\d(?:t[\d:.]+(?:z|[+-]\d\d:?\d\d)?)?`;
const SLASHES = String.raw`\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b`;

const patterns = new Map<string, RegExp>();

/** Times of day and dates, in the words of a language. */
function times(language: string): RegExp {
  const known = patterns.get(language);
  if (known !== undefined) return known;
  const months = names(language, 12, { month: 'long' });
  const days = names(language, 7, { weekday: 'long' });
  const of = language === 'es' ? '(?: de)?' : '';
  const dated = `\\b\\d{1,2}${of} (?:${months})(?:${of} \\d{4})?|\\b(?:${months}) \\d{1,2}(?:, \\d{4})?`;
  const pattern = new RegExp(`${ISO}|${CLOCK}|${SLASHES}|${dated}|\\b(?:${days})\\b`, 'giu');
  patterns.set(language, pattern);
  return pattern;
}

function names(language: string, count: number, options: Intl.DateTimeFormatOptions): string {
  const format = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
  const step = count === 12 ? 31 : 1;
  return Array.from({ length: count }, (_, index) => format.format(Date.UTC(2026, 0, 1 + index * step)))
    .map((name) => escaped(fold(name)))
    .join('|');
}

/**
 * A text as something that a transcript looks for. What has a time of day or a date in it becomes a pattern, because
 * it is another one when it is played; undefined when there is nothing to look for.
 */
export function matchFor(text: string, locale: string): TextMatch | undefined {
  const words = text.replace(/\s+/g, ' ').trim();
  if (words === '') return undefined;
  const parts = fold(words).split(times(locale.slice(0, 2)));
  if (parts.length > 1) return textMatch(`/${parts.map(escaped).join('.+')}/`);
  // A text between slashes would be taken for a pattern, one between braces for a message.
  return textMatch(/^(?:\/.+\/|\{.+\})$/.test(words) ? `/${escaped(fold(words))}/` : words);
}

/** The same for a value that has to be the whole of it; undefined when a transcript cannot write it. */
export function valueFor(value: string): TextMatch | undefined {
  if (value.trim() !== value || value === '' || value.includes('\n')) return undefined;
  const special = /^(?:none|null|~)$/i.test(value) || /^(?:\/.+\/|\{.+\})$/.test(value);
  return textMatch(special ? `/^${escaped(value)}$/` : value);
}
