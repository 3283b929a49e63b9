import type { Clock } from '../../clock.ts';
import { invalidRequest } from './errors.ts';

/** AWS says of its SDKs' tokens that a day is enough. */
const KEPT_MS = 24 * 3_600_000;

/** A request that comes again with the same ClientToken gets the first one's answer and does nothing. */
export class IdempotencyTokens {
  readonly #clock: Clock;
  /** Oldest first. */
  readonly #known = new Map<string, { request: string; answer: unknown; at: number }>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** @throws AwsError when the token was used for another request */
  once<Input extends { ClientToken?: string | undefined }, Answer>(
    operation: string,
    input: Input,
    run: () => Answer,
  ): Answer {
    const { ClientToken, ...rest } = input;
    if (ClientToken === undefined || ClientToken === '') return run();
    this.#forget();
    const key = `${operation} ${ClientToken}`;
    const request = JSON.stringify(rest);
    const known = this.#known.get(key);
    if (known === undefined) {
      const answer = run();
      this.#known.set(key, { request, answer, at: this.#clock.now() });
      return answer;
    }
    if (known.request !== request)
      throw invalidRequest('The ClientToken was used for a request with other parameters');
    return known.answer as Answer;
  }

  #forget(): void {
    for (const [key, { at }] of this.#known) {
      if (at + KEPT_MS > this.#clock.now()) return;
      this.#known.delete(key);
    }
  }
}
