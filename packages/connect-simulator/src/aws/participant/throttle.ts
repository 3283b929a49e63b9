import type { Clock } from '../../clock.ts';
import { type Rate, TokenBuckets } from '../token-buckets.ts';
import { throttlingException } from './errors.ts';

const SENDING = 'SendMessage and SendEvent';

/** Of one instance. Source: Amazon Connect quotas, participant service. */
const RATES: Readonly<Record<string, Rate>> = {
  CreateParticipantConnection: { perSecond: 6, burst: 9 },
  DisconnectParticipant: { perSecond: 3, burst: 5 },
  GetTranscript: { perSecond: 8, burst: 12 },
  [SENDING]: { perSecond: 10, burst: 15 },
};

/** Counts requests in token buckets. `take` throws ThrottlingException when there are too many. */
export class Throttle {
  readonly #buckets: TokenBuckets;

  constructor(clock: Clock) {
    this.#buckets = new TokenBuckets(clock);
  }

  take(operation: string): void {
    const name = operation.startsWith('Send') ? SENDING : operation;
    const rate = RATES[name];
    if (rate !== undefined && !this.#buckets.take(name, rate)) throw throttlingException();
  }
}
