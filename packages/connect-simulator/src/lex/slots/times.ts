import type { TokenText } from '../recognition/words.ts';
import { readNumber } from './numbers.ts';
import { type Reading, readingType, type SlotType } from './slot-type.ts';

const NAMED: Record<string, Record<string, string>> = {
  en: { noon: '12:00', midday: '12:00', midnight: '00:00' },
  es: { mediodia: '12:00', medianoche: '00:00' },
};
/** Also stand for themselves, as Lex resolves them: morning MO, afternoon AF, evening EV, night NI. */
const PERIODS: Record<string, Record<string, string>> = {
  en: { morning: 'MO', afternoon: 'AF', evening: 'EV', night: 'NI' },
  es: { manana: 'MO', tarde: 'AF', noche: 'EV' },
};
const CLOCK = /^(\d{1,2})(?:(?::|h)(\d{2}))?\s*(a\.?m\.?|p\.?m\.?)?(?![\w:])/i;

/** Times as `HH:MM`. An hour that may be of the morning or the afternoon resolves to both, the morning first. */
export function timeType(language: string): SlotType {
  const named = NAMED[language] ?? NAMED['en']!;
  const periods = PERIODS[language] ?? PERIODS['en']!;
  return readingType('AMAZON.Time', (text, first) => {
    const word = text.tokens[first]!.words[0]!;
    if (Object.hasOwn(named, word)) return { tokens: 1, values: [named[word]!] };
    if (word !== 'manana' && Object.hasOwn(periods, word)) return { tokens: 1, values: [periods[word]!] };
    return readClock(text, first, language, periods);
  });
}

function readClock(
  text: TokenText,
  first: number,
  language: string,
  periods: Record<string, string>,
): Reading | undefined {
  const { start } = text.tokens[first]!;
  const clock = CLOCK.exec(text.text.slice(start));
  let hour: number;
  let minute = 0;
  let end: number;
  let half: 'a' | 'p' | undefined;
  if (clock !== null) {
    hour = Number(clock[1]);
    minute = Number(clock[2] ?? 0);
    half = clock[3] === undefined ? undefined : (clock[3][0]!.toLowerCase() as 'a' | 'p');
    end = text.tokens.findIndex((token) => token.start >= start + clock[0].length);
    if (end < 0) end = text.tokens.length;
  } else {
    const number = readNumber(text, first, language);
    if (number === undefined) return undefined;
    hour = number.value;
    end = first + number.tokens;
  }
  // "5 o'clock", "5 in the afternoon", "las 5 de la tarde"
  if (/^o(clock)?$/.test(text.tokens[end]?.words.join('') ?? '')) end++;
  for (const gap of [0, 1, 2]) {
    const period = periods[text.tokens[end + gap]?.words[0] ?? ''];
    if (period === undefined) continue;
    half ??= period === 'MO' ? 'a' : 'p';
    end += gap + 1;
    break;
  }
  const written = (h: number) => `${String(h).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  if (!Number.isInteger(hour) || hour < 0 || hour > 23 || minute > 59) return undefined;
  const tokens = end - first;
  if (hour > 12 || hour === 0) return { tokens, values: [written(hour)] };
  const [morning, afternoon] = [written(hour % 12), written((hour % 12) + 12)];
  if (half === 'a') return { tokens, values: [morning] };
  if (half === 'p') return { tokens, values: [afternoon] };
  return { tokens, values: [morning, afternoon] };
}
