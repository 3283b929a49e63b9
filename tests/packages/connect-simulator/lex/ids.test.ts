import { expect, test } from '@jest/globals';
import { countedIds, randomIds } from '../../../../packages/connect-simulator/src/ids.ts';
import { lexIds } from '../../../../packages/connect-simulator/src/lex/ids.ts';

test.each([
  ['counted', countedIds()],
  ['random', randomIds],
])('out of %s UUIDs come ids of 10 capital letters and digits, never twice the same', (_, newId) => {
  const make = lexIds(newId);
  const ids = Array.from({ length: 500 }, make);
  for (const id of ids) expect(id).toMatch(/^[0-9A-Z]{10}$/);
  expect(new Set(ids).size).toBe(500);
});

test('what has the form already is kept', () => {
  expect(lexIds(() => 'BOT0000001')()).toBe('BOT0000001');
});
