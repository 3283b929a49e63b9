import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { formatDuration, parseDuration } from '../../config/duration.ts';

describe('a duration', () => {
  test.each([
    ['90s', 90],
    ['5m', 300],
    ['12h', 43_200],
    ['1d', 86_400],
    [' 7 d ', 604_800],
    ['0s', 0],
  ])('%s is %d seconds', (text, seconds) => {
    expect(parseDuration(text)).toEqual({ ok: true, seconds });
  });

  test.each(['', '5', 'm', '5 minutes', '-5m', '1.5h', '5m30s', '5M', '99999999s', '٥m'])(
    '%j is none',
    (text) => {
      expect(parseDuration(text)).toEqual({ ok: false, problem: 'is not a duration' });
    },
  );

  test('is written in the largest unit that fits exactly', () => {
    expect([0, 90, 300, 5400, 43_200, 90_000, 604_800].map(formatDuration)).toEqual([
      '0s',
      '90s',
      '5m',
      '90m',
      '12h',
      '25h',
      '7d',
    ]);
  });

  test('that was written reads as the same number of seconds', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999 }), (seconds) => {
        expect(parseDuration(formatDuration(seconds))).toEqual({ ok: true, seconds });
      }),
    );
  });

  test('is never thrown about, whatever the text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const parsed = parseDuration(text);
        expect(parsed.ok === false || Number.isSafeInteger(parsed.seconds)).toBe(true);
      }),
    );
  });
});
