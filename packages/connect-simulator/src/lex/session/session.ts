import type { LexIntent } from '../lambda/event.ts';

/** What Lex keeps of a conversation between turns. */
export interface Session {
  /** Epoch milliseconds of the last turn's end; the idle time counts from here. */
  usedAt: number;
  attributes: Readonly<Record<string, string>>;
  contexts: readonly HeldContext[];
  intent: LexIntent | undefined;
  waitingFor: WaitingFor;
  /** As the caller gave it, else a number that stands for one: an id of its own for each session costs memory. */
  originatingRequestId: string | number;
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
/** Shared, because most sessions are idle after their last word. */
export const NO_QUESTION = {
  None: Object.freeze({ type: 'None' }),
  Close: Object.freeze({ type: 'Close' }),
  ElicitIntent: Object.freeze({ type: 'ElicitIntent' }),
} as const satisfies Record<string, WaitingFor>;

export function newSession(at: number, originatingRequestId: number): Session {
  return {
    usedAt: at,
    attributes: NOTHING,
    contexts: NO_CONTEXTS,
    intent: undefined,
    waitingFor: NO_QUESTION.None,
    originatingRequestId,
  };
}

/** A turn that fails leaves the session as it was, so each works on a copy. */
export function copyOf(session: Session): Session {
  const { usedAt, attributes, contexts, intent, waitingFor, originatingRequestId } = session;
  return {
    usedAt,
    attributes,
    contexts,
    intent: intent && {
      name: intent.name,
      slots: isEmpty(intent.slots) ? intent.slots : { ...intent.slots },
      state: intent.state,
      confirmationState: intent.confirmationState,
    },
    waitingFor,
    originatingRequestId,
  };
}

export function requestIdOf({ originatingRequestId: id }: Session): string {
  return typeof id === 'string' ? id : `00000000-0000-4000-8000-${id.toString(16).padStart(12, '0')}`;
}

function isEmpty(record: object): boolean {
  for (const _ in record) return false;
  return true;
}
