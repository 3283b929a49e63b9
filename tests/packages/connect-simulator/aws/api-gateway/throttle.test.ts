import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Throttle } from '../../../../../packages/connect-simulator/src/aws/api-gateway/throttle.ts';

describe('throttling', () => {
  test('so many at once, then so many per second', () => {
    const throttle = new Throttle(2, 3, 0);
    expect([0, 0, 0, 0].map((now) => throttle.take(now))).toEqual([true, true, true, false]);
    expect([499, 500, 501, 1000].map((now) => throttle.take(now))).toEqual([false, true, false, true]);
  });

  test('never more than the rate allows, whenever they come', () => {
    const gaps = fc.array(fc.integer({ min: 0, max: 900 }), { maxLength: 60 });
    fc.assert(
      fc.property(
        gaps,
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 5 }),
        (all, rate, burst) => {
          const throttle = new Throttle(rate, burst, 0);
          let now = 0;
          let passed = 0;
          for (const gap of all) {
            now += gap;
            if (throttle.take(now)) passed++;
          }
          expect(passed).toBeLessThanOrEqual(burst + (now / 1000) * rate + 1e-6);
        },
      ),
    );
  });
});
