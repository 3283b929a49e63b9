import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { tokenize, wordsOf } from '../../../../../packages/connect-simulator/src/lex/text/words.ts';

describe('words', () => {
  test('case, accents, punctuation, typographic apostrophes and odd spaces do not matter', () => {
    expect(wordsOf('  ¿Facturación,\u00a0por FAVOR?! ', 'es')).toEqual(['facturacion', 'por', 'favor']);
    expect(wordsOf('It’s\u200b the SAME…', 'en')).toEqual(['it', 'is', 'the', 'same']);
  });

  test('contractions are written out, with or without their apostrophe, and negations stay', () => {
    for (const text of ["it doesn't work", 'it doesnt work', 'It does not work.'])
      expect(wordsOf(text, 'en')).toEqual(['it', 'does', 'not', 'work']);
  });

  test('what people write in chats stands for the longer words', () => {
    expect(wordsOf('pls help, i cant log in', 'en')).toEqual([
      'please',
      'help',
      'i',
      'can',
      'not',
      'log',
      'in',
    ]);
    expect(wordsOf('xq no va', 'es')).toEqual(['porque', 'no', 'va']);
    expect(wordsOf('noooo', 'en')).toEqual(['no']);
  });

  test('each sign of a script without spaces is a token, and each pictograph', () => {
    expect(wordsOf('同じ問題', 'ja')).toEqual(['同', 'じ', '問', '題']);
    expect(wordsOf('ok 👍', 'en')).toEqual(['ok', '👍']);
  });

  test('tokens point at the text that they came from', () => {
    const { text, tokens } = tokenize('Send Röses now', 'en');
    expect(tokens.map(({ start, end }) => text.slice(start, end))).toEqual(['Send', 'Röses', 'now']);
  });

  test('any text can be cut into tokens, in order and inside the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('en', 'es', 'ja', 'xx'),
        (text, language) => {
          const read = tokenize(text, language);
          let from = 0;
          for (const { start, end, words } of read.tokens) {
            expect(start).toBeGreaterThanOrEqual(from);
            expect(end).toBeGreaterThan(start);
            expect(words.length).toBeGreaterThan(0);
            from = end;
          }
          expect(from).toBeLessThanOrEqual(read.text.length);
        },
      ),
    );
  });
});
