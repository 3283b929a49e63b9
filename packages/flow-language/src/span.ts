const SECONDS = { day: 86_400, hour: 3600, minute: 60, second: 1 } as const;
type Unit = keyof typeof SECONDS;

const NUMBERS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
const SHORT: Record<string, Unit> = { s: 'second', m: 'minute', h: 'hour', d: 'day' };
const PIECE = /^\s*(?:and\s+|,\s*)?(?:(\d+(?:\.\d+)?)\s*|(half an?|[a-z]+)\s+)([a-z]+)(?=[\s,]|\d|$)/;

/** What a span of time may look like, in words for whoever wrote something else. */
export const SPAN_FORM =
  'a span of time such as 30 seconds, 90 minutes, 1 hour 30 minutes, half an hour or 2 days';

/** Reads `6 hours`, `1 hour and 30 minutes`, `half an hour`, `90m`, `1h30m` as seconds; undefined when it is no span. */
export function parseSpan(text: string): number | undefined {
  let rest = text.trim().toLowerCase();
  let seconds = 0;
  if (rest === '') return undefined;
  while (rest !== '') {
    const [piece, digits, word, unit] = PIECE.exec(rest) ?? [];
    const amount = digits ?? word;
    if (piece === undefined || amount === undefined || unit === undefined) return undefined;
    const size = SECONDS[unitOf(unit) ?? ('' as Unit)];
    const count = amountOf(amount);
    if (size === undefined || count === undefined) return undefined;
    seconds += count * size;
    rest = rest.slice(piece.length).trim();
  }
  // Time moves in whole milliseconds.
  return Math.round(seconds * 1000) / 1000;
}

function amountOf(text: string): number | undefined {
  if (/^\d/.test(text)) return Number(text);
  if (text.startsWith('half')) return 0.5;
  if (text === 'a' || text === 'an') return 1;
  const index = NUMBERS.indexOf(text);
  return index < 0 ? undefined : index;
}

function unitOf(text: string): Unit | undefined {
  if (Object.hasOwn(SHORT, text)) return SHORT[text];
  const known: Record<string, Unit> = { sec: 'second', min: 'minute' };
  const single = text.replace(/s$/, '');
  if (Object.hasOwn(SECONDS, single)) return single as Unit;
  return Object.hasOwn(known, single) ? known[single] : undefined;
}

/** Seconds as people say them: `6 hours`, `1 hour 30 minutes`. */
export function spanInWords(seconds: number): string {
  const amounts = split(
    seconds,
    ['day', 'hour', 'minute', 'second'],
    (left) => Math.round(left * 1000) / 1000,
  );
  return amounts.map(([count, unit]) => `${count} ${unit}${count === 1 ? '' : 's'}`).join(' ') || '0 seconds';
}

const SHORT_UNITS = { day: 'd', hour: 'h', minute: 'min', second: 's' } as const;

/** Whole seconds as a table has them: `12 h 30 min`, `45 s`; hours are the largest unit. */
export function shortSpan(seconds: number): string {
  return short(split(Math.round(seconds), ['hour', 'minute', 'second']));
}

/** Whole seconds in the two largest units that they have: `2 d 3 h`, `11 h 54 min`, `0 s`. Less than nothing is nothing. */
export function roughSpan(seconds: number): string {
  const amounts = split(Math.max(0, Math.round(seconds)), ['day', 'hour', 'minute', 'second']);
  const second = Object.keys(SECONDS).indexOf(amounts[0]?.[1] ?? 'day') + 1;
  return short(amounts.filter(([, unit]) => Object.keys(SECONDS).indexOf(unit) <= second));
}

function short(amounts: readonly (readonly [number, Unit])[]): string {
  return amounts.map(([count, unit]) => `${count} ${SHORT_UNITS[unit]}`).join(' ') || '0 s';
}

/** The amounts of units that are not 0, largest unit first; `rest` rounds what is left for the smallest one. */
function split(
  seconds: number,
  units: readonly Unit[],
  rest = (left: number) => left,
): (readonly [number, Unit])[] {
  let left = seconds;
  return units
    .map((unit) => {
      const count = unit === 'second' ? rest(left) : Math.floor(left / SECONDS[unit]);
      left -= count * SECONDS[unit];
      return [count, unit] as const;
    })
    .filter(([count]) => count > 0);
}
