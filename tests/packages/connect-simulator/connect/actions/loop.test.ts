import { describe, expect, test } from '@jest/globals';
import { at, type Short, said, TestWorld } from '../support.ts';

const it = (LoopCount: string, to: Record<string, string> = {}): Short => [
  'Loop',
  { LoopCount },
  { '= ContinueLooping': 'say', '= DoneLooping': 'done', ...to },
];
const say: Short = ['MessageParticipant', { Text: 'round' }, { next: 'it' }];
const done: Short = ['MessageParticipant', { Text: 'done' }];

describe('Loop', () => {
  test.each([
    ['0', 0],
    ['1', 1],
    ['3', 3],
    ['100', 100],
  ])('takes ContinueLooping %s times, then DoneLooping', async (count, rounds) => {
    const world = new TestWorld();
    const chat = await world.run({ it: it(count), say, done });
    expect(said(chat)).toEqual([...Array(rounds).fill('SYSTEM_MESSAGE: round'), 'SYSTEM_MESSAGE: done']);
  });

  test('takes its count from an attribute, once', async () => {
    const world = new TestWorld();
    const chat = await world.run(
      {
        it: it('$.Attributes.count'),
        say: ['UpdateContactAttributes', { Attributes: { count: '5' } }, { next: 'it' }],
        done,
      },
      { attributes: { count: '2' } },
    );
    expect(world.path.filter((step) => step === 'it: = ContinueLooping')).toHaveLength(2);
    expect(said(chat)).toEqual(['SYSTEM_MESSAGE: done']);
  });

  test('starts anew when it is entered again after it was done', async () => {
    const world = new TestWorld();
    const chat = await world.run({
      outer: ['Loop', { LoopCount: '2' }, { '= ContinueLooping': 'it', '= DoneLooping': 'rest' }],
      it: it('2', { '= DoneLooping': 'outer' }),
      say,
    });
    expect(said(chat)).toHaveLength(4);
  });

  test.each(['101', '-1', '1.5', 'many'])('fails for %s rounds', async (count) => {
    const world = new TestWorld();
    await world.run(
      { it: it('$.Attributes.count', { NoMatchingError: 'rest' }), say, done },
      { attributes: { count } },
    );
    expect(world.path).toEqual(['it: NoMatchingError']);
  });

  test('without an error branch a failure goes to NextAction', async () => {
    const world = new TestWorld();
    const chat = await world.run({ it: it('$.Attributes.none'), say, done });
    expect(at(chat)).toBe('rest');
    expect(world.why('it')).toBe('NoMatchingError: LoopCount is "$.Attributes.none", not 0 to 100');
  });
});
