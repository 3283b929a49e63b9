import { describe, expect, test } from '@jest/globals';
import { type Short, said, TestWorld } from '../support.ts';

const it = (FlowAttributes: Record<string, { Value: string }>, next = 'rest'): Short => [
  'UpdateFlowAttributes',
  { FlowAttributes },
  { next },
];

describe('UpdateFlowAttributes', () => {
  test('sets what lasts for this run of this flow', async () => {
    const world = new TestWorld();
    const chat = await world.run(
      {
        one: it({ a: { Value: '1' }, b: { Value: '$.Attributes.x' } }, 'two'),
        two: it({ a: { Value: '2' }, none: { Value: '$.Attributes.none' } }, 'say'),
        say: [
          'MessageParticipant',
          { Text: '$.FlowAttributes.a $.FlowAttributes.b [$.FlowAttributes.none]' },
        ],
      },
      { attributes: { x: 'y' } },
    );
    expect(said(chat)).toEqual(['SYSTEM_MESSAGE: 2 y []']);
    expect(chat.attributes).toEqual({ x: 'y' });
  });

  test('is not shared between chats in the same flow', async () => {
    const world = new TestWorld();
    const flow = world.flow('shared', {
      say: ['MessageParticipant', { Text: '[$.FlowAttributes.a]' }, { next: 'it' }],
      it: it({ a: { Value: '1' } }),
    });
    expect([world.start(flow), world.start(flow)].map(said)).toEqual([
      ['SYSTEM_MESSAGE: []'],
      ['SYSTEM_MESSAGE: []'],
    ]);
  });

  test('takes 32,768 bytes in all', async () => {
    const world = new TestWorld();
    const frame = Buffer.byteLength(JSON.stringify({ a: '' }));
    for (const [length, branch] of [
      [32_768 - frame, 'Success'],
      [32_769 - frame, 'NoMatchingError'],
    ] as const) {
      await world.run(
        { it: it({ a: { Value: '$.Attributes.x' } }) },
        { attributes: { x: 'x'.repeat(length) } },
      );
      expect(world.path.at(-1)).toBe(`it: ${branch}`);
    }
  });
});
