import type { Span } from '@resumed-chats/flow-language';
import { type Budget, budget, type Times } from '../../../config/wait-budget.ts';

export interface WorstCase {
  /** Seconds of waiting in all, when agents leave at once and she comes back at the worst moment each time. */
  readonly total: number;
  /** The waits of such a chat, as few as there can be. */
  readonly spans: readonly Span[];
  /** Seconds of the chat at which she can come back for the last time, and that she then has. */
  readonly lastReturn: number;
  readonly left: number;
  /** How many moments of coming back were tried. */
  readonly tried: number;
}

interface Best {
  readonly total: number;
  readonly waits: number;
  readonly spans: readonly Span[];
  readonly rest: Best | undefined;
}
type Phase = 'sameAgent' | 'ask';

const MINUTE = 60;
const NO_WAIT: Best = { total: 0, waits: 0, spans: [], rest: undefined };

/**
 * The longest that a chat may wait, and the last moment at which a customer can come back, by trying every one: in each
 * wait she comes back at any minute of it or at its very end, and is with an agent again, or silent at the question.
 * @param durationSeconds the chat's total duration
 */
export function worstCase(times: Times, durationSeconds: number): WorstCase {
  const known = new Map<string, Best>();
  let lastReturn = 0;
  let tried = 0;

  const from = (at: number, phase: Phase): Best => {
    const key = `${at} ${phase}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const granted = grant(at, phase);
    let best = NO_WAIT;
    const consider = (spans: readonly Span[], then: Best) => {
      const total = spans.reduce((sum, span) => sum + lengthOf(span), then.total);
      const waits = spans.length + then.waits;
      if (total > best.total || (total === best.total && waits < best.waits))
        best = { total, waits, spans, rest: then };
    };
    if (granted.canReturn) {
      const short = phase === 'ask' ? 0 : granted.sameAgentWaitSeconds;
      const first = wait('same agent', at, at + short);
      if (phase === 'sameAgent')
        for (const moment of moments(first)) {
          comesBack(moment, first);
          consider([{ ...first, to: moment }], from(moment, 'sameAgent'));
        }
      if (phase === 'ask' || granted.canAskOnReturn) {
        const second = wait('ask on return', first.to, first.to + granted.askOnReturnWaitSeconds);
        const before = phase === 'ask' ? [] : [first];
        for (const moment of moments(second)) {
          comesBack(moment, second);
          const waited = [...before, { ...second, to: moment }];
          consider(waited, from(moment, 'sameAgent'));
          const silent = moment + times.answerTimeout;
          if (silent < durationSeconds) consider([...waited, question(moment, silent)], from(silent, 'ask'));
        }
      }
    }
    known.set(key, best);
    return best;
  };

  const grant = (at: number, phase: Phase): Budget =>
    budget({
      now: at * 1000,
      chatStartedAt: 0,
      chatDurationMinutes: Math.floor(durationSeconds / MINUTE),
      phase,
      times,
    });

  const comesBack = (moment: number, { to }: Span) => {
    tried++;
    // At its end a Wait is over: she is back in its last second.
    lastReturn = Math.max(lastReturn, Math.min(moment, to - 1));
  };

  const best = from(0, 'sameAgent');
  const spans = [...each(best)];
  return { total: best.total, spans, lastReturn, left: durationSeconds - lastReturn, tried };
}

/** Every whole minute of the chat within a wait, and the wait's end. */
function moments({ from, to }: Span): number[] {
  const all: number[] = [];
  for (let at = (Math.floor(from / MINUTE) + 1) * MINUTE; at < to; at += MINUTE) all.push(at);
  return to > from ? [...all, to] : all;
}

function* each(best: Best): Generator<Span> {
  for (let one: Best | undefined = best; one !== undefined; one = one.rest) yield* one.spans;
}

function wait(label: string, from: number, to: number): Span {
  return { label, kind: 'wait', from, to };
}

function question(from: number, to: number): Span {
  return { label: 'question', kind: 'question', from, to };
}

function lengthOf({ from, to }: Span): number {
  return to - from;
}
