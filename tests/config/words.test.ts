import { expect, test } from '@jest/globals';
import { foldWords } from '../../config/words.ts';

test.each([
  ['Same issue', 'same issue'],
  ['  SAME   issue! ', 'same issue'],
  ['¿Facturación?', 'facturacion'],
  ["It's", 'its'],
  ['It’s', 'its'],
  ['wi-fi', 'wi fi'],
  ['👍', ''],
  ['同じ', '同じ'],
])('%j compares as %j', (text, folded) => {
  expect(foldWords(text)).toBe(folded);
});
