import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { answerFrame } from '../../../../../packages/connect-simulator/src/aws/participant/frames.ts';

describe('Frames of a WebSocket', () => {
  test.each([
    ['no topics', {}],
    ['an empty list', { topics: [] }],
    ['something that is no list', { topics: 'aws/chat' }],
    ['a topic beside the chat', { topics: ['aws/chat', 'aws/else'] }],
    ['nothing', undefined],
  ])('that subscribe to %s fail', (_, content) => {
    const { reply, subscribe } = answerFrame(JSON.stringify({ topic: 'aws/subscribe', content }));
    expect(JSON.parse(reply)).toMatchObject({ topic: 'aws/subscribe', content: { status: 'failure' } });
    expect(subscribe).toBe(false);
  });

  test('are answered in JSON whatever they are, and none but a subscription subscribes', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const { reply, subscribe } = answerFrame(text);
        expect(() => JSON.parse(reply)).not.toThrow();
        expect(subscribe).toBe(false);
      }),
    );
  });
});
