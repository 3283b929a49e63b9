import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { TokenBuckets } from '../../../../packages/connect-simulator/src/aws/token-buckets.ts';

/** One bucket on a clock that is set by hand. */
function bucketOf(perSecond: number, burst: number) {
  let present = 0;
  const buckets = new TokenBuckets(() => present);
  const take = (now: number) => {
    present = now;
    return buckets.take('it', { perSecond, burst });
  };
  return { take };
}

describe('token buckets', () => {
  test('so many at once, then so many per second', () => {
    const bucket = bucketOf(2, 3);
    expect([0, 0, 0, 0].map((now) => bucket.take(now))).toEqual([true, true, true, false]);
    expect([499, 500, 501, 1000].map((now) => bucket.take(now))).toEqual([false, true, false, true]);
  });

  test('never more than the rate allows, whenever they come', () => {
    const gaps = fc.array(fc.integer({ min: 0, max: 900 }), { maxLength: 60 });
    fc.assert(
      fc.property(
        gaps,
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 5 }),
        (all, rate, burst) => {
          const bucket = bucketOf(rate, burst);
          let now = 0;
          let passed = 0;
          for (const gap of all) {
            now += gap;
            if (bucket.take(now)) passed++;
          }
          expect(passed).toBeLessThanOrEqual(burst + (now / 1000) * rate + 1e-6);
        },
      ),
    );
  });
});
