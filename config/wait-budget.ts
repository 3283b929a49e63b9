/** Durations of the configuration, in seconds. */
export interface Times {
  sameAgent: number;
  askOnReturn: number;
  answerTimeout: number;
  lastCall: number;
}

export interface BudgetInput {
  /** Epoch milliseconds. */
  now: number;
  /** Epoch milliseconds. */
  chatStartedAt: number;
  chatDurationMinutes: number;
  /** Which wait comes next. With `ask`, the first one is over. */
  phase: 'sameAgent' | 'ask';
  times: Times;
}

export interface Budget {
  /** Another return makes sense. */
  canReturn: boolean;
  /** There is time for the second wait, after the first one if that is still to come. */
  canAskOnReturn: boolean;
  /** Both are always values that a Wait takes (1 to 604,800), also where they make no sense. */
  sameAgentWaitSeconds: number;
  askOnReturnWaitSeconds: number;
  minutesLeft: number;
}

/** A wait that is shorter is not worth a message, unless it is configured so. */
const SHORTEST_USEFUL_WAIT = 60;
/** Wait block: 7 days. */
const LONGEST_WAIT = 604_800;

/**
 * How long the next waits may last, so that they end while there is still `lastCall` left of the chat. When the
 * chat's total duration is used up, Connect ends it in the middle of a Wait, without running any branch.
 */
export function budget({ now, chatStartedAt, chatDurationMinutes, phase, times }: BudgetInput): Budget {
  const duration = chatDurationMinutes * 60;
  // Clocks differ: a start in the future leaves the whole duration, never more.
  const remaining = Math.min(duration, chatStartedAt / 1000 + duration - now / 1000);
  const usable = Math.floor(remaining - times.lastCall);
  const sameAgent = Math.min(times.sameAgent, usable);
  const askOnReturn = Math.min(times.askOnReturn, usable - (phase === 'ask' ? 0 : sameAgent));
  return {
    canReturn: usable >= usefulWait(phase === 'ask' ? times.askOnReturn : times.sameAgent),
    canAskOnReturn: askOnReturn >= usefulWait(times.askOnReturn),
    sameAgentWaitSeconds: waitSeconds(sameAgent),
    askOnReturnWaitSeconds: waitSeconds(askOnReturn),
    minutesLeft: Math.max(0, Math.floor(remaining / 60)),
  };
}

/**
 * The budget when nobody knows when the chat began: as if every return so far, and the present one, had taken a full
 * cycle of waits. So no wait is granted that a chat of this duration could not hold after all those cycles; with the
 * default durations a first return gets its usual waits, and a later one a single short wait. That one is granted
 * always: to send somebody away needs a better reason than two failures of our own.
 */
export function budgetOfUnknownStart(
  input: Omit<BudgetInput, 'chatStartedAt'> & {
    /** How often the customer came back so far. */ returns: number;
  },
): Budget {
  const { sameAgent, askOnReturn, answerTimeout } = input.times;
  const assumed = (sameAgent + askOnReturn + answerTimeout) * (input.returns + 1);
  const chatStartedAt = input.now - Math.min(assumed, LONGEST_WAIT) * 1000;
  const estimate = budget({ ...input, chatStartedAt });
  if (estimate.canReturn) return estimate;
  return input.phase === 'ask'
    ? {
        ...estimate,
        canReturn: true,
        canAskOnReturn: true,
        askOnReturnWaitSeconds: waitSeconds(Math.min(sameAgent, askOnReturn)),
      }
    : {
        ...estimate,
        canReturn: true,
        canAskOnReturn: false,
        sameAgentWaitSeconds: waitSeconds(sameAgent),
      };
}

/** The contact attribute as a count: 0 for anything that is not a whole number. */
export function readCount(returnCount: string): number {
  return /^\d{1,9}$/.test(returnCount) ? Number(returnCount) : 0;
}

const usefulWait = (configured: number) => Math.min(SHORTEST_USEFUL_WAIT, configured);

function waitSeconds(seconds: number): number {
  return Math.min(LONGEST_WAIT, Math.max(1, Math.floor(seconds)));
}
