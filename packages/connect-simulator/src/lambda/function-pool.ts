import { Environment, type EnvironmentOptions } from './environment.ts';
import type { LambdaResult } from './port.ts';

/** Something that can be invoked with an event in JSON. */
export interface LambdaFunction {
  invoke(event: string, requestId: string): LambdaResult | Promise<LambdaResult>;
  close(): Promise<void>;
}

const DEFAULT_CONCURRENCY = 50;

/** The environments of one function: idle ones are used again, the latest first, and more are made as needed. */
export class FunctionPool implements LambdaFunction {
  readonly #options: Omit<EnvironmentOptions, 'onEnd'>;
  readonly #all = new Set<Environment>();
  readonly #idle: Environment[] = [];

  constructor(options: Omit<EnvironmentOptions, 'onEnd'>) {
    this.#options = options;
  }

  invoke(event: string, requestId: string): LambdaResult | Promise<LambdaResult> {
    const environment = this.#idle.pop() ?? this.#start();
    if (environment === undefined)
      return { ok: false, error: { kind: 'Throttled', message: 'Rate Exceeded: every environment is busy' } };
    const result = environment.invoke(event, requestId);
    if (result instanceof Promise)
      return result.finally(() => {
        this.#release(environment);
      });
    this.#release(environment);
    return result;
  }

  async close(): Promise<void> {
    await Promise.all([...this.#all].map((environment) => environment.end()));
  }

  #start(): Environment | undefined {
    if (this.#all.size >= (this.#options.definition.concurrency ?? DEFAULT_CONCURRENCY)) return undefined;
    const environment: Environment = new Environment({
      ...this.#options,
      onEnd: () => {
        this.#all.delete(environment);
        const at = this.#idle.indexOf(environment);
        if (at >= 0) this.#idle.splice(at, 1);
      },
    });
    this.#all.add(environment);
    return environment;
  }

  #release(environment: Environment): void {
    if (this.#all.has(environment)) this.#idle.push(environment);
  }
}
