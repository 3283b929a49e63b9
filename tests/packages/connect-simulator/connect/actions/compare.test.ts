import { describe, expect, test } from '@jest/globals';
import { TestWorld } from '../support.ts';

const it = (reference: string, ...conditions: string[]) =>
  [
    'Compare',
    { ComparisonValue: reference },
    Object.fromEntries(conditions.map((label) => [label, 'rest'])),
  ] as const;

async function branch(reference: string, conditions: string[], attributes: Record<string, string>) {
  const world = new TestWorld();
  await world.run({ it: it(reference, ...conditions) }, { attributes });
  return { path: world.path, why: world.why('it') };
}

describe('Compare', () => {
  test('takes the first condition that holds', async () => {
    const { path, why } = await branch('$.Attributes.plan', ['= silver', 'starts with go', '= gold'], {
      plan: 'gold',
    });
    expect(path).toEqual(['it: starts with go']);
    expect(why).toBe('$.Attributes.plan is "gold"');
  });

  test('is case-sensitive', async () => {
    expect((await branch('$.Attributes.plan', ['= Gold'], { plan: 'gold' })).path).toEqual([
      'it: NoMatchingCondition',
    ]);
  });

  test('takes NoMatchingCondition when none holds, and when there is none', async () => {
    expect((await branch('$.Attributes.n', ['> 5'], { n: '5' })).path).toEqual(['it: NoMatchingCondition']);
    expect((await branch('$.Attributes.n', [], { n: '5' })).path).toEqual(['it: NoMatchingCondition']);
  });

  test('an attribute that does not exist equals NULL, as in the sample disconnect flow', async () => {
    const { path, why } = await branch('$.Attributes.none', ['= NULL'], {});
    expect(path).toEqual(['it: = NULL']);
    expect(why).toBe('$.Attributes.none is not set');
  });

  test('compares with another attribute', async () => {
    const attributes = { here: 'x', there: 'x' };
    const { path } = await branch('$.Attributes.here', ['= $.Attributes.there'], attributes);
    expect(path).toEqual(['it: = $.Attributes.there']);
  });

  test('compares the channel and the initiation method', async () => {
    expect((await branch('$.Channel', ['= CHAT'], {})).path).toEqual(['it: = CHAT']);
    expect((await branch('$.InitiationMethod', ['= API'], {})).path).toEqual(['it: = API']);
  });
});
