import type { Clock } from '../../clock.ts';
import { throttlingException } from './errors.ts';

interface Rate {
  perSecond: number;
  burst: number;
}

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
  readonly #clock: Clock;
  readonly #buckets = new Map<string, { left: number; at: number }>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  take(operation: string): void {
    const name = operation.startsWith('Send') ? SENDING : operation;
    const rate = RATES[name];
    if (rate === undefined) return;
    const now = this.#clock.now();
    const { left, at } = this.#buckets.get(name) ?? { left: rate.burst, at: now };
    const refilled = Math.min(rate.burst, left + ((now - at) / 1000) * rate.perSecond);
    const enough = refilled >= 1;
    this.#buckets.set(name, { left: enough ? refilled - 1 : refilled, at: now });
    if (!enough) throw throttlingException();
  }
}
