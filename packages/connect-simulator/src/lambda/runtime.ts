import { randomUUID } from 'node:crypto';
import { type Clock, RealClock } from '../clock.ts';
import { parseFunctionArn } from './arn.ts';
import type { LambdaDefinition, OnLog } from './definition.ts';
import { FunctionPool, type LambdaFunction } from './function-pool.ts';
import { InlineFunction, type InlineHandler } from './inline-function.ts';
import type { LambdaFailure, LambdaInvoker, LambdaResult } from './port.ts';

/** Bytes of an event that Lambda takes when it is invoked synchronously. */
const MAX_EVENT_BYTES = 6_291_456;

/** What functions see of the time, and who hears what they write. */
export interface LambdaRuntimeOptions {
  /**
   * The present of the simulation, in epoch milliseconds. Functions see it as theirs, standing still during an
   * invocation. Without it they see the real time.
   */
  now?: () => number;
  /** Real time, because functions run in it: their limits hold in virtual time too. */
  timers?: Pick<Clock, 'schedule'>;
  onLog?: OnLog;
  /** Request ids. */
  newId?: () => string;
}

/**
 * Lambda on this machine: functions run as the bundles that would be uploaded, each environment in a thread of its
 * own with its own variables, reused while warm. Threads that wait keep no process alive.
 */
export class LambdaRuntime implements LambdaInvoker {
  readonly #functions = new Map<string, LambdaFunction>();
  readonly #now: (() => number) | undefined;
  readonly #timers: Pick<Clock, 'schedule'>;
  readonly #onLog: OnLog;
  readonly #newId: () => string;

  constructor({
    now,
    timers = new RealClock(),
    onLog = () => {},
    newId = randomUUID,
  }: LambdaRuntimeOptions = {}) {
    this.#now = now;
    this.#timers = timers;
    this.#onLog = onLog;
    this.#newId = newId;
  }

  /** Deploys a function, in the place of any with this ARN. Its code is loaded when it is first invoked. */
  register(definition: LambdaDefinition): void {
    const arn = parseFunctionArn(definition.arn);
    const options = { definition, arn, timers: this.#timers, now: this.#now, onLog: this.#onLog };
    this.#replace(arn.arn, new FunctionPool(options));
  }

  /** Registers a function of this process, for tests. */
  registerInline(arn: string, handler: InlineHandler, { timeoutMs = 3000 } = {}): void {
    this.#replace(parseFunctionArn(arn).arn, new InlineFunction(handler, timeoutMs, this.#timers));
  }

  /** Removes a function; what it is running fails. */
  async remove(arn: string): Promise<void> {
    const key = parseFunctionArn(arn).arn;
    const removed = this.#functions.get(key);
    this.#functions.delete(key);
    await removed?.close();
  }

  has(arn: string): boolean {
    return this.#functions.has(parseFunctionArn(arn).arn);
  }

  async invoke(
    functionArn: string,
    event: unknown,
    { timeoutMs }: { timeoutMs: number },
  ): Promise<LambdaResult> {
    const invoked = this.#functions.get(parseFunctionArn(functionArn).arn);
    if (invoked === undefined) return failure('NotFound', `Function not found: ${functionArn}`);
    const json = toJson(event);
    if (json === undefined) return failure('NotJson', 'the event cannot be written as JSON');
    if (json.length > MAX_EVENT_BYTES || Buffer.byteLength(json) > MAX_EVENT_BYTES)
      return failure(
        'TooLarge',
        `${Buffer.byteLength(json)} bytes of event, Lambda takes ${MAX_EVENT_BYTES}`,
      );
    const result = invoked.invoke(json, this.#newId());
    return result instanceof Promise ? this.#within(timeoutMs, result) : result;
  }

  /** Ends every environment. Whatever still runs fails. */
  async close(): Promise<void> {
    const functions = [...this.#functions.values()];
    this.#functions.clear();
    await Promise.all(functions.map((each) => each.close()));
  }

  /** A caller that gives up does not stop the function: its environment stays busy until that has ended. */
  #within(timeoutMs: number, running: Promise<LambdaResult>): Promise<LambdaResult> {
    return new Promise((resolve) => {
      const timer = this.#timers.schedule(timeoutMs, () =>
        resolve(failure('Timeout', `no answer within the ${timeoutMs} ms that the caller waits`)),
      );
      void running.then((result) => {
        timer.cancel();
        resolve(result);
      });
    });
  }

  #replace(arn: string, added: LambdaFunction): void {
    void this.#functions.get(arn)?.close();
    this.#functions.set(arn, added);
  }
}

function failure(kind: LambdaFailure['kind'], message: string): LambdaResult {
  return { ok: false, error: { kind, message } };
}

function toJson(event: unknown): string | undefined {
  try {
    return JSON.stringify(event ?? null) ?? 'null';
  } catch {
    return undefined;
  }
}
