import { membersOf } from './items.ts';

/** `refused`: the token is good no more. `wrong`: another try fails as well. `later`: another try may succeed. */
export type Failure = 'refused' | 'wrong' | 'later';

/** chatjs hands the SDK's errors on inside `_debug`, once or twice. */
const DEEPEST = 4;

/** Why a call to the participant service failed, by its HTTP status. */
export function failureOf(error: unknown): Failure {
  const status = statusOf(error);
  if (status === 403) return 'refused';
  // 409: two calls at once; 429: too many.
  const isWrong = status !== undefined && status >= 400 && status < 500 && status !== 409 && status !== 429;
  return isWrong ? 'wrong' : 'later';
}

function statusOf(error: unknown): number | undefined {
  let inner = error;
  for (let depth = 0; depth < DEEPEST; depth++) {
    const { statusCode, _debug } = membersOf(inner);
    if (typeof statusCode === 'number') return statusCode;
    inner = _debug;
  }
  return undefined;
}

const FIRST_MS = 1000;
const TIMEOUT_MS = 30_000;
/** So many that all who lost the same connection do not come back at the same instant. */
const JITTER = 0.3;

/** How long to wait before the next try, in milliseconds. `attempt` counts from 0, `random` is 0 to 1. */
export function backoff(attempt: number, random: number): number {
  return Math.min(TIMEOUT_MS, FIRST_MS * 2 ** attempt) * (1 - JITTER + 2 * JITTER * random);
}
