/** What an AWS SDK throws, read as data. */
export interface Failure {
  /** e.g. `ThrottlingException`, or a system error's code such as `ECONNRESET`. */
  name: string;
  message: string;
  /** HTTP status; undefined when no answer came. */
  status: number | undefined;
  /** From `Retry-After`. */
  retryAfterSeconds: number | undefined;
}

interface SdkError {
  name?: unknown;
  code?: unknown;
  message?: unknown;
  retryAfterSeconds?: unknown;
  $metadata?: { httpStatusCode?: number };
  $response?: { statusCode?: number; headers?: Record<string, string> };
}

export function failureOf(error: unknown): Failure {
  const { name, code, message, retryAfterSeconds, $metadata, $response } = (error ?? {}) as SdkError;
  const header = $response?.headers?.['retry-after'];
  const seconds = typeof retryAfterSeconds === 'number' ? retryAfterSeconds : Number(header);
  const system = typeof code === 'string' && /^E[A-Z_]+$/.test(code) ? code : undefined;
  return {
    name: system ?? (typeof name === 'string' ? name : 'Error'),
    message: typeof message === 'string' && message !== '' ? message : String(error),
    status: $metadata?.httpStatusCode ?? $response?.statusCode,
    retryAfterSeconds: Number.isFinite(seconds) && seconds >= 0 ? seconds : undefined,
  };
}

const THROTTLED =
  /^(Throttling(Exception)?|ThrottledException|TooManyRequests(Exception)?|RequestLimitExceeded|SlowDown|RequestThrottled(Exception)?)$/;
const LOST =
  /^(ECONNRESET|EPIPE|ETIMEDOUT|ECONNABORTED|EAI_AGAIN|TimeoutError|RequestTimeout|NetworkingError)$/;

export function isThrottled({ name, status }: Failure): boolean {
  return status === 429 || THROTTLED.test(name);
}

/** Whether what was asked for may have been done although no good answer came. */
export function isUnknownOutcome({ name, message, status }: Failure): boolean {
  if (status !== undefined && status >= 500) return true;
  return LOST.test(name) || /socket hang up|ERR_HTTP2|ECONNRESET/.test(message);
}

/** A resource that is not there. Lex answers 412 where it writes. Source: terraform-provider-aws #38661. */
export function isNotFound({ name, message, status }: Failure): boolean {
  if (status === 404 || /^(NoSuch|ResourceNotFound|NotFound)/.test(name)) return true;
  if (name === 'PreconditionFailedException') return /does(n't| not) exist/.test(message);
  return name === 'ValidationError' && /does not exist/.test(message);
}

/** Lex refuses what comes while a resource changes ("try again"); Connect and Lambda what is there already. */
export function isConflict({ name, status }: Failure): boolean {
  return status === 409 || /Conflict|Duplicate|AlreadyExists|AlreadyOwned/.test(name);
}

export function isDenied({ name, status }: Failure): boolean {
  return status === 403 || /^(AccessDenied|Unauthorized|AccessDeniedException)/.test(name);
}
