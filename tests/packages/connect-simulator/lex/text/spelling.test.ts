import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { editDistance, Spelling } from '../../../../../packages/connect-simulator/src/lex/text/spelling.ts';

const spelling = new Spelling();
for (const word of ['different', 'issue', 'not', 'now', 'never', 'mind', 'order', 'order', 'older'])
  spelling.add(word);

describe('spelling', () => {
  test('a letter missing, doubled, wrong or swapped is corrected', () => {
    expect(['isue', 'issuee', 'isdue', 'isuse'].map((word) => spelling.correct(word))).toEqual([
      'issue',
      'issue',
      'issue',
      'issue',
    ]);
    expect(spelling.correct('difrent')).toBeUndefined();
    expect(spelling.correct('diferrent')).toBe('different');
  });

  test('short words are left alone: one letter makes another word of them', () => {
    expect(spelling.correct('nox')).toBeUndefined();
    expect(spelling.correct('not')).toBe('not');
  });

  test('of two words equally near, the more frequent one is meant', () => {
    expect(spelling.correct('orler')).toBe('order');
  });

  test('words with digits are never typos', () => {
    expect(spelling.correct('orde1')).toBeUndefined();
  });

  test('two known words written as one are taken apart', () => {
    expect(spelling.split('nevermind')).toEqual(['never', 'mind']);
    expect(spelling.split('neverland')).toBeUndefined();
  });

  test('the distance is symmetric, and never over the limit by more than one', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 3 }), (a, b, limit) => {
        const distance = editDistance(a, b, limit);
        expect(editDistance(b, a, limit)).toBe(distance);
        expect(distance).toBeLessThanOrEqual(limit + 1);
        expect(distance === 0).toBe(a === b);
      }),
    );
  });

  test('every word is corrected to itself after any one change, or to another word as near', () => {
    const words = ['different', 'delivery', 'payment', 'account', 'internet'];
    const known = new Spelling();
    for (const word of words) known.add(word);
    fc.assert(
      fc.property(
        fc.constantFrom(...words),
        fc.nat(6),
        fc.constantFrom(...'abcdefghij'),
        (word, at, letter) => {
          expect(known.correct(word.slice(0, at) + letter + word.slice(at + 1))).toBe(word);
          expect(known.correct(word.slice(0, at) + word.slice(at + 1))).toBe(word);
        },
      ),
    );
  });
});
