import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { normalise, topicFinder } from '../../fulfillment/topics.ts';
import { config } from './helpers.ts';

const find = topicFinder(config);

describe('finding a topic', () => {
  test.each([
    ['a key', ['billing'], 'en_US', 'billing'],
    ['a label', ['Technical help'], 'en_US', 'technical'],
    ['a synonym, whatever its case, accents and punctuation', ['  ENVIO!! '], 'es_US', 'orders'],
    ['a word of another locale', ['factura'], 'en_US', 'billing'],
    ['a key before a word, wherever it stands', ['wifi', 'orders'], 'en_US', 'orders'],
    ['nothing', ['flowers', ''], 'en_US', ''],
    ['no text at all', [], 'en_US', ''],
    ['a name of every object', ['constructor', '__proto__'], 'en_US', ''],
  ])('%s', (_, texts, locale, key) => {
    expect(find(texts, locale)).toBe(key);
  });

  test('in a locale that is not configured only keys count', () => {
    expect(find(['Billing'], 'xx_XX')).toBe('');
    expect(find(['billing'], 'xx_XX')).toBe('billing');
  });

  test('never fails, and finds configured topics only', () => {
    const keys = ['', ...config.topics.map(({ key }) => key)];
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (texts) => {
        expect(keys).toContain(find(texts, 'en_US'));
      }),
    );
  });
});

test('normalising twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), (text) => {
      expect(normalise(normalise(text))).toBe(normalise(text));
    }),
  );
});
