import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { csvOf } from '../../../scripts/export/csv.ts';

test('cells with commas, quotes and line ends go between quotes; short rows are filled up', () => {
  expect(csvOf(['a', 'b'], [['1,2', 'say "hi"'], ['x\ny'], []])).toBe(
    'a,b\r\n"1,2","say ""hi"""\r\n"x\ny",\r\n,\r\n',
  );
});

test('what is read back is what was written', () => {
  const cell = fc.oneof(fc.constantFrom('"', ',', '\r\n', ' a ', '""'), fc.string());
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell)), (rows) => {
      expect(parse(csvOf(['a', 'b', 'c'], rows))).toEqual([['a', 'b', 'c'], ...rows]);
    }),
  );
});

/** RFC 4180. */
function parse(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(quoted === undefined ? plain! : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
