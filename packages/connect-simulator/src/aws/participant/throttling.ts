import { type Rate, throttling } from '../token-buckets.ts';
import { throttlingException } from './errors.ts';

const SENDING = 'SendMessage and SendEvent';

/** Of one instance. Source: Amazon Connect quotas, participant service. */
const RATES: Readonly<Record<string, Rate>> = {
  CreateParticipantConnection: { perSecond: 6, burst: 9 },
  DisconnectParticipant: { perSecond: 3, burst: 5 },
  GetTranscript: { perSecond: 8, burst: 12 },
  [SENDING]: { perSecond: 10, burst: 15 },
};

export const participantThrottling = (clock: { now(): number }) =>
  throttling(
    'ConnectParticipant',
    clock,
    (operation) => {
      const key = operation.startsWith('Send') ? SENDING : operation;
      const rate = RATES[key];
      return rate && { key, rate };
    },
    throttlingException,
  );
