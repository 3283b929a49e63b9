/** What the caller is told. Nothing about instance, flow or account: the caller is anybody. */
export interface Failure {
  status: 429 | 502 | 503;
  message: string;
  /** Seconds. */
  retryAfter?: number;
}

const BUSY: Failure = {
  status: 429,
  message: 'Too many chats are starting. Try again in a moment.',
  retryAfter: 2,
};
const FULL: Failure = { status: 503, message: 'All lines are busy. Try again later.', retryAfter: 60 };
const UNREACHABLE: Failure = {
  status: 503,
  message: 'Chats cannot be started at the moment. Try again.',
  retryAfter: 5,
};
/** A mistake of this deployment or of Connect's; another try will not help. */
const BROKEN: Failure = { status: 502, message: 'The chat could not be started.' };

/** Until the flow that chats start in is deployed. */
export const NOT_READY: Failure = { status: 503, message: 'Chats cannot be started yet.', retryAfter: 60 };

/**
 * By the error's name. StartChatContact answers 429 both for its rate (TooManyRequestsException, from the API's
 * front door) and for too many active chats (LimitExceededException). Source: Connect API, StartChatContact.
 */
export function failureOf(error: unknown): Failure {
  switch (errorName(error)) {
    case 'TooManyRequestsException':
    case 'ThrottlingException':
    case 'Throttling':
      return BUSY;
    case 'LimitExceededException':
    case 'ServiceQuotaExceededException':
      return FULL;
    case 'InternalServiceException':
    case 'TimeoutError':
    case 'AbortError':
      return UNREACHABLE;
    default:
      return isNetworkError(error) ? UNREACHABLE : BROKEN;
  }
}

/** The class of whatever was thrown. Its message is left out: it may quote what the customer sent. */
export function errorName(error: unknown): string {
  return error instanceof Error ? error.name.slice(0, 100) : typeof error;
}

/** What AWS's support asks for; undefined for what did not come from AWS. */
export function requestIdOf(error: unknown): string | undefined {
  const metadata = error instanceof Error && '$metadata' in error ? error.$metadata : undefined;
  if (typeof metadata !== 'object' || metadata === null || !('requestId' in metadata)) return undefined;
  return typeof metadata.requestId === 'string' ? metadata.requestId.slice(0, 100) : undefined;
}

function isNetworkError(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    /^(E[A-Z_]+|UND_ERR_\w+)$/.test(error.code)
  );
}
