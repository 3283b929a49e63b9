import { expect, test } from '@jest/globals';
import { locate, pathText } from '@resumed-chats/findings/yaml';
import { LineCounter, parseDocument } from 'yaml';

const TEXT = `queues:
  - name: Billing
    hours: &always Always
  - name: Orders
    hours: *always
`;

function placeOf(path: (string | number)[], want: 'key' | 'value') {
  const lines = new LineCounter();
  return locate(parseDocument(TEXT, { lineCounter: lines }), lines, path, want);
}

test('a value is where it stands, a key where it is written, a list by its item', () => {
  expect(placeOf(['queues', 0, 'name'], 'value')).toEqual({ line: 2, column: 11 });
  expect(placeOf(['queues', 0, 'name'], 'key')).toEqual({ line: 2, column: 5 });
  expect(placeOf(['queues', 1], 'value')).toEqual({ line: 4, column: 5 });
  expect(placeOf(['queues', 1, 'hours'], 'value')).toEqual({ line: 5, column: 12 });
});

test('what is not there is placed at the nearest thing above it', () => {
  expect(placeOf(['queues', 1, 'capacity', 'chats'], 'value')).toEqual({ line: 4, column: 5 });
  expect(placeOf(['hours'], 'value')).toEqual({ line: 1, column: 1 });
});

test('a path is written as people write it', () => {
  expect(pathText(['topics', 0, 'label', 'en_US'])).toBe('topics[0].label.en_US');
});
