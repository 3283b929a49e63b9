import { expect, test } from '@jest/globals';
import { TestWorld } from '../support.ts';

test.each([
  [{ ChatBehavior: { ChatAnalyticsBehavior: { Enabled: 'True' } } }, 'Success'],
  [{ ScreenRecordingBehavior: { ScreenRecordedParticipants: ['Agent'] } }, 'Success'],
  [{ VoiceBehavior: { VoiceRecordingBehavior: { RecordedParticipants: ['Agent'] } } }, 'ChannelMismatch'],
])('UpdateContactRecordingAndAnalyticsBehavior with %j: %s', async (parameters, branch) => {
  const world = new TestWorld();
  await world.run({ it: ['UpdateContactRecordingAndAnalyticsBehavior', parameters] });
  expect(world.path).toEqual([`it: ${branch}`]);
});
