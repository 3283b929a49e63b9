import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { hanging, padded, paint, span, widthOf } from '../../../scripts/demo/line.ts';
import { displayWidth, wrap } from '../../../scripts/demo/text.ts';

describe('the width of a text on a terminal', () => {
  test.each([
    ['abc', 3],
    ['ñandú', 5],
    ['e\u0301', 1],
    ['⏩ 6', 4],
    ['日本', 4],
    ['👩‍💻', 4],
    ['', 0],
  ])('%j takes %d columns', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });
});

describe('wrapping', () => {
  test('breaks at spaces, and long words where it must', () => {
    expect(wrap('one two three', 7)).toEqual(['one two', 'three']);
    expect(wrap('abcdefgh ij', 3)).toEqual(['abc', 'def', 'gh', 'ij']);
    expect(wrap('one\ntwo', 10)).toEqual(['one', 'two']);
    expect(wrap('', 10)).toEqual(['']);
  });

  test('leaves out what would steer the terminal', () => {
    expect(wrap('\u001b[31mred\u0007\u202e', 20)).toEqual(['[31mred']);
  });

  test('no line is wider than asked for, and no word is lost', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 80 }),
        fc.integer({ min: 2, max: 40 }),
        (text, width) => {
          for (const line of wrap(text, width)) expect(displayWidth(line)).toBeLessThanOrEqual(width);
        },
      ),
    );
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1 }),
        fc.integer({ min: 2, max: 40 }),
        (words, width) => {
          expect(wrap(words.join(' '), width).join('').replaceAll(' ', '')).toBe(words.join(''));
        },
      ),
    );
  });
});

describe('a line', () => {
  test('is painted with colours or without, and never ends in spaces', () => {
    const line = padded([span('Ana', 'cyan'), span(' hi')], 12);
    expect(widthOf(line)).toBe(12);
    expect(paint(line, false)).toBe('Ana hi');
    expect(paint(line, true)).toContain('\u001b[36mAna\u001b[39m hi');
  });

  test('further lines hang below the first one', () => {
    expect(hanging([span('09:00 ')], 'one two three four', 16).map((line) => paint(line, false))).toEqual([
      '09:00 one two',
      '      three four',
    ]);
  });
});
