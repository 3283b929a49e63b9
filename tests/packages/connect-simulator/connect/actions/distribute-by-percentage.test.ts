import { describe, expect, test } from '@jest/globals';
import { REST, TestWorld } from '../support.ts';

async function draws(count: number, conditions: string[]): Promise<Record<string, number>> {
  const world = new TestWorld();
  const flow = world.flow('draw', {
    it: ['DistributeByPercentage', {}, Object.fromEntries(conditions.map((label) => [label, REST]))],
  });
  for (let index = 0; index < count; index++) world.start(flow);
  const taken: Record<string, number> = {};
  for (const { branch } of world.all('branch.taken')) taken[branch] = (taken[branch] ?? 0) + 1;
  return taken;
}

describe('DistributeByPercentage', () => {
  test('shares contacts out by the thresholds, and the rest to NoMatchingCondition', async () => {
    const taken = await draws(2000, ['< 31', '< 51']);
    expect(taken['< 31']! / 2000).toBeCloseTo(0.3, 1);
    expect(taken['< 51']! / 2000).toBeCloseTo(0.2, 1);
    expect(taken['NoMatchingCondition']! / 2000).toBeCloseTo(0.5, 1);
  });

  test('draws no less than 1 and no more than 100', async () => {
    expect(await draws(500, ['< 1'])).toEqual({ NoMatchingCondition: 500 });
  });

  test('draws the same for the same contact in every run', async () => {
    expect(await draws(50, ['< 51'])).toEqual(await draws(50, ['< 51']));
  });
});
