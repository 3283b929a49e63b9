const UNITS = { s: 1, m: 60, h: 3600, d: 86_400 } as const;
const SHAPE = /^(\d{1,7})\s*([smhd])$/;

/** What a duration has to look like, in words for whoever wrote something else. */
export const DURATION_FORM = 'a whole number and s, m, h or d, such as 90s, 5m, 12h or 1d';

export type ParsedDuration = { ok: true; seconds: number } | { ok: false; problem: string };

/** Reads `90s`, `5m`, `12h` or `1d` as seconds. Never throws. */
export function parseDuration(text: string): ParsedDuration {
  const [, amount, unit] = SHAPE.exec(text.trim()) ?? [];
  if (amount === undefined || unit === undefined) return { ok: false, problem: 'is not a duration' };
  return { ok: true, seconds: Number(amount) * UNITS[unit as keyof typeof UNITS] };
}

/** Writes whole seconds as `parseDuration` reads them, in the largest unit that fits exactly: 43,200 is `12h`. */
export function formatDuration(seconds: number): string {
  for (const unit of ['d', 'h', 'm'] as const)
    if (seconds > 0 && seconds % UNITS[unit] === 0) return `${seconds / UNITS[unit]}${unit}`;
  return `${seconds}s`;
}
