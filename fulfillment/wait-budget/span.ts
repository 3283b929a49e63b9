import { languageTag } from '../locale.ts';

const MINUTE = 60;
const HOUR = 3600;
const DAY = 86_400;

/** How a customer is told a span: never more than it is, and no finer than anybody would keep to. */
const STEPS = [
  { from: 2 * DAY, step: HOUR },
  { from: 6 * HOUR, step: 30 * MINUTE },
  { from: HOUR, step: 5 * MINUTE },
  { from: MINUTE, step: MINUTE },
  { from: 0, step: 1 },
];

/** A span of so many seconds in words, rounded down: `5 minutes`, `12 hours`, `1 hora y 30 minutos`. */
export function spanInWords(seconds: number, localeId: string): string {
  const whole = Math.max(0, Math.floor(seconds));
  const { step } = STEPS.find(({ from }) => whole >= from)!;
  const rounded = whole - (whole % step);
  const days = rounded >= 2 * DAY ? Math.floor(rounded / DAY) : 0;
  const hours = Math.floor((rounded - days * DAY) / HOUR);
  const minutes = Math.floor((rounded % HOUR) / MINUTE);
  const parts = [
    { amount: days, unit: 'day' },
    { amount: hours, unit: 'hour' },
    { amount: minutes, unit: 'minute' },
  ].filter(({ amount }) => amount > 0);
  if (parts.length === 0) parts.push({ amount: rounded % MINUTE, unit: 'second' });
  const tag = languageTag(localeId);
  const words = parts.map(({ amount, unit }) => amountFormat(tag, unit).format(amount));
  return words.length === 1 ? words[0]! : new Intl.ListFormat(tag, { type: 'conjunction' }).format(words);
}

/** Making a format takes longer than everything else in an invocation. */
const formats = new Map<string, Intl.NumberFormat>();

function amountFormat(tag: string, unit: string): Intl.NumberFormat {
  const key = `${tag} ${unit}`;
  const format = formats.get(key) ?? new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay: 'long' });
  formats.set(key, format);
  return format;
}
