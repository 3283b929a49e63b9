import type { Span } from '@resumed-chats/flow-language';
import type { Times } from '../../../config/wait-budget.ts';

export interface WorstCase {
  /** Seconds of waiting in all, when agents leave at once and the customer always comes back at the worst moment. */
  readonly total: number;
  /** How many waits that are. */
  readonly waits: number;
  /** Such a chat, each span beginning where the one before has ended; the earliest of many waits as one. */
  readonly spans: readonly Span[];
  /** Seconds of the chat at which the customer can come back for the last time, and that are left then. */
  readonly lastReturn: number;
  readonly left: number;
}

/** The budget grants no shorter wait than what is left, if that is less than a minute. */
const MINUTE = 60;
/** Rounds of waits that are told one by one. */
const MAX_ROUNDS = 50;

/**
 * The longest that a chat may wait, and the last moment at which a customer can come back. No wait that the budget
 * grants ends after the last call (`searchBudgets` proves it), and one can be made to end exactly there: every round of
 * waits before it is waited to its end, and the first one just so long that the last one fits. Then the customer comes
 * back in the last second, and is silent at the question.
 * @param durationSeconds the chat's total duration
 */
export function worstCase(times: Times, durationSeconds: number): WorstCase {
  const { sameAgent, answerTimeout } = times;
  // A second wait of less than a minute is never granted.
  const asks = times.askOnReturn >= MINUTE;
  const askOnReturn = asks ? times.askOnReturn : 0;
  const round = sameAgent + askOnReturn;
  const lastCall = durationSeconds - times.lastCall;
  const end = asks ? lastCall : lastCall - Math.max(0, MINUTE - sameAgent);
  const rounds = Math.floor(end / round);
  const first = end - rounds * round;
  const summed = Math.max(0, rounds - MAX_ROUNDS);
  const spans = [
    ...waitsOf(0, first, sameAgent),
    ...(summed === 0
      ? []
      : [span(`${summed} rounds like those that follow`, 'wait', first, first + summed * round)]),
    ...Array.from({ length: rounds - summed }, (_, index) =>
      waitsOf(first + (summed + index) * round, round, sameAgent),
    ).flat(),
  ];
  const waits = spans.length + (summed === 0 ? 0 : summed * (asks ? 2 : 1) - 1);
  const silent = asks && end + answerTimeout < durationSeconds ? answerTimeout : 0;
  if (silent > 0) spans.push(span('question', 'question', end, end + silent));
  return {
    total: end + silent,
    waits: waits + (silent > 0 ? 1 : 0),
    spans,
    lastReturn: end - 1,
    left: durationSeconds - end + 1,
  };
}

/** The waits of a round that lasts so many seconds. */
function waitsOf(from: number, seconds: number, sameAgent: number): Span[] {
  const to = from + Math.min(seconds, sameAgent);
  return [span('same agent', 'wait', from, to), span('ask on return', 'wait', to, from + seconds)].filter(
    (one) => one.to > one.from,
  );
}

function span(label: string, kind: Span['kind'], from: number, to: number): Span {
  return { label, kind, from, to };
}
