import type { TokenText } from '../recognition/words.ts';
import { type Reading, readingType, type SlotType } from './slot-type.ts';

const WORDS: Record<string, Record<string, number>> = {
  en: table(
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
    { twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90 },
  ),
  es: table(
    'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve veinte',
    {
      un: 1,
      una: 1,
      veintiuno: 21,
      veintidos: 22,
      veintitres: 23,
      veinticuatro: 24,
      veinticinco: 25,
      treinta: 30,
      cuarenta: 40,
      cincuenta: 50,
      sesenta: 60,
      setenta: 70,
      ochenta: 80,
      noventa: 90,
    },
  ),
};
const MULTIPLIERS: Record<string, Record<string, number>> = {
  en: { hundred: 100, thousand: 1000 },
  es: { cien: 100, ciento: 100, mil: 1000 },
};
const JOINERS: Record<string, string> = { en: 'and', es: 'y' };
const ARTICLES = new Set(['un', 'una', 'one']);
const DIGITS = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?|^[+-]?\d+(?:[.,]\d+)?/;

function table(inOrder: string, more: Record<string, number>): Record<string, number> {
  return { ...Object.fromEntries(inOrder.split(' ').map((word, value) => [word, value])), ...more };
}

/** A number at a place in the text, written in digits or, in English and Spanish, in words. */
export function readNumber(
  text: TokenText,
  first: number,
  language: string,
): { tokens: number; value: number } | undefined {
  return readDigits(text, first) ?? readWords(text, first, language);
}

function readDigits(text: TokenText, first: number): { tokens: number; value: number } | undefined {
  const { start } = text.tokens[first]!;
  const sign = start > 0 && text.text[start - 1] === '-' && !/\w/.test(text.text[start - 2] ?? '') ? '-' : '';
  const found = DIGITS.exec(text.text.slice(start))?.[0];
  if (found === undefined) return undefined;
  let end = first;
  while (end < text.tokens.length && text.tokens[end]!.start < start + found.length) end++;
  if (text.tokens[end - 1]!.end !== start + found.length) return undefined;
  const grouped = /,\d{3}(?!\d)/.test(found) ? found.replaceAll(',', '') : found.replace(',', '.');
  return { tokens: end - first, value: Number(sign + grouped) };
}

function readWords(
  text: TokenText,
  first: number,
  language: string,
): { tokens: number; value: number } | undefined {
  const units = WORDS[language];
  if (units === undefined) return undefined;
  const multipliers = MULTIPLIERS[language]!;
  let total = 0;
  let group = 0;
  let read = 0;
  for (let i = first; i < text.tokens.length; i++) {
    const word = text.tokens[i]!.words.length === 1 ? text.tokens[i]!.words[0]! : '';
    const unit = Object.hasOwn(units, word) ? units[word] : undefined;
    const multiplier = Object.hasOwn(multipliers, word) ? multipliers[word] : undefined;
    if (unit !== undefined) {
      // "five six" is two numbers, "twenty six" is one.
      if (read > 0 && (group % 10 !== 0 || (unit >= 10 && group % 100 !== 0))) break;
      group += unit;
    } else if (multiplier === 1000) {
      total += Math.max(group, 1) * 1000;
      group = 0;
    } else if (multiplier !== undefined) group = Math.max(group, 1) * multiplier;
    else if (read > 0 && word === JOINERS[language]) continue;
    else break;
    read = i - first + 1;
  }
  // "un" and "una" are articles far more often than numbers.
  const article = read === 1 && ARTICLES.has(text.tokens[first]!.words[0]!) && text.tokens.length > 1;
  return read === 0 || article ? undefined : { tokens: read, value: total + group };
}

export function numberType(language: string): SlotType {
  return readingType('AMAZON.Number', (text, first): Reading | undefined => {
    const number = readNumber(text, first, language);
    return number && { tokens: number.tokens, values: [String(number.value)] };
  });
}

const PERCENT: Record<string, RegExp> = { en: /^percent$/, es: /^porciento$/ };

export function percentageType(language: string): SlotType {
  return readingType('AMAZON.Percentage', (text, first): Reading | undefined => {
    const number = readNumber(text, first, language);
    if (number === undefined) return undefined;
    const next = text.tokens[first + number.tokens];
    const named = next !== undefined && (PERCENT[language]?.test(next.words[0]!) ?? false);
    const tokens = number.tokens + (named ? 1 : 0);
    return { tokens, values: [String(number.value)] };
  });
}

const UNITS: Record<string, [pattern: RegExp, unit: string, time: boolean][]> = {
  en: [
    [/^sec(ond)?s?$/, 'S', true],
    [/^min(ute)?s?$/, 'M', true],
    [/^(hour|hr)s?$/, 'H', true],
    [/^days?$/, 'D', false],
    [/^weeks?$/, 'W', false],
    [/^months?$/, 'M', false],
    [/^years?$/, 'Y', false],
  ],
  es: [
    [/^segundos?$/, 'S', true],
    [/^minutos?$/, 'M', true],
    [/^horas?$/, 'H', true],
    [/^dias?$/, 'D', false],
    [/^semanas?$/, 'W', false],
    [/^mes(es)?$/, 'M', false],
    [/^(ano|año)s?$/, 'Y', false],
  ],
};

/** "2 hours" as `PT2H`. */
export function durationType(language: string): SlotType {
  return readingType('AMAZON.Duration', (text, first): Reading | undefined => {
    const word = text.tokens[first]!.words[0]!;
    const one = language === 'en' && (word === 'a' || word === 'an') ? { tokens: 1, value: 1 } : undefined;
    const number = one ?? readNumber(text, first, language);
    const named = number && text.tokens[first + number.tokens]?.words[0];
    if (named === undefined) return undefined;
    const unit = (UNITS[language] ?? UNITS['en']!).find(([pattern]) => pattern.test(named));
    if (unit === undefined) return undefined;
    return { tokens: number!.tokens + 1, values: [`P${unit[2] ? 'T' : ''}${number!.value}${unit[1]}`] };
  });
}
