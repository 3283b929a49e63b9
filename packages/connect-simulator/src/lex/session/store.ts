import type { Session } from './session.ts';

/**
 * The sessions of one alias and locale. They are kept in the order of their last use, so that the expired ones
 * are always in front: each access drops those, without any timer.
 */
export class SessionStore {
  readonly #idleTtlMs: number;
  readonly #sessions = new Map<string, Session>();

  constructor(idleTtlSeconds: number) {
    this.#idleTtlMs = idleTtlSeconds * 1000;
  }

  /** The session, unless it has been idle for its whole time to live. */
  get(sessionId: string, at: number): Session | undefined {
    this.#dropExpired(at);
    return this.#sessions.get(sessionId);
  }

  put(sessionId: string, session: Session): void {
    this.#sessions.delete(sessionId);
    this.#sessions.set(sessionId, session);
  }

  delete(sessionId: string): boolean {
    return this.#sessions.delete(sessionId);
  }

  get size(): number {
    return this.#sessions.size;
  }

  #dropExpired(at: number): void {
    for (const [sessionId, { usedAt }] of this.#sessions) {
      if (usedAt + this.#idleTtlMs > at) return;
      this.#sessions.delete(sessionId);
    }
  }
}
