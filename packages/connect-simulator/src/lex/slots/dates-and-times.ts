import { createRequire } from 'node:module';
import { languageOf } from '@resumed-chats/lex-model';
import type { Chrono, ParsedResult } from 'chrono-node';
import type { TokenText } from '../text/words.ts';
import { readNumber } from './numbers.ts';
import { type SlotSpan, type SlotType, wording } from './slot-type.ts';

/** Languages whose dates and times the library chrono-node reads. */
const LANGUAGES = [
  'ar',
  'de',
  'en',
  'es',
  'fi',
  'fr',
  'id',
  'it',
  'ja',
  'nl',
  'pt',
  'ru',
  'sv',
  'uk',
  'vi',
  'zh',
] as const;
export const DATE_LANGUAGES: readonly string[] = LANGUAGES;

type Library = typeof import('chrono-node');
/** Loaded with the first bot that has a date or a time: it takes longer than all the rest of the simulator. */
const library = () => createRequire(import.meta.url)('chrono-node') as Library;

/** Numbers such as 3/4 are month and day in en_US, day and month elsewhere. */
function readerOf(localeId: string): Chrono {
  const chrono = library();
  if (localeId === 'en_US') return chrono.en.casual;
  const language = languageOf(localeId);
  if (language === 'en') return chrono.en.GB;
  return language === 'es' ? spanish(chrono) : chrono[language as (typeof LANGUAGES)[number]].casual;
}

/** What the library lacks in Spanish: the day after tomorrow, and hours of a part of the day. */
function spanish(chrono: Library): Chrono {
  const reader = chrono.es.casual.clone();
  reader.parsers.unshift(
    {
      pattern: () => /pasado ma[ñn]ana/i,
      extract: (context) => {
        const date = new Date(context.reference.instant.getTime() + 2 * 86_400_000);
        return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
      },
    },
    {
      pattern: () => /(\d{1,2})(?::(\d{2}))?\s+(?:de|en|por) la (madrugada|ma[ñn]ana|tarde|noche)/i,
      extract: (_, [, hours, minutes, period]) => {
        const afternoon = /tarde|noche/i.test(period!) && Number(hours) < 12;
        return {
          hour: (Number(hours) % 24) + (afternoon ? 12 : 0),
          minute: Number(minutes ?? 0),
          meridiem: afternoon ? 1 : 0,
        };
      },
    },
  );
  return reader;
}

/** Dates as `YYYY-MM-DD` in UTC. A weekday, and a date without a year, is the next one to come. */
export function dateType(localeId: string): SlotType {
  return parsedType('AMAZON.Date', localeId, (result) => {
    const { start } = result;
    // "order now" names no day.
    const isDay = start.isCertain('day') || start.isCertain('weekday');
    if (!isDay || result.tags().has('casualReference/now')) return undefined;
    const [year, month, day] = [start.get('year'), start.get('month'), start.get('day')];
    return [`${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`];
  });
}

/** Stand for themselves, as Lex resolves them. */
const PERIODS: Readonly<Record<string, string>> = {
  'casualReference/noon': '12:00',
  'casualReference/midnight': '00:00',
  'casualReference/morning': 'MO',
  'casualReference/afternoon': 'AF',
  'casualReference/evening': 'EV',
  'casualReference/tonight': 'NI',
};

/** Times as `HH:MM`. An hour that may be of the morning or the afternoon resolves to both, the morning first. */
export function timeType(localeId: string): SlotType {
  const type = parsedType('AMAZON.Time', localeId, (result) => {
    const { start } = result;
    const period = [...result.tags()].find((tag) => Object.hasOwn(PERIODS, tag));
    if (period !== undefined && !start.isCertain('meridiem')) return [PERIODS[period]!];
    if (!start.isCertain('hour')) return undefined;
    return timesOf(start.get('hour')!, start.get('minute') ?? 0, start.isCertain('meridiem'));
  });
  return {
    ...type,
    whole(text, at) {
      const parsed = type.whole(text, at);
      if (parsed !== undefined || text.tokens.length === 0) return parsed;
      // The answer "5" is an hour; inside a sentence a number may be anything.
      const number = readNumber(text, 0, localeId, true);
      const isHour = number?.tokens === text.tokens.length && Number.isInteger(number.value);
      if (!isHour || number.value < 0 || number.value > 23) return undefined;
      return matchOf(text, 0, number.tokens, timesOf(number.value, 0, false)).match;
    },
  };
}

function timesOf(hour: number, minute: number, certain: boolean): string[] {
  const time = (hours: number) => `${twoDigits(hours)}:${twoDigits(minute)}`;
  return certain || hour > 12 || hour === 0 ? [time(hour)] : [time(hour % 12), time((hour % 12) + 12)];
}

function twoDigits(value: number | null): string {
  return String(value ?? 0).padStart(2, '0');
}

/** A slot type of what the library finds; `read` gives the values of a result, best first, or undefined. */
function parsedType(
  name: string,
  localeId: string,
  read: (result: ParsedResult) => string[] | undefined,
): SlotType {
  let reader: Chrono | undefined;
  const find = (text: TokenText, at: number): SlotSpan[] => {
    reader ??= readerOf(localeId);
    const written = withDigits(text, localeId);
    const results = reader.parse(written.text, { instant: new Date(at), timezone: 0 }, { forwardDate: true });
    return results.flatMap((result) => {
      const values = read(result);
      const first = written.ends.findIndex((end) => end > result.index);
      const end = written.starts.findLastIndex((start) => start < result.index + result.text.length) + 1;
      return values === undefined || first < 0 || end <= first ? [] : [matchOf(text, first, end, values)];
    });
  };
  return {
    name,
    open: false,
    find,
    whole(text, at) {
      const [span, ...more] = find(text, at);
      if (span === undefined || more.length > 0 || span.end < text.tokens.length) return undefined;
      // "the 4th of May", "el viernes"
      return span.first === 0 || (span.first === 1 && wording(text, 0, 1).length <= 3)
        ? span.match
        : undefined;
    },
  };
}

function matchOf(text: TokenText, first: number, end: number, values: string[]): SlotSpan {
  const match = {
    originalValue: wording(text, first, end),
    interpretedValue: values[0]!,
    resolvedValues: values,
  };
  return { first, end, match };
}

/** The text with numbers in digits, which the library reads only so, and where each token is in it. */
function withDigits(text: TokenText, localeId: string): { text: string; starts: number[]; ends: number[] } {
  const [starts, ends]: [number[], number[]] = [[], []];
  let written = '';
  let from = 0;
  for (let index = 0; index < text.tokens.length; ) {
    const { start, end } = text.tokens[index]!;
    const number = /\d/.test(wording(text, index, index + 1)) ? undefined : readNumber(text, index, localeId);
    const tokens = number?.tokens ?? 1;
    const last = number === undefined ? end : text.tokens[index + tokens - 1]!.end;
    written += text.text.slice(from, start);
    for (let i = 0; i < tokens; i++) starts.push(written.length);
    written += number === undefined ? text.text.slice(start, end) : String(number.value);
    for (let i = 0; i < tokens; i++) ends.push(written.length);
    from = last;
    index += tokens;
  }
  return { text: written + text.text.slice(from), starts, ends };
}
