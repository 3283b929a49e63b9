import { createRequire } from 'node:module';
import { languageOf } from '@resumed-chats/lex-model';
import { type TokenText, wordsOf } from '../text/words.ts';
import { type Reading, readingType, type SlotType } from './slot-type.ts';

/** Languages of which number words are read, with what the library n2words calls them. In every other, numbers are digits. */
const SPELLED: Readonly<Record<string, string>> = {
  ar: 'ar-SA',
  de: 'de-DE',
  en: 'en-US',
  es: 'es-ES',
  fi: 'fi-FI',
  fr: 'fr-FR',
  hi: 'hi-IN',
  it: 'it-IT',
  ja: 'ja-JP',
  ko: 'ko-KR',
  nl: 'nl-NL',
  no: 'nb-NO',
  pl: 'pl-PL',
  pt: 'pt-PT',
  sv: 'sv-SE',
};

/** How a number is spelled; loaded for the languages that are used only. */
function spellingOf(language: string): (value: number) => string {
  const library = createRequire(import.meta.url)(`n2words/${SPELLED[language]}`);
  return (library as typeof import('n2words/en-US')).toCardinal;
}

/** What people write beside the library's spelling. */
const ALSO: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  de: { ein: 1, eine: 1, einen: 1, einem: 1, einer: 1 },
  en: { hundred: 100, thousand: 1000 },
  es: { un: 1, una: 1, veintiun: 21, veintiuna: 21 },
  fr: { une: 1 },
  it: { un: 1, una: 1 },
  pt: { uma: 1, duas: 2 },
};
/** Written between hundreds and tens by some. */
const JOINERS: Readonly<Record<string, string>> = { en: 'and' };

/** Up to here, and then in thousands, numbers are known by their words. */
const SPELLED_UP_TO = 9999;
const MAX_TOKENS = 12;

const tables = new Map<string, ReadonlyMap<string, number>>();

/** Numbers by their words, joined with spaces; undefined for a language of which they are not known. */
function tableOf(language: string): ReadonlyMap<string, number> | undefined {
  if (!Object.hasOwn(SPELLED, language)) return undefined;
  let table = tables.get(language);
  if (table === undefined) {
    const spell = spellingOf(language);
    const numbers = Array.from({ length: SPELLED_UP_TO + 1 }, (_, value) => value);
    const thousands = Array.from({ length: 990 }, (_, index) => (index + 10) * 1000);
    const key = (words: string) => wordsOf(words, language).join(' ');
    table = new Map([
      ...[...numbers, ...thousands].map((value) => [key(spell(value)), value] as const),
      ...Object.entries(ALSO[language] ?? {}),
    ]);
    tables.set(language, table);
  }
  return table;
}

export interface NumberRead {
  tokens: number;
  value: number;
}

/**
 * A number at a place in the text, in digits or in words.
 * @param articles whether "one", "una" and the like count among other words, where they are articles mostly
 */
export function readNumber(
  text: TokenText,
  first: number,
  localeId: string,
  articles = false,
): NumberRead | undefined {
  return readDigits(text, first, localeId) ?? readWords(text, first, languageOf(localeId), articles);
}

const DIGITS = /^[+-]?\d{1,3}(?:[.,]\d{3})+(?:[.,]\d+)?(?!\d)|^[+-]?\d+(?:[.,]\d+)?/;

function readDigits(text: TokenText, first: number, localeId: string): NumberRead | undefined {
  const { start } = text.tokens[first]!;
  const sign = start > 0 && text.text[start - 1] === '-' && !/\w/.test(text.text[start - 2] ?? '') ? '-' : '';
  const found = DIGITS.exec(text.text.slice(start))?.[0];
  if (found === undefined) return undefined;
  let end = first;
  while (end < text.tokens.length && text.tokens[end]!.start < start + found.length) end++;
  if (text.tokens[end - 1]!.end !== start + found.length) return undefined;
  return { tokens: end - first, value: Number(sign + plainDigits(found, localeId)) };
}

/** Digits with a point before decimals, and no other sign. "1.200" is a thousand in de_DE, and 1.2 in en_US. */
function plainDigits(digits: string, localeId: string): string {
  const isGrouped =
    decimalSignOf(localeId) === ',' ? /^\d{1,3}(?:\.\d{3})+(?:,|$)/ : /^\d{1,3}(?:,\d{3})+(?:\.|$)/;
  const group = decimalSignOf(localeId) === ',' ? '.' : ',';
  return (isGrouped.test(digits) ? digits.replaceAll(group, '') : digits).replace(',', '.');
}

function decimalSignOf(localeId: string): string {
  const parts = new Intl.NumberFormat(localeId.replace('_', '-')).formatToParts(1.5);
  return parts.find(({ type }) => type === 'decimal')?.value ?? '.';
}

function readWords(
  text: TokenText,
  first: number,
  language: string,
  articles: boolean,
): NumberRead | undefined {
  const found = longestSpelled(text, first, language);
  if (found === undefined) return undefined;
  const article = !articles && found.value === 1 && found.tokens === 1 && text.tokens.length > 1;
  if (article) return undefined;
  if (found.value <= SPELLED_UP_TO) return found;
  const rest = longestSpelled(text, first + found.tokens, language);
  return rest === undefined || rest.value >= 1000
    ? found
    : { tokens: found.tokens + rest.tokens, value: found.value + rest.value };
}

/** "five six" is two numbers, "twenty six" is one: the longest sequence of words that spells a number. */
function longestSpelled(text: TokenText, first: number, language: string): NumberRead | undefined {
  const table = tableOf(language);
  if (table === undefined) return undefined;
  const words: string[] = [];
  let longest: NumberRead | undefined;
  for (const [index, token] of text.tokens.slice(first, first + MAX_TOKENS).entries()) {
    if (words.length > 0 && token.words[0] === JOINERS[language]) continue;
    words.push(...token.words);
    const value = table.get(words.join(' '));
    if (value !== undefined) longest = { tokens: index + 1, value };
  }
  return longest;
}

export function numberType(localeId: string): SlotType {
  return readingType('AMAZON.Number', (text, first): Reading | undefined => {
    const number = readNumber(text, first, localeId);
    return number && { tokens: number.tokens, values: [String(number.value)] };
  });
}

export function percentageType(localeId: string): SlotType {
  const names = unitNames(localeId, ['percent']);
  return readingType('AMAZON.Percentage', (text, first): Reading | undefined => {
    const number = readNumber(text, first, localeId);
    if (number === undefined) return undefined;
    const unit = readUnit(text, first + number.tokens, names);
    return { tokens: number.tokens + (unit?.tokens ?? 0), values: [String(number.value)] };
  });
}

const DURATIONS: Readonly<Record<string, (count: number) => string>> = {
  second: (count) => `PT${count}S`,
  minute: (count) => `PT${count}M`,
  hour: (count) => `PT${count}H`,
  day: (count) => `P${count}D`,
  week: (count) => `P${count}W`,
  month: (count) => `P${count}M`,
  year: (count) => `P${count}Y`,
};
const ALSO_UNITS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  en: { secs: 'second', mins: 'minute', hrs: 'hour' },
};

/** "2 hours" as `PT2H`. */
export function durationType(localeId: string): SlotType {
  const language = languageOf(localeId);
  const names = new Map([
    ...unitNames(localeId, Object.keys(DURATIONS)),
    ...Object.entries(ALSO_UNITS[language] ?? {}),
  ]);
  return readingType('AMAZON.Duration', (text, first): Reading | undefined => {
    const isArticle = language === 'en' && /^an?$/.test(text.tokens[first]!.words[0]!);
    const number = isArticle ? { tokens: 1, value: 1 } : readNumber(text, first, localeId, true);
    const unit = number && readUnit(text, first + number.tokens, names);
    if (unit === undefined) return undefined;
    return { tokens: number!.tokens + unit.tokens, values: [DURATIONS[unit.unit]!(number!.value)] };
  });
}

/** Units by their names in a locale's language: singular, plurals and abbreviations. Source: CLDR, through Intl. */
function unitNames(localeId: string, units: readonly string[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const unit of units)
    for (const unitDisplay of ['short', 'long'] as const)
      for (const count of [1, 2, 5]) {
        const format = new Intl.NumberFormat(localeId.replace('_', '-'), {
          style: 'unit',
          unit,
          unitDisplay,
        });
        const name = format.formatToParts(count).find(({ type }) => type === 'unit')?.value ?? '';
        const words = wordsOf(name, languageOf(localeId)).join(' ');
        if (words !== '') names.set(words, unit);
      }
  return names;
}

/** The unit named at a place in the text, by the most tokens that name one. */
function readUnit(
  text: TokenText,
  first: number,
  names: ReadonlyMap<string, string>,
): { tokens: number; unit: string } | undefined {
  for (const count of [3, 2, 1]) {
    const tokens = text.tokens.slice(first, first + count);
    const unit = names.get(tokens.flatMap(({ words }) => words).join(' '));
    if (unit !== undefined) return { tokens: tokens.length, unit };
  }
  return undefined;
}
