import { setTimeout as wait } from 'node:timers/promises';
import { DeployError } from '../errors.ts';
import type { Report } from '../report.ts';
import { type Clients, type Connection, createClients } from './clients.ts';
import { explain } from './explain.ts';
import { type Failure, failureOf, isConflict, isNotFound, isThrottled } from './failure.ts';
import { pollDelay, retryDelay } from './retry.ts';

export interface AwsOptions extends Connection {
  /** Else made for the connection. */
  clients?: Clients;
  report?: Report;
  /** Resolves after that many milliseconds; tests pass one that does not take as long. */
  sleep?: (milliseconds: number) => Promise<unknown>;
}

export interface CallCounts {
  reads: number;
  writes: number;
  retries: number;
}

type Send<T> = () => Promise<T>;

/**
 * All calls to AWS go through here: retried while that makes sense, counted, and explained when they fail. The SDK's
 * own retries are off, so that a call is a call.
 */
export class Aws {
  readonly clients: Clients;
  readonly counts: CallCounts = { reads: 0, writes: 0, retries: 0 };
  readonly report: Report;
  readonly #sleep: (milliseconds: number) => Promise<unknown>;

  constructor({ report = () => {}, sleep = wait, clients, ...connection }: AwsOptions = {}) {
    this.clients = clients ?? createClients(connection);
    this.report = report;
    this.#sleep = sleep;
  }

  /** @throws DeployError */
  read<T>(operation: string, send: Send<T>): Promise<T> {
    return this.#attempt(operation, 'reads', send, {});
  }

  /** The same; undefined for what is not there. */
  find<T>(operation: string, send: Send<T>): Promise<T | undefined> {
    return this.#attempt<T | undefined>(operation, 'reads', send, { absent: isNotFound });
  }

  /** A write that may be made twice without harm. `conflicts` is for services that ask to try again after a 409. */
  write<T>(operation: string, send: Send<T>, options: { conflicts?: boolean } = {}): Promise<T> {
    return this.#attempt(operation, 'writes', send, options);
  }

  /** Deletes; what is gone already is fine. */
  async remove(operation: string, send: Send<unknown>): Promise<void> {
    await this.#attempt(operation, 'writes', send, { absent: isNotFound, conflicts: true });
  }

  /**
   * Creates. An answer may be lost although the thing was made, and somebody may have been faster: so after each
   * failure `found` is asked first, and what it answers is taken for the new one.
   */
  create<T>(operation: string, send: Send<T>, found: () => Promise<T | undefined>): Promise<T> {
    return this.#attempt(operation, 'writes', send, { found, conflicts: true });
  }

  /**
   * Looks again and again until `look` answers something, or rejects.
   * @param what for the message, e.g. `the build of en_US`
   */
  async until<T>(what: string, timeoutMs: number, look: () => Promise<T | undefined>): Promise<T> {
    let waited = 0;
    for (let count = 0; waited <= timeoutMs; count++) {
      const found = await look();
      if (found !== undefined) return found;
      const delay = pollDelay(count);
      waited += delay;
      await this.#sleep(delay);
    }
    throw new DeployError({
      place: what,
      what: `not done after ${Math.round(timeoutMs / 60_000)} minutes`,
      how: 'Look at it in the AWS console, and run the same command again: it goes on where it stopped',
    });
  }

  close(): void {
    for (const client of Object.values(this.clients)) client.destroy();
  }

  async #attempt<T>(
    operation: string,
    kind: 'reads' | 'writes',
    send: Send<T>,
    options: {
      conflicts?: boolean;
      absent?: (failure: Failure) => boolean;
      found?: () => Promise<T | undefined>;
    },
  ): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      this.counts[kind]++;
      try {
        return await send();
      } catch (error) {
        const failure = failureOf(error);
        if (options.absent?.(failure)) return undefined as T;
        const found = isThrottled(failure) ? undefined : await options.found?.();
        if (found !== undefined) return found;
        const conflicts = options.conflicts ?? false;
        const delay = retryDelay(failure, attempt, { conflicts, random: Math.random() });
        if (delay === undefined) throw explain(operation, error);
        this.counts.retries++;
        if (attempt > 2 || delay > 1000 || isConflict(failure))
          this.report({
            kind: 'wait',
            text: `${operation}: ${failure.name}, once more in ${inWords(delay)}`,
          });
        await this.#sleep(delay);
      }
    }
  }
}

function inWords(milliseconds: number): string {
  return milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${Math.round(milliseconds / 1000)} s`;
}
