import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseSpan, spanInWords } from '../../../packages/flow-language/src/span.ts';

describe('a span of time', () => {
  test.each([
    ['30 seconds', 30],
    ['1 second', 1],
    ['90 minutes', 5400],
    ['6 hours', 21_600],
    ['2 days', 172_800],
    ['1 hour 30 minutes', 5400],
    ['1 hour and 30 minutes', 5400],
    ['1 day, 2 hours and 5 seconds', 93_605],
    ['an hour', 3600],
    ['a minute', 60],
    ['half an hour', 1800],
    ['half a day', 43_200],
    ['twelve hours', 43_200],
    ['1.5 hours', 5400],
    ['6h', 21_600],
    ['1h30m', 5400],
    ['90 min', 5400],
    ['  5   MINUTES ', 300],
  ])('"%s" is %d seconds', (text, seconds) => {
    expect(parseSpan(text)).toBe(seconds);
  });

  test.each([
    '',
    'soon',
    '6',
    'hours',
    '6 bananas',
    '-1 hour',
    '6 hours and',
    '6 hours ago',
    'a few hours',
    'NaN hours',
  ])('"%s" is none', (text) => {
    expect(parseSpan(text)).toBeUndefined();
  });

  test('whatever is written in words is read as the same time', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000 }), (seconds) => {
        expect(parseSpan(spanInWords(seconds))).toBe(seconds);
      }),
    );
  });

  test('no text breaks it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const seconds = parseSpan(text);
        expect(seconds === undefined || seconds >= 0).toBe(true);
      }),
    );
  });

  test.each([
    [1, '1 second'],
    [60, '1 minute'],
    [5400, '1 hour 30 minutes'],
    [90_061, '1 day 1 hour 1 minute 1 second'],
    [0, '0 seconds'],
    [0.25, '0.25 seconds'],
  ])('%d seconds are "%s"', (seconds, words) => {
    expect(spanInWords(seconds)).toBe(words);
  });
});
