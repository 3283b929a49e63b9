import { type Budget, budget, budgetOfUnknownStart, type Times } from '../../../config/wait-budget.ts';

/** What holds of every wait that the budget grants, whatever it is asked. */
export interface BudgetSearch {
  /** How many inputs were tried. */
  readonly inputs: number;
  /** An example of each rule that does not hold. */
  readonly wrong: readonly string[];
}

const MINUTE = 60;
/** Wait: 1 to 604,800 seconds. */
const LONGEST_WAIT = 604_800;
/** Returns that a chat of unknown age may have behind it. */
const MOST_RETURNS = 20;

/**
 * Asks the wait budget everything that it can be asked to the minute: every minute of chats of these durations, and some
 * after their end, in both phases; and chats of unknown start with up to 20 returns.
 * @param durations minutes
 */
export function searchBudgets(
  times: Times,
  durations: readonly number[],
  ask: typeof budget = budget,
): BudgetSearch {
  const wrong = new Map<string, string>();
  let inputs = 0;
  const check = (rule: string, holds: boolean, where: string) => {
    if (!holds && !wrong.has(rule)) wrong.set(rule, `${rule}: not ${where}`);
  };
  for (const duration of durations) {
    for (let minute = 0; minute <= duration + 10; minute++) {
      for (const phase of ['sameAgent', 'ask'] as const) {
        inputs++;
        const input = {
          now: minute * MINUTE * 1000,
          chatStartedAt: 0,
          chatDurationMinutes: duration,
          phase,
          times,
        };
        const where = `${minute} min into a chat of ${duration} min, in the phase ${phase}`;
        const answer = ask(input);
        const left = (duration - minute) * MINUTE;
        check('a Wait takes every value', inRange(answer), where);
        check(
          'what is granted ends before the last call',
          longest(answer, phase) + times.lastCall <= left || !answer.canReturn,
          where,
        );
        check('no more is granted than is configured', withinConfigured(answer, times), where);
        check(
          'a chat with time for a wait of a minute goes on',
          answer.canReturn || left < times.lastCall + MINUTE,
          where,
        );
      }
    }
    for (let returns = 0; returns <= MOST_RETURNS; returns++)
      for (const phase of ['sameAgent', 'ask'] as const) {
        inputs++;
        const input = { now: 0, chatDurationMinutes: duration, phase, times, returns };
        const where = `after ${returns} returns of a chat of unknown start and ${duration} min, in the phase ${phase}`;
        const answer = budgetOfUnknownStart(input);
        check('a Wait takes every value', inRange(answer), where);
        check('nobody is sent away because nobody knows when the chat began', answer.canReturn, where);
        check('no more is granted than is configured', withinConfigured(answer, times), where);
      }
  }
  return { inputs, wrong: [...wrong.values()] };
}

function inRange({ sameAgentWaitSeconds, askOnReturnWaitSeconds }: Budget): boolean {
  return [sameAgentWaitSeconds, askOnReturnWaitSeconds].every(
    (seconds) => Number.isInteger(seconds) && seconds >= 1 && seconds <= LONGEST_WAIT,
  );
}

/** What the flow waits in all when nobody comes back. */
function longest(
  { canAskOnReturn, sameAgentWaitSeconds, askOnReturnWaitSeconds }: Budget,
  phase: 'sameAgent' | 'ask',
): number {
  if (phase === 'ask') return askOnReturnWaitSeconds;
  return sameAgentWaitSeconds + (canAskOnReturn ? askOnReturnWaitSeconds : 0);
}

function withinConfigured({ sameAgentWaitSeconds, askOnReturnWaitSeconds }: Budget, times: Times): boolean {
  return (
    sameAgentWaitSeconds <= Math.max(1, times.sameAgent) &&
    askOnReturnWaitSeconds <= Math.max(1, times.askOnReturn)
  );
}
