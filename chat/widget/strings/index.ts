import { en, type StringKey, type Strings } from './en.ts';
import { es } from './es.ts';

export type { StringKey } from './en.ts';

const LANGUAGES: Readonly<Record<string, Strings>> = { en, es };

/** One language's words, with their places filled in, and how it writes times. */
export interface Words {
  /** BCP 47. */
  readonly tag: string;
  say(key: StringKey, places?: Readonly<Record<string, string | number>>): string;
  time(at: number): string;
  /** The time of day, and the day too when it is another one than that of `now`. */
  moment(at: number, now: number): string;
  /** `Today`, or the date. */
  day(at: number, now: number): string;
}

/** Words for a locale such as `es_US` or `es-MX`; English when there are none. */
export function wordsFor(locale: string, timeZone?: string): Words {
  const language = locale.slice(0, 2).toLowerCase();
  const strings = LANGUAGES[language];
  const tag =
    strings === undefined
      ? 'en'
      : supported(locale.replaceAll('_', '-'))
        ? locale.replaceAll('_', '-')
        : language;
  const zone = timeZone === undefined ? {} : { timeZone };
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(tag, { ...options, ...zone });
  const time = format({ hour: 'numeric', minute: '2-digit' });
  const weekday = format({ weekday: 'short', hour: 'numeric', minute: '2-digit' });
  const date = format({ weekday: 'long', day: 'numeric', month: 'long' });
  const key = format({ dateStyle: 'short' });
  const sameDay = (one: number, other: number) => key.format(one) === key.format(other);
  const say: Words['say'] = (what, places = {}) => fill((strings ?? en)[what], places);
  return {
    tag,
    say,
    time: (at) => unbroken(time.format(at)),
    moment: (at, now) => unbroken((sameDay(at, now) ? time : weekday).format(at)),
    day: (at, now) => (sameDay(at, now) ? say('today') : date.format(at)),
  };
}

/** A time stays in one line. */
function unbroken(time: string): string {
  return time.replace(/\s/g, '\u00a0');
}

function fill(text: string, places: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => String(places[name] ?? place));
}

function supported(tag: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0;
  } catch {
    return false;
  }
}
