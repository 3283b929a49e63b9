import { expect, test } from '@jest/globals';
import { type Short, TestWorld } from '../support.ts';

test.each<Short>([
  ['UpdateFlowLoggingBehavior', { FlowLoggingBehavior: 'Enabled' }],
  ['UpdateContactRecordingBehavior', { RecordingBehavior: { RecordedParticipants: ['Agent', 'Customer'] } }],
  ['UpdateContactTextToSpeechVoice', { TextToSpeechVoice: 'Joanna' }],
])('%s succeeds, and a chat shows nothing of it', async (...short) => {
  const world = new TestWorld();
  const chat = await world.run({ it: short as unknown as Short });
  expect(world.path).toEqual(['it: Success']);
  expect(chat.transcript).toHaveLength(1);
});
