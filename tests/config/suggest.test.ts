import { describe, expect, test } from '@jest/globals';
import { suggestPath } from '../../config/suggest.ts';

const WAITS = ['sameAgent', 'askOnReturn', 'previousAgentQueue'];

describe('a suggestion', () => {
  test.each([
    ['sameagent', 'waits.sameAgent'],
    ['same-agent', 'waits.sameAgent'],
    ['sameAgnt', 'waits.sameAgent'],
    ['askOnReturns', 'waits.askOnReturn'],
    ['previousAgent', 'waits.previousAgentQueue'],
  ])('for %s is %s', (written, meant) => {
    expect(suggestPath(['waits', written], WAITS, [])).toBe(meant);
  });

  test('is not a key that is there already', () => {
    expect(suggestPath(['waits', 'sameAgents'], WAITS, ['sameAgent'])).not.toBe('waits.sameAgent');
  });

  test('may be a key of another group', () => {
    expect(suggestPath(['waits', 'lastCall'], WAITS, [])).toBe('chat.lastCall');
    expect(suggestPath(['waits', 'topic'], WAITS, [])).toBe('topics');
  });

  test('is left out where nothing is near', () => {
    expect(suggestPath(['waits', 'xyz'], WAITS, [])).toBeUndefined();
    expect(suggestPath(['waits', '💥'], WAITS, [])).toBeUndefined();
    expect(suggestPath(['waits', 'x'.repeat(100_000)], WAITS, [])).toBeUndefined();
  });
});
