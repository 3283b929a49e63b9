import { describe, expect, test } from '@jest/globals';
import { countedIds, randomIds } from '../../../packages/connect-simulator/src/ids.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('Ids', () => {
  test.each([
    ['random', () => randomIds],
    ['counted', countedIds],
  ])('that are %s are UUIDs, and no two are the same', (_name, make) => {
    const newId = make();
    const ids = Array.from({ length: 1000 }, () => newId());
    expect(ids.filter((id) => !UUID.test(id))).toEqual([]);
    expect(new Set(ids).size).toBe(1000);
  });

  test('that are counted are the same in every run', () => {
    const [one, two] = [countedIds(), countedIds()];
    expect([one(), one(), two(), two()]).toEqual([
      '00000000-0000-4000-8000-000000000001',
      '00000000-0000-4000-8000-000000000002',
      '00000000-0000-4000-8000-000000000001',
      '00000000-0000-4000-8000-000000000002',
    ]);
  });
});
