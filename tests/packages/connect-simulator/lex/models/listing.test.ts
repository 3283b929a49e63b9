import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type ListQuery, listed } from '../../../../../packages/connect-simulator/src/lex/models/listing.ts';

interface Item {
  name: string;
  size: number;
}
const fields = { Name: (item: Item) => item.name, Size: (item: Item) => item.size };

function pages(items: Item[], query: ListQuery): Item[][] {
  const all: Item[][] = [];
  let nextToken: string | undefined;
  do {
    const page = listed(items, { ...query, nextToken }, fields);
    all.push(page.items);
    nextToken = page.nextToken;
  } while (nextToken !== undefined);
  return all;
}

describe('a list', () => {
  const anyItems = fc.array(fc.record({ name: fc.string({ maxLength: 3 }), size: fc.integer() }));

  test('gives every item once, in pages no longer than asked for', () => {
    fc.assert(
      fc.property(anyItems, fc.integer({ min: 1, max: 20 }), (items, maxResults) => {
        const cut = pages(items, { maxResults });
        expect(cut.flat()).toEqual(items);
        for (const page of cut) expect(page.length).toBeLessThanOrEqual(maxResults);
        for (const page of cut.slice(0, -1)) expect(page).toHaveLength(maxResults);
      }),
    );
  });

  test('is sorted both ways by names or numbers', () => {
    fc.assert(
      fc.property(anyItems, fc.constantFrom('Name', 'Size'), (items, attribute) => {
        const up = pages(items, { maxResults: 3, sortBy: { attribute, order: 'Ascending' } }).flat();
        const down = pages(items, { maxResults: 3, sortBy: { attribute, order: 'Descending' } }).flat();
        const key = (item: Item) => (attribute === 'Name' ? item.name : item.size);
        for (let i = 1; i < up.length; i++) {
          expect(key(up[i - 1]!) <= key(up[i]!)).toBe(true);
          expect(key(down[i - 1]!) >= key(down[i]!)).toBe(true);
        }
      }),
    );
  });

  test.each([
    ['EQ', ['ab']],
    ['CO', ['ab', 'abc']],
    ['NE', ['abc', 'x']],
  ] as const)('is filtered with %s', (operator, expected) => {
    const items = ['ab', 'abc', 'x'].map((name) => ({ name, size: 1 }));
    const filters = [{ name: 'Name', values: ['ab'], operator }];
    expect(listed(items, { filters }, fields).items.map(({ name }) => name)).toEqual(expected);
  });

  test('takes the tokens of the same list only', () => {
    const items = ['a', 'b', 'c'].map((name) => ({ name, size: 1 }));
    const { nextToken } = listed(items, { maxResults: 1 }, fields);
    const sortBy = { attribute: 'Name', order: 'Ascending' } as const;
    for (const query of [{ nextToken, sortBy }, { nextToken: 'x' }, { nextToken: '' }])
      expect(() => listed(items, query, fields)).toThrow('nextToken');
  });
});
