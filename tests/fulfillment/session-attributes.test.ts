import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { echoed, stringMap } from '../../fulfillment/session-attributes.ts';

describe('reading session attributes', () => {
  test('keeps texts, writes numbers and booleans as text, and leaves out the rest', () => {
    const map = stringMap({ a: 'x', b: 1, c: false, d: null, e: {}, f: undefined });
    expect([...map]).toEqual([
      ['a', 'x'],
      ['b', '1'],
      ['c', 'false'],
    ]);
  });

  test.each([null, undefined, 'text', 3, ['a']])('%j has none', (value) => {
    expect(stringMap(value).size).toBe(0);
  });
});

describe('giving them back', () => {
  test('everything but the own ones', () => {
    const attributes = new Map([
      ['mine', '1'],
      ['other', '2'],
    ]);
    expect(echoed(attributes, new Set(['mine']))).toEqual({ other: '2' });
  });

  test("when there is too much, the service's own come first, then what fits", () => {
    const attributes = new Map([
      ['first', 'x'.repeat(3000)],
      ['second', 'ñ'.repeat(3000)],
      ['x-amz-lex:last', 'y'.repeat(3000)],
      ['small', 'z'],
    ]);
    expect(Object.keys(echoed(attributes, new Set()))).toEqual(['x-amz-lex:last', 'first', 'small']);
  });

  test('never more than an answer may hold in base64', () => {
    const maps = fc.dictionary(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'binary', maxLength: 4000 }),
      {
        maxKeys: 20,
        size: 'max',
      },
    );
    fc.assert(
      fc.property(maps, (map) => {
        const bytes = Buffer.byteLength(JSON.stringify(echoed(stringMap(map), new Set())));
        expect(bytes).toBeLessThanOrEqual(8100);
      }),
    );
  });
});
