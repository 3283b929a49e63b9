import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { languageTag } from '../../../fulfillment/locale.ts';
import { spanInWords } from '../../../fulfillment/wait-budget/span.ts';
import { promisedSeconds } from '../../../scripts/explore/promised-span.ts';

test('a text without a time promises none', () => {
  expect(promisedSeconds('The agent has left the chat.', 'en-US')).toBeUndefined();
  expect(promisedSeconds('Line 4 is busy', 'en-US')).toBeUndefined();
});

test('all spans of a promise count', () => {
  expect(promisedSeconds('Reply within 1 hour and 30 minutes, please', 'en-US')).toBe(5400);
  expect(promisedSeconds('Responda en un plazo de 2 días y 1 hora', 'es-US')).toBe(2 * 86_400 + 3600);
});

test('whatever the wait-budget Lambda writes is read, and is never more than the wait', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 604_800 }),
      fc.constantFrom('en_US', 'es_US', 'fr_FR', 'pl_PL', 'ja_JP'),
      (seconds, locale) => {
        const promised = promisedSeconds(
          `Reply within ${spanInWords(seconds, locale)}.`,
          languageTag(locale),
        );
        expect(promised).toBeGreaterThan(0);
        expect(promised).toBeLessThanOrEqual(seconds);
      },
    ),
  );
});
