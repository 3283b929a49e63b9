import { describe, expect, test } from '@jest/globals';
import { now, said, TestWorld } from '../support.ts';

describe('TagContact and UntagContact', () => {
  test('set and remove tags of the contact', async () => {
    const world = new TestWorld();
    const chat = await world.run(
      {
        one: [
          'TagContact',
          { Tags: { team: '$.Attributes.team', '$.Attributes.key': 'v' } },
          { next: 'two' },
        ],
        two: ['TagContact', { Tags: { team: 'other', more: 'x' } }, { next: 'say' }],
        say: ['MessageParticipant', { Text: '$.Tags.team $.Tags.none' }, { next: 'three' }],
        three: ['UntagContact', { TagKeys: ['more', 'never'] }],
      },
      { attributes: { team: 'a', key: 'k' } },
    );
    expect(now(chat).tags).toEqual({ team: 'other', k: 'v' });
    expect(said(chat)).toEqual(['SYSTEM_MESSAGE: other ']);
    expect(world.path).toEqual(['one: Success', 'two: Success', 'say: Success', 'three: Success']);
  });

  test.each(['aws:x', 'AWS:x'])('the key %s is refused when the action runs', async (key) => {
    const world = new TestWorld();
    const chat = await world.run({ it: ['TagContact', { Tags: { [key]: 'x' } }] });
    expect(world.path).toEqual(['it: NoMatchingError']);
    expect(now(chat).tags).toBeUndefined();
  });

  test('UntagContact has nothing against a contact without tags', async () => {
    const world = new TestWorld();
    await world.run({ it: ['UntagContact', { TagKeys: ['a'] }] });
    expect(world.path).toEqual(['it: Success']);
  });
});
