import { type Failure, isConflict, isThrottled, isUnknownOutcome } from './failure.ts';

export const MAX_ATTEMPTS = 9;
const FIRST_DELAY_MS = 100;
const MAX_DELAY_MS = 8_000;
/** A service that asks for more than this is not waited for. */
const MAX_RETRY_AFTER_SECONDS = 120;

/**
 * How long to wait before the next attempt, in milliseconds; undefined when another one makes no sense.
 * @param attempt of those made, from 1
 * @param random 0 to 1; spreads the attempts of several clients
 */
export function retryDelay(
  failure: Failure,
  attempt: number,
  options: { conflicts: boolean; random: number },
): number | undefined {
  if (attempt >= MAX_ATTEMPTS) return undefined;
  const again =
    isThrottled(failure) || isUnknownOutcome(failure) || (options.conflicts && isConflict(failure));
  if (!again) return undefined;
  if (failure.retryAfterSeconds !== undefined)
    return failure.retryAfterSeconds > MAX_RETRY_AFTER_SECONDS ? undefined : failure.retryAfterSeconds * 1000;
  const longest = Math.min(FIRST_DELAY_MS * 2 ** (attempt - 1), MAX_DELAY_MS);
  return longest * (0.5 + options.random / 2);
}

/** Milliseconds before the next look at something that changes by itself: short at first. */
export function pollDelay(look: number): number {
  return Math.min(50 * 1.5 ** look, 5_000);
}
