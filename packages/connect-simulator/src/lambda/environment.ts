import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { Clock, Timer } from '../clock.ts';
import type { FunctionArn } from './arn.ts';
import type { LambdaDefinition, LambdaLog, OnLog } from './definition.ts';
import type { LambdaResult } from './port.ts';
import { environmentVariables } from './variables.ts';

/** Bytes of an answer that Lambda carries when it is invoked synchronously (its error message says so). */
const MAX_ANSWER_BYTES = 6_291_556;
/** Lambda's limit on loading a module, before its first invocation. */
const MAX_INIT_MS = 10_000;
/**
 * Looks for the answer before it is left to the event loop, some 0.2 ms: functions that only compute answer sooner than
 * a sleeping thread wakes up. Not with a single core, which the function needs.
 */
const LOOKS = availableParallelism() > 1 ? 10_000 : 0;

export interface EnvironmentOptions {
  definition: LambdaDefinition;
  arn: FunctionArn;
  timers: Pick<Clock, 'schedule'>;
  /** The present of the simulation, epoch milliseconds. Without it functions see the real time. */
  now: (() => number) | undefined;
  onLog: OnLog;
  /** Called once, when this environment can take no more invocations. */
  onEnd: () => void;
}

type FromWorker =
  | { type: 'ready' }
  | { type: 'not-ready'; message: string }
  | { type: 'log'; level: LambdaLog['level']; message: string }
  | { type: 'answer'; payload: string }
  | { type: 'failed'; kind: 'Unhandled' | 'NotJson' | 'TooLarge'; message: string };

/**
 * One execution environment: a worker thread with the function's module loaded, which runs one invocation at a time
 * and ends with the first that times out or crashes.
 */
export class Environment {
  readonly #options: EnvironmentOptions;
  readonly #worker: Worker;
  readonly #port: MessagePort;
  /** Number of answers given so far; the worker counts. */
  readonly #answers = new Int32Array(new SharedArrayBuffer(4));
  #ready = false;
  #ended = false;
  #waiting: ((result: LambdaResult) => void) | undefined;
  #timer: Timer | undefined;

  constructor(options: EnvironmentOptions) {
    this.#options = options;
    const { definition, arn } = options;
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    this.#worker = new Worker(fileURLToPath(new URL('./worker.mjs', import.meta.url)), {
      env: environmentVariables(definition, arn),
      // The loaders that this process was started with are not the function's.
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: definition.memoryMb ?? 128 },
      workerData: {
        port: port2,
        answers: this.#answers,
        code: definition.code,
        handler: definition.handler ?? 'index.handler',
        functionName: arn.name,
        functionArn: arn.arn,
        memoryMb: definition.memoryMb ?? 128,
        mostBytes: MAX_ANSWER_BYTES,
        now: options.now?.(),
      },
      transferList: [port2],
    });
    port1.on('message', (message) => this.#receive(message as FromWorker));
    port1.unref();
    this.#listen();
  }

  /**
   * Runs one invocation; only when the last one is over.
   * @param event as JSON
   */
  invoke(event: string, requestId: string): LambdaResult | Promise<LambdaResult> {
    const answered = Atomics.load(this.#answers, 0);
    let result: LambdaResult | undefined;
    this.#waiting = (given) => {
      result = given;
    };
    const { now } = this.#options;
    this.#port.postMessage({ event, requestId, now: now?.(), timeoutMs: this.#timeoutMs });
    if (this.#ready) this.#look(answered);
    if (result !== undefined) return result;
    return new Promise((resolve) => {
      this.#waiting = resolve;
      this.#worker.ref();
      this.#startTimer();
    });
  }

  async end(): Promise<void> {
    this.#finish({ ok: false, error: { kind: 'Unhandled', message: 'the simulator was closed' } });
    await this.#close();
  }

  get #timeoutMs(): number {
    return this.#options.definition.timeoutMs ?? 3000;
  }

  #listen(): void {
    this.#worker.on('error', (error) => this.#crash(`${error.name}: ${error.message}`));
    this.#worker.on('exit', (code) => this.#crash(`Runtime exited with exit status ${code}`));
    this.#worker.unref();
  }

  /** Looks whether the worker has answered, for as long as that is cheaper than going to sleep. */
  #look(answered: number): void {
    for (let look = 0; look < LOOKS; look++) {
      if (Atomics.load(this.#answers, 0) === answered) continue;
      this.#drain();
      return;
    }
  }

  /** Takes at once what the worker has sent so far. */
  #drain(): void {
    for (;;) {
      const received = receiveMessageOnPort(this.#port);
      if (received === undefined) return;
      this.#receive(received.message as FromWorker);
    }
  }

  #receive(message: FromWorker): void {
    switch (message.type) {
      case 'ready':
        this.#ready = true;
        if (this.#waiting !== undefined) this.#startTimer();
        return;
      case 'not-ready':
        this.#finish({ ok: false, error: { kind: 'Init', message: message.message } });
        void this.#close();
        return;
      case 'log': {
        const { level, message: text } = message;
        this.#options.onLog({ functionName: this.#options.arn.name, level, message: text });
        return;
      }
      case 'answer':
        this.#finish({ ok: true, payload: JSON.parse(message.payload) });
        return;
      case 'failed':
        this.#finish({ ok: false, error: { kind: message.kind, message: message.message } });
    }
  }

  #startTimer(): void {
    this.#timer?.cancel();
    const limit = this.#ready ? this.#timeoutMs : MAX_INIT_MS;
    this.#timer = this.#options.timers.schedule(limit, () => {
      const message = `Task timed out after ${(limit / 1000).toFixed(2)} seconds`;
      const error = this.#ready
        ? ({ kind: 'Timeout', message } as const)
        : ({ kind: 'Init', message } as const);
      this.#finish({ ok: false, error });
      void this.#close();
    });
  }

  #crash(message: string): void {
    // The end of a thread may be known here before its last words are.
    if (!this.#ended) this.#drain();
    const kind = this.#ready ? 'Unhandled' : 'Init';
    this.#finish({ ok: false, error: { kind, message } });
    void this.#close();
  }

  #finish(result: LambdaResult): void {
    this.#timer?.cancel();
    this.#timer = undefined;
    this.#worker.unref();
    const waiting = this.#waiting;
    this.#waiting = undefined;
    waiting?.(result);
  }

  async #close(): Promise<void> {
    if (this.#ended) return;
    this.#ended = true;
    this.#options.onEnd();
    this.#port.close();
    await this.#worker.terminate();
  }
}
