import type { Clock } from '../clock.ts';
import type { LambdaFunction } from './function-pool.ts';
import type { LambdaResult } from './port.ts';

export type InlineHandler = (event: unknown) => unknown;

/** A plain function of this process as a Lambda: no isolation, but the same ways to fail. */
export class InlineFunction implements LambdaFunction {
  readonly #handler: InlineHandler;
  readonly #timeoutMs: number;
  readonly #timers: Pick<Clock, 'schedule'>;

  constructor(handler: InlineHandler, timeoutMs: number, timers: Pick<Clock, 'schedule'>) {
    this.#handler = handler;
    this.#timeoutMs = timeoutMs;
    this.#timers = timers;
  }

  invoke(event: string): Promise<LambdaResult> {
    return new Promise((resolve) => {
      const timer = this.#timers.schedule(this.#timeoutMs, () => {
        const message = `Task timed out after ${(this.#timeoutMs / 1000).toFixed(2)} seconds`;
        resolve({ ok: false, error: { kind: 'Timeout', message } });
      });
      void this.#run(event).then((result) => {
        timer.cancel();
        resolve(result);
      });
    });
  }

  async close(): Promise<void> {}

  async #run(event: string): Promise<LambdaResult> {
    let result: unknown;
    try {
      result = await this.#handler(JSON.parse(event));
    } catch (error) {
      return { ok: false, error: { kind: 'Unhandled', message: String(error) } };
    }
    try {
      return { ok: true, payload: JSON.parse(JSON.stringify(result ?? null) ?? 'null') };
    } catch (error) {
      return { ok: false, error: { kind: 'NotJson', message: String(error) } };
    }
  }
}
