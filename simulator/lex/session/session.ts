import type { LexIntent } from '../lambda/event.ts';

/** What Lex keeps of a conversation between turns. */
export interface Session {
  /** Epoch milliseconds of the last turn's end; the idle time counts from here. */
  usedAt: number;
  attributes: Readonly<Record<string, string>>;
  contexts: readonly HeldContext[];
  intent: LexIntent | undefined;
  waitingFor: WaitingFor;
  originatingRequestId: string;
}

/** What the next input is taken for. */
export type WaitingFor =
  | { type: 'ElicitIntent' | 'Close' | 'None' }
  | { type: 'ElicitSlot'; slot: string; attempt: number }
  | { type: 'ConfirmIntent'; attempt: number };

/** An active context, and when it ends: by time or by turns, whichever is first. */
export interface HeldContext {
  name: string;
  endsAt: number;
  turnsLeft: number;
  attributes: Readonly<Record<string, string>>;
}

const NOTHING: Readonly<Record<string, string>> = Object.freeze({});
const NO_CONTEXTS: readonly HeldContext[] = Object.freeze([]);
const NEW: WaitingFor = Object.freeze({ type: 'None' });

export function newSession(at: number, originatingRequestId: string): Session {
  return {
    usedAt: at,
    attributes: NOTHING,
    contexts: NO_CONTEXTS,
    intent: undefined,
    waitingFor: NEW,
    originatingRequestId,
  };
}
