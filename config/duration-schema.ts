import { z } from 'zod';
import { DURATION_FORM, formatDuration, parseDuration } from './duration.ts';

/** A duration as people write it (`90s`, `5m`, `12h`, `1d`), read as whole seconds. */
export const duration = z
  .string()
  .transform((text, context) => {
    const parsed = parseDuration(text);
    if (parsed.ok) return parsed.seconds;
    context.addIssue({ code: 'custom', message: parsed.problem });
    return z.NEVER;
  })
  .describe(DURATION_FORM);

/** @param least whole seconds @param most whole seconds */
export function durationBetween(least: number, most: number) {
  return duration
    .refine((seconds) => seconds >= least, 'is too short')
    .refine((seconds) => seconds <= most, 'is too long')
    .describe(`a duration of ${formatDuration(least)} to ${formatDuration(most)}`);
}
