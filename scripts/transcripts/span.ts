const SECONDS = { second: 1, minute: 60, hour: 3600, day: 86_400 } as const;
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
  const parts: string[] = [];
  let rest = seconds;
  for (const unit of ['day', 'hour', 'minute'] as const) {
    const count = Math.floor(rest / SECONDS[unit]);
    rest -= count * SECONDS[unit];
    if (count > 0) parts.push(`${count} ${unit}${count === 1 ? '' : 's'}`);
  }
  const left = Math.round(rest * 1000) / 1000;
  if (left > 0 || parts.length === 0) parts.push(`${left} second${left === 1 ? '' : 's'}`);
  return parts.join(' ');
}
