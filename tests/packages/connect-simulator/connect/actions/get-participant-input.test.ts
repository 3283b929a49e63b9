import { expect, test } from '@jest/globals';
import { said, TestWorld } from '../support.ts';

test('GetParticipantInput takes its error branch on chat, whatever its conditions', async () => {
  const world = new TestWorld();
  const chat = await world.run({
    it: [
      'GetParticipantInput',
      { Text: 'Press 1', StoreInput: 'False', InputTimeLimitSeconds: '5' },
      {
        '= 1': 'one',
        NoMatchingError: 'say',
        NoMatchingCondition: 'one',
        InputTimeLimitExceeded: 'one',
      },
    ],
    one: ['MessageParticipant', { Text: 'One' }],
    say: ['MessageParticipant', { Text: 'No keys' }],
  });
  expect(world.path).toContain('it: NoMatchingError');
  expect(said(chat)).toEqual(['SYSTEM_MESSAGE: No keys']);
});
