import { describe, expect, test } from '@jest/globals';
import { startAttributes, supportedContentTypes } from '../../chat/chat-start.ts';

describe('how a chat starts', () => {
  test('its attributes say when, for how long, in which language and about what', () => {
    const start = {
      startedAt: Date.UTC(2026, 0, 5, 9),
      durationMinutes: 1500,
      locale: 'es_US',
      interactive: false,
    };
    expect(startAttributes(start)).toEqual({
      chatStartedAt: '2026-01-05T09:00:00.000Z',
      chatDurationMinutes: '1500',
      locale: 'es_US',
      interactiveMessages: 'false',
    });
    expect(startAttributes({ ...start, topic: 'billing' })).toHaveProperty('previousTopic', 'billing');
  });

  test('plain text is always among what can be shown, each type once', () => {
    expect(supportedContentTypes([], false)).toEqual(['text/plain']);
    expect(supportedContentTypes(['text/markdown', 'text/plain'], false)).toEqual([
      'text/plain',
      'text/markdown',
    ]);
    expect(supportedContentTypes([], true)).toEqual([
      'text/plain',
      'application/vnd.amazonaws.connect.message.interactive',
      'application/vnd.amazonaws.connect.message.interactive.response',
    ]);
  });
});
