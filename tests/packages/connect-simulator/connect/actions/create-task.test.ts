import { expect, test } from '@jest/globals';
import { said, TestWorld } from '../support.ts';

test('CreateTask takes its error branch, because no task is made', async () => {
  const world = new TestWorld();
  const chat = await world.run({
    it: ['CreateTask', { Name: 'Call back', ContactFlowId: 'some-flow' }, { NoMatchingError: 'say' }],
    say: ['MessageParticipant', { Text: 'No task' }],
  });
  expect(world.path).toContain('it: NoMatchingError');
  expect(said(chat)).toEqual(['SYSTEM_MESSAGE: No task']);
});
