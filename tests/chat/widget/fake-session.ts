import type { ChatJsSession } from '../../../chat/widget/chatjs.ts';

type Run = (event: unknown) => void;
type EventName = 'message' | 'typing' | 'established' | 'lost' | 'broken' | 'ended' | 'alive' | 'dead';

/** A session as chatjs makes it, driven by a test. */
export class FakeSession {
  readonly #listeners = new Map<EventName, Run[]>();
  readonly sent: unknown[] = [];
  /** Pages of GetTranscript, the newest first. */
  pages: unknown[][] = [[]];
  /** How calls fail; undefined when they do not. */
  connecting: unknown;
  sending: unknown;
  loading: unknown;
  disconnecting: unknown;
  disconnects = 0;
  loads = 0;
  broken = false;
  /** Called when she ends the chat. */
  onDisconnect: () => void = () => {};

  fire(name: EventName, event: unknown = {}): void {
    for (const run of this.#listeners.get(name) ?? []) run(event);
  }

  readonly session: ChatJsSession = {
    onMessage: (run) => this.#on('message', run as Run),
    onTyping: (run) => this.#on('typing', run as Run),
    onDeliveredReceipt: () => {},
    onReadReceipt: () => {},
    onEnded: (run) => this.#on('ended', run as Run),
    onConnectionEstablished: (run) => this.#on('established', run as Run),
    onConnectionLost: (run) => this.#on('lost', run as Run),
    onConnectionBroken: (run) => this.#on('broken', run as Run),
    onDeepHeartbeatSuccess: (run) => this.#on('alive', run as Run),
    onDeepHeartbeatFailure: (run) => this.#on('dead', run as Run),
    connect: () => failing(this.connecting, undefined),
    sendMessage: (message) => {
      this.sent.push(message);
      return failing(this.sending, {
        data: { Id: `id of ${message.message}`, AbsoluteTime: '2026-11-26T09:00:00Z' },
      });
    },
    sendEvent: (event) => {
      this.sent.push(event);
      return Promise.resolve();
    },
    getTranscript: (query) => {
      this.loads++;
      const page = Number((query as { nextToken?: string }).nextToken ?? 0);
      const NextToken = page + 1 < this.pages.length ? { NextToken: String(page + 1) } : {};
      return failing(this.loading, { data: { Transcript: this.pages[page] ?? [], ...NextToken } });
    },
    disconnectParticipant: () => {
      this.disconnects++;
      if (this.disconnecting === undefined) this.onDisconnect();
      return failing(this.disconnecting, undefined);
    },
    controller: {
      breakConnection: () => {
        this.broken = true;
      },
    },
  };

  #on(name: EventName, run: Run): void {
    this.#listeners.set(name, [...(this.#listeners.get(name) ?? []), run]);
  }
}

function failing<Value>(error: unknown, value: Value): Promise<Value> {
  return error === undefined ? Promise.resolve(value) : Promise.reject(error);
}

/** What chatjs rejects with when the service answers with this status; none: it was not reached. */
export function failure(statusCode?: number) {
  return { reason: 'failed', _debug: { _debug: { type: 'Error', message: 'x', statusCode } } };
}

/** Timers that a test runs. */
export class Timers {
  #timers: { at: number; run: () => void }[] = [];
  #now = 0;

  after = (milliseconds: number, run: () => void) => {
    const timer = { at: this.#now + milliseconds, run };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((one) => one !== timer);
    };
  };

  async pass(milliseconds: number): Promise<void> {
    const until = this.#now + milliseconds;
    for (;;) {
      await settled();
      const next = this.#timers.filter(({ at }) => at <= until).sort((one, other) => one.at - other.at)[0];
      if (next === undefined) break;
      this.#timers = this.#timers.filter((one) => one !== next);
      this.#now = next.at;
      next.run();
    }
    this.#now = until;
    await settled();
  }
}

/** All promises that can be settled are. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
}
