import { Receipts } from './receipts.ts';

/** How many WebSockets a participant may have open. Source: AG/feature-limits. */
export const MAX_SOCKETS = 5;

/** How many ClientTokens are remembered, so that a request sent again is not said twice. */
const CLIENT_TOKENS_KEPT = 50;

/** One open WebSocket of a participant. */
export interface Listener {
  /** Nothing is pushed before the client asks for it. */
  subscribed: boolean;
  push(frame: string): void;
}

/** What was said with a ClientToken. */
export interface Sent {
  readonly contentType: string;
  readonly content: string;
  readonly id: string;
  readonly at: number;
}

/** Those who take part in one chat over the wire. */
export class Audience {
  readonly listeners = new Set<Listener>();
  readonly receipts = new Receipts();
  readonly #sent = new Map<string, Sent>();

  /** Tells every socket of every participant that asked for it. */
  broadcast(frame: string): void {
    for (const listener of this.listeners) if (listener.subscribed) listener.push(frame);
  }

  /** What was said before with this token and these words. */
  sent(clientToken: string, contentType: string, content: string): Sent | undefined {
    const before = this.#sent.get(clientToken);
    return before?.contentType === contentType && before.content === content ? before : undefined;
  }

  remember(clientToken: string, sent: Sent): void {
    this.#sent.set(clientToken, sent);
    for (const oldest of this.#sent.keys()) {
      if (this.#sent.size <= CLIENT_TOKENS_KEPT) return;
      this.#sent.delete(oldest);
    }
  }
}
