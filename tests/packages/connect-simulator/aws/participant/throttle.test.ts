import { expect, test } from '@jest/globals';
import { participantThrottling } from '../../../../../packages/connect-simulator/src/aws/participant/index.ts';
import { VirtualClock } from '../../../../../packages/connect-simulator/src/clock.ts';

const SERVICE = 'ConnectParticipant';

test('messages and events share one quota, transcripts have their own', () => {
  const admit = participantThrottling(new VirtualClock());
  for (let count = 0; count < 15; count++) admit(SERVICE, count % 2 === 0 ? 'SendMessage' : 'SendEvent');
  expect(() => admit(SERVICE, 'SendEvent')).toThrow('Rate exceeded');
  expect(() => admit(SERVICE, 'GetTranscript')).not.toThrow();
});

test('a burst is what may come at once, however long nothing came before', () => {
  const clock = new VirtualClock();
  const admit = participantThrottling(clock);
  admit(SERVICE, 'DisconnectParticipant');
  clock.moveTo(clock.now() + 3_600_000);
  for (let count = 0; count < 5; count++) admit(SERVICE, 'DisconnectParticipant');
  expect(() => admit(SERVICE, 'DisconnectParticipant')).toThrow('Rate exceeded');
});

test('other services have quotas of their own', () => {
  const admit = participantThrottling(new VirtualClock());
  for (let count = 0; count < 20; count++) expect(() => admit('Connect', 'SendMessage')).not.toThrow();
});
