import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Clock, LambdaInvoker } from '@resumed-chats/connect-simulator';
import { ACCOUNT, LambdaRuntime, REGION } from '@resumed-chats/connect-simulator';
import type { Config } from '../../config/schema.ts';
import { buildLambdas } from '../build/lambdas.ts';
import { BOT_LAMBDA, FLOW_LAMBDAS } from '../lambdas.ts';

/** The function's own limits, as it is deployed. Connect waits 8 s at most, Lex 30 s. */
const TIMEOUT_MS = 10_000;
const MEMORY_MB = 256;

/** Those that bots and flows invoke. */
export const INVOKED = [BOT_LAMBDA, ...FLOW_LAMBDAS];

const ARN_START = `arn:aws:lambda:${REGION}:${ACCOUNT}:function:resumed-chats-`;

/** ARN of a function of this project; names of other people's functions get one of the same form. */
export function lambdaArn(name: string): string {
  return `${ARN_START}${name}`;
}

/** The name in such an ARN, or the ARN itself when it is another one. */
export function lambdaName(arn: string): string {
  return arn.startsWith(ARN_START) ? arn.slice(ARN_START.length) : arn;
}

/** The built Lambdas of one configuration, with threads that all simulators of this process share. */
export class LocalLambdas {
  readonly #runtime: LambdaRuntime;
  readonly #directory: string;
  readonly #bundles = new Map<string, string>();
  #clock: Clock | undefined;

  private constructor(directory: string) {
    this.#directory = directory;
    this.#runtime = new LambdaRuntime({ now: () => this.#clock?.now() ?? Date.now() });
  }

  /** Bundles them into a temporary directory, which goes with `close` or the process. */
  static async build(config: Config): Promise<LocalLambdas> {
    const directory = await mkdtemp(join(tmpdir(), 'resumed-chats-'));
    const lambdas = new LocalLambdas(directory);
    process.once('exit', lambdas.#clean);
    for (const { name, directory: code } of await buildLambdas({ config, outDir: directory, names: INVOKED }))
      lambdas.#register(lambdaArn(name), code);
    return lambdas;
  }

  /** Invokes in the present of one simulator's clock: the threads are shared, time is not. */
  at(clock: Clock): LambdaInvoker {
    return {
      invoke: (arn, event, options) => {
        // The runtime reads the time before anything else can run.
        this.#clock = clock;
        return this.#runtime.invoke(arn, event, options);
      },
    };
  }

  /** Makes somebody's own bundle (a directory or file) callable, and answers under which ARN. */
  add(path: string): string {
    const known = this.#bundles.get(path);
    if (known !== undefined) return known;
    const arn = lambdaArn(`own-${this.#bundles.size + 1}`);
    this.#bundles.set(path, arn);
    this.#register(arn, path);
    return arn;
  }

  async close(): Promise<void> {
    process.removeListener('exit', this.#clean);
    await this.#runtime.close();
    this.#clean();
  }

  #register(arn: string, code: string): void {
    this.#runtime.register({ arn, code, timeoutMs: TIMEOUT_MS, memoryMb: MEMORY_MB });
  }

  readonly #clean = (): void => rmSync(this.#directory, { recursive: true, force: true });
}
