import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { asUtterance } from '../../bot/text.ts';
import { combine, lines } from '../../bot/utterances.ts';

describe('words as an utterance', () => {
  test.each([
    ['Same issue!', 'Same issue'],
    ['¿Otro asunto?', 'Otro asunto'],
    ['It’s the same', "It's the same"],
    ['wi-fi / internet', 'wi-fi internet'],
    ['👍', ''],
  ])('%j is %j', (text, utterance) => {
    expect(asUtterance(text)).toBe(utterance);
  });

  test('hold nothing that a sample utterance cannot', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(asUtterance(text)).toMatch(/^([\p{L}\p{M}\p{N}'-]+( [\p{L}\p{M}\p{N}'-]+)*)?$/u);
      }),
    );
  });
});

test('utterances are read one a line', () => {
  expect(lines('\n  one\n\n  two words  \n')).toEqual(['one', 'two words']);
});

describe('frames and phrases', () => {
  test('are combined without all combinations', () => {
    expect(combine(['a …', 'b …'], ['1', '2', '3'], 2)).toEqual(['a 1', 'a 3', 'b 2']);
  });

  test('use every frame and every phrase', () => {
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 30 }), fc.integer({ min: 4, max: 30 }), (frames, phrases) => {
        const made = combine(
          Array.from({ length: frames }, (_, index) => `f${index} …`),
          Array.from({ length: phrases }, (_, index) => `p${index}`),
        );
        expect(new Set(made.map((text) => text.split(' ')[0])).size).toBe(frames);
        expect(new Set(made.map((text) => text.split(' ')[1])).size).toBe(phrases);
      }),
    );
  });
});
