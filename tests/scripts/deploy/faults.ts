import type { Clients } from '../../../scripts/deploy/aws/clients.ts';
import { isRead, type TestCloud } from './support.ts';

/** How a call can fail: the service throttles or is ill, the connection is lost before, or with the answer. */
export const KINDS = ['throttle', 'error', 'drop', 'lost answer'] as const;
export type Kind = (typeof KINDS)[number];

/** The process ends here, as far as AWS can see. */
class Stopped extends Error {
  override readonly name = 'Stopped';
}

type Send = (call: { operation: string }, send: () => Promise<unknown>) => Promise<unknown>;

/** Puts something between the clients' callers and AWS, as their own middleware. */
function around(clients: Clients, send: Send): void {
  for (const client of Object.values(clients))
    (client.middlewareStack as { add: (middleware: unknown, options: object) => void }).add(
      (next: (args: unknown) => Promise<unknown>, { commandName = '' }: { commandName?: string }) =>
        (args: unknown) =>
          send({ operation: commandName.replace(/Command$/, '') }, () => next(args)),
      { step: 'initialize', name: 'faults' },
    );
}

/** Ends a run after so many writes, or before or after so many calls. */
export function stopping(
  clients: Clients,
  at: { writes: number } | { calls: number; when: 'before' | 'after' },
): { readonly stopped: boolean } {
  const state = { stopped: false };
  let [calls, writes] = [0, 0];
  const stop = () => {
    state.stopped = true;
    throw new Stopped('stopped by the test');
  };
  around(clients, async ({ operation }, send) => {
    if (state.stopped) stop();
    const mine = ++calls;
    if ('calls' in at && at.when === 'before' && mine === at.calls) stop();
    // That something is not there is an answer too.
    const answer = await send().finally(() => {
      if (!isRead(operation)) writes++;
      if ('writes' in at ? writes === at.writes : at.when === 'after' && mine === at.calls) stop();
    });
    return answer;
  });
  return state;
}

/** Lets calls fail, by their number from 1. */
export function failing(
  test: TestCloud,
  clients: Clients,
  kind: Kind,
  which: (call: number) => boolean,
): { readonly count: number; stop: () => void } {
  const state = { count: 0, stop: () => {} };
  let calls = 0;
  let failed: string | undefined;
  // The same call never fails twice in a row: with calls between its attempts it could hit each of them.
  const isDue = (operation: string) => {
    const due = which(++calls) && operation !== failed;
    if (due || operation === failed) failed = due ? operation : undefined;
    if (due) state.count++;
    return due;
  };
  if (kind === 'lost answer') {
    around(clients, async ({ operation }, send) => {
      const due = isDue(operation);
      const answer = await send();
      if (!due) return answer;
      throw Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
    });
    return state;
  }
  const { faults } = test.cloud;
  test.before = (service, operation) => {
    if (!isDue(operation)) return undefined;
    faults.add({ operation, nth: 1, kind });
    return faults.before(service, operation);
  };
  state.stop = () => {
    test.before = () => undefined;
  };
  return state;
}
