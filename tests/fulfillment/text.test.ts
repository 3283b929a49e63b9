import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fill, truncate } from '../../fulfillment/text.ts';

describe('filling in', () => {
  test('puts values in place of their names, every time', () => {
    expect(fill('{a} and {b} and {a}', { a: '1', b: '2' })).toBe('1 and 2 and 1');
  });

  test('does not look at what it has put in, nor at what it has no value for', () => {
    expect(fill('{a} {toString} {c}', { a: '{c} $1 $&' })).toBe('{c} $1 $& {toString} {c}');
  });
});

describe('truncating', () => {
  test('leaves short text as it is', () => {
    expect(truncate('12345', 5)).toBe('12345');
  });

  test('ends longer text with an ellipsis, never within a character', () => {
    expect(truncate('123456', 5)).toBe('1234…');
    expect(truncate('123😀56', 5)).toBe('123…');
  });

  test('never gives more than was asked for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 30 }), (text, most) => {
        const cut = truncate(text, most);
        expect(cut.length).toBeLessThanOrEqual(most);
        expect(/\p{Surrogate}/u.test(cut)).toBe(false);
      }),
    );
  });
});
