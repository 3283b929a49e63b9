import type { TokenText } from '../recognition/words.ts';
import { readNumber } from './numbers.ts';
import { type Reading, readingType, type SlotType } from './slot-type.ts';

const DAY_MS = 86_400_000;

interface DateWords {
  relative: Record<string, number>;
  /** Sunday first. */
  weekdays: string[];
  months: string[];
  /** Between a day and its month. */
  of: string[];
  next: string[];
  skip: string[];
  in: string[];
  units: Record<string, number>;
}

const WORDS: Record<string, DateWords> = {
  en: {
    relative: { today: 0, tonight: 0, tomorrow: 1, tmrw: 1, yesterday: -1 },
    weekdays: 'sunday monday tuesday wednesday thursday friday saturday'.split(' '),
    months: 'january february march april may june july august september october november december'.split(
      ' ',
    ),
    of: ['of'],
    next: ['next'],
    skip: ['this', 'the', 'on'],
    in: ['in'],
    units: { day: 1, days: 1, week: 7, weeks: 7 },
  },
  es: {
    relative: { hoy: 0, manana: 1, ayer: -1 },
    weekdays: 'domingo lunes martes miercoles jueves viernes sabado'.split(' '),
    months: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(
      ' ',
    ),
    of: ['de'],
    next: ['proximo', 'siguiente'],
    skip: ['este', 'el', 'la'],
    in: ['en', 'dentro'],
    units: { dia: 1, dias: 1, semana: 7, semanas: 7 },
  },
};

/**
 * Dates as `YYYY-MM-DD` in UTC. A weekday is the next such day, today excluded; a date without a year is the
 * next one to come. Numbers such as 3/4 are month and day in en_US, day and month elsewhere.
 */
export function dateType(localeId: string, language: string): SlotType {
  const words = WORDS[language] ?? WORDS['en']!;
  const monthFirst = localeId === 'en_US';
  return readingType('AMAZON.Date', (text, first, at) => {
    const numeric = readNumeric(text, first, at, monthFirst);
    if (numeric !== undefined) return numeric;
    return readNamed(text, first, at, words, language);
  });
}

function readNumeric(text: TokenText, first: number, at: number, monthFirst: boolean): Reading | undefined {
  const rest = text.text.slice(text.tokens[first]!.start);
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/.exec(rest);
  if (iso !== null) return reading(3, Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const slashed = /^(\d{1,2})([/.])(\d{1,2})(?:\2(\d{2,4}))?(?!\d)/.exec(rest);
  if (slashed === null) return undefined;
  const [a, b] = [Number(slashed[1]), Number(slashed[3])];
  const [month, day] = monthFirst ? [a, b] : [b, a];
  if (slashed[4] === undefined) return slashed[2] === '/' ? comingReading(2, month, day, at) : undefined;
  const year = slashed[4].length === 2 ? 2000 + Number(slashed[4]) : Number(slashed[4]);
  return reading(3, year, month, day);
}

function readNamed(
  text: TokenText,
  first: number,
  at: number,
  words: DateWords,
  language: string,
): Reading | undefined {
  const wordAt = (i: number) => text.tokens[i]?.words[0] ?? '';
  const word = wordAt(first);
  if (language === 'es' && word === 'pasado' && wordAt(first + 1) === 'manana') return after(2, 2, at);
  if (Object.hasOwn(words.relative, word)) return after(1, words.relative[word]!, at);
  const lead = words.next.includes(word) || words.skip.includes(word) ? 1 : 0;
  const weekday = words.weekdays.indexOf(wordAt(first + lead));
  if (weekday >= 0) {
    const today = new Date(at).getUTCDay();
    return after(lead + 1, ((weekday - today + 6 + 7) % 7) + 1, at);
  }
  if (words.in.includes(word)) {
    const skip = wordAt(first + 1) === 'de' ? 2 : 1;
    const number = first + skip < text.tokens.length ? readNumber(text, first + skip, language) : undefined;
    const unit = number && wordAt(first + skip + number.tokens);
    if (number && unit && Object.hasOwn(words.units, unit))
      return after(skip + number.tokens + 1, number.value * words.units[unit]!, at);
  }
  return readDayAndMonth(wordAt, first, lead, at, words);
}

function readDayAndMonth(
  wordAt: (i: number) => string,
  start: number,
  lead: number,
  at: number,
  words: DateWords,
): Reading | undefined {
  const monthOf = (word: string) =>
    word.length < 3 ? 0 : words.months.findIndex((month) => month === word || month.slice(0, 3) === word) + 1;
  const dayOf = (word: string) => Number(/^(\d{1,2})(?:st|nd|rd|th|º)?$/.exec(word)?.[1] ?? 0);
  const first = start + lead;
  let [day, month, used] = [dayOf(wordAt(first)), 0, lead + 1];
  if (day > 0) {
    const gap = words.of.includes(wordAt(first + 1)) ? 1 : 0;
    month = monthOf(wordAt(first + 1 + gap));
    used += gap + 1;
  } else {
    month = monthOf(wordAt(first));
    day = dayOf(wordAt(first + 1));
    used += 1;
  }
  if (day === 0 || month === 0) return undefined;
  const gap = words.of.includes(wordAt(start + used)) ? 1 : 0;
  const year = /^(19|20)\d\d$/.exec(wordAt(start + used + gap))?.[0];
  return year === undefined
    ? comingReading(used, month, day, at)
    : reading(used + gap + 1, Number(year), month, day);
}

function after(tokens: number, days: number, at: number): Reading {
  return { tokens, values: [new Date(at + days * DAY_MS).toISOString().slice(0, 10)] };
}

function reading(tokens: number, year: number, month: number, day: number): Reading | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return { tokens, values: [date.toISOString().slice(0, 10)] };
}

function comingReading(tokens: number, month: number, day: number, at: number): Reading | undefined {
  const today = new Date(at).toISOString().slice(0, 10);
  const year = new Date(at).getUTCFullYear();
  const thisYear = reading(tokens, year, month, day);
  return thisYear && thisYear.values[0]! < today ? reading(tokens, year + 1, month, day) : thisYear;
}
