export const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Day = (typeof DAYS)[number];

/** Opening times by local time of day: `09:00-17:30`; `22:00-06:00` goes on into the next day; `24:00` is midnight. */
export const OPENING = /^(([01]\d|2[0-3]):[0-5]\d)-(([01]\d|2[0-3]):[0-5]\d|24:00)$/;

export interface HoursOfOperation {
  readonly id: string;
  readonly arn: string;
  readonly name: string;
  /** An IANA time zone. */
  readonly timezone: string;
  /** A day left out is closed. */
  open: 'always' | Partial<Record<Day, string>>;
}

/**
 * True when the hours are open at an instant (epoch milliseconds). Times are those of the zone's clocks, so a change
 * to or from summer time moves nothing. A span that ends no later than it starts, ends on the following day.
 */
export function isOpen(hours: Pick<HoursOfOperation, 'timezone' | 'open'>, instant: number): boolean {
  const { open } = hours;
  if (open === 'always') return true;
  const { day, time } = localTime(hours.timezone, instant);
  const dayBefore = DAYS[(DAYS.indexOf(day) + 6) % 7]!;
  return (
    isWithin(open[day], (from, to) => time >= from && (time < to || to <= from)) ||
    isWithin(open[dayBefore], (from, to) => to <= from && time < to)
  );
}

export function isTimezone(name: string): boolean {
  try {
    formatFor(name);
    return true;
  } catch {
    return false;
  }
}

function isWithin(span: string | undefined, test: (from: string, to: string) => boolean): boolean {
  const [from, to] = span?.split('-') ?? [];
  return from !== undefined && to !== undefined && test(from, to);
}

/** Making a format is slow, and a centre has few zones. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** @throws RangeError for what is no time zone */
function formatFor(timezone: string): Intl.DateTimeFormat {
  let format = formats.get(timezone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-GB', {
      timeZone: timezone,
      weekday: 'short',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
    formats.set(timezone, format);
  }
  return format;
}

function localTime(timezone: string, instant: number): { day: Day; time: string } {
  const parts = formatFor(timezone).formatToParts(instant);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return { day: part('weekday').toLowerCase() as Day, time: `${part('hour')}:${part('minute')}` };
}
