import type { BeforeOperation } from './rest-json.ts';

/** How often something may happen, and how often at once. */
export interface Rate {
  readonly perSecond: number;
  readonly burst: number;
}

/** Counts in token buckets, one a key, as AWS's throttling does. */
export class TokenBuckets {
  readonly #now: () => number;
  readonly #buckets = new Map<unknown, { left: number; at: number }>();

  /** @param now milliseconds that never go back */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** False when there are too many. */
  take(key: unknown, rate: Rate): boolean {
    const now = this.#now();
    const { left, at } = this.#buckets.get(key) ?? { left: rate.burst, at: now };
    const refilled = Math.min(rate.burst, left + ((now - at) / 1000) * rate.perSecond);
    const enough = refilled >= 1;
    this.#buckets.set(key, { left: enough ? refilled - 1 : refilled, at: now });
    return enough;
  }
}

/**
 * Refuses requests to a service beyond its quotas, in front of its operations. Off unless it is put there.
 * @param quotaOf the bucket that an operation counts in; undefined for one without a quota
 */
export function throttling(
  of: string,
  clock: { now(): number },
  quotaOf: (operation: string) => { readonly key: string; readonly rate: Rate } | undefined,
  refusal: () => Error,
): BeforeOperation {
  const buckets = new TokenBuckets(() => clock.now());
  return (service, operation) => {
    const quota = service === of ? quotaOf(operation) : undefined;
    if (quota !== undefined && !buckets.take(quota.key, quota.rate)) throw refusal();
    return undefined;
  };
}
