import type { Clock } from '../clock.ts';

/** How often something may happen, and how often at once. */
export interface Rate {
  perSecond: number;
  burst: number;
}

/** Counts in token buckets, one a name, as AWS's throttling does. */
export class TokenBuckets {
  readonly #clock: Clock;
  readonly #buckets = new Map<string, { left: number; at: number }>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** False when there are too many. */
  take(name: string, rate: Rate): boolean {
    const now = this.#clock.now();
    const { left, at } = this.#buckets.get(name) ?? { left: rate.burst, at: now };
    const refilled = Math.min(rate.burst, left + ((now - at) / 1000) * rate.perSecond);
    const enough = refilled >= 1;
    this.#buckets.set(name, { left: enough ? refilled - 1 : refilled, at: now });
    return enough;
  }
}
