import { describe, expect, test } from '@jest/globals';
import { TestWorld } from '../support.ts';

describe('UpdateContactAttributes', () => {
  test('sets attributes of the chat beside those that it has', async () => {
    const world = new TestWorld();
    const chat = await world.run(
      {
        it: [
          'UpdateContactAttributes',
          {
            Attributes: { b: '$.Attributes.a', c: 'for $.Attributes.a', none: '$.Attributes.none' },
            TargetContact: 'Current',
          },
        ],
      },
      { attributes: { a: '1', b: 'old' } },
    );
    expect(chat.attributes).toEqual({ a: '1', b: '1', c: 'for 1', none: '' });
    expect(world.all('attributes.set')).toMatchObject([{ attributes: { b: '1', c: 'for 1', none: '' } }]);
    expect(world.path).toEqual(['it: Success']);
  });

  test('does not change the map that the chat was started with', async () => {
    const attributes = { a: '1' };
    await new TestWorld().run(
      { it: ['UpdateContactAttributes', { Attributes: { a: '2' } }] },
      { attributes },
    );
    expect(attributes).toEqual({ a: '1' });
  });

  test('takes 32,768 bytes in all and sets nothing beyond', async () => {
    const world = new TestWorld();
    const frame = 'abx'.length;
    const set = { it: ['UpdateContactAttributes', { Attributes: { b: 'x' } }] } as const;
    await world.run(set, { attributes: { a: 'x'.repeat(32_768 - frame) } });
    expect(world.path.at(-1)).toBe('it: Success');
    const chat = await world.run(set, { attributes: { a: 'x'.repeat(32_769 - frame) } });
    expect(world.path.at(-1)).toBe('it: NoMatchingError');
    expect(world.why('it')).toBe('attributes over 32768 bytes');
    expect(chat.attributes['b']).toBeUndefined();
  });

  test('sets attributes of a related contact', async () => {
    const world = new TestWorld();
    const earlier = await world.run({ stay: ['Wait', { TimeLimitSeconds: '9' }] });
    const relatedContactId = earlier.initialContactId;
    const chat = await world.run(
      { it: ['UpdateContactAttributes', { Attributes: { a: '1' }, TargetContact: 'Related' }] },
      { origin: { relatedContactId } },
    );
    expect([earlier.attributes, chat.attributes]).toEqual([{ a: '1' }, {}]);
  });

  test('fails for a related contact when there is none', async () => {
    const world = new TestWorld();
    const chat = await world.run({
      it: ['UpdateContactAttributes', { Attributes: { a: '1' }, TargetContact: 'Related' }],
    });
    expect(world.path).toEqual(['it: NoMatchingError']);
    expect(chat.attributes).toEqual({});
  });
});
