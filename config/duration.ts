const UNITS = { s: 1, m: 60, h: 3600, d: 86_400 } as const;
const SHAPE = /^(\d{1,7})\s*([smhd])$/;

export type ParsedDuration = { ok: true; seconds: number } | { ok: false; problem: string };

/** Reads `90s`, `5m`, `12h` or `1d` as seconds. Never throws. */
export function parseDuration(text: string): ParsedDuration {
  const [, amount, unit] = SHAPE.exec(text.trim()) ?? [];
  if (amount === undefined || unit === undefined)
    return {
      ok: false,
      problem: `is not a duration; write a whole number and s, m, h or d, such as 90s, 5m, 12h or 1d`,
    };
  return { ok: true, seconds: Number(amount) * UNITS[unit as keyof typeof UNITS] };
}
