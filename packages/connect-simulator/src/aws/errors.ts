/** An error as an AWS service gives it over the wire. */
export class AwsError extends Error {
  /** e.g. `ResourceNotFoundException`; what SDKs make a class of. */
  readonly code: string;
  readonly status: number;
  /** Members beside the message, e.g. `problems`. */
  readonly members: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    code: string,
    status: number,
    message: string,
    extra: { members?: Record<string, unknown>; headers?: Record<string, string>; cause?: unknown } = {},
  ) {
    super(message, extra.cause === undefined ? undefined : { cause: extra.cause });
    this.name = code;
    this.code = code;
    this.status = status;
    this.members = extra.members ?? {};
    this.headers = extra.headers ?? {};
  }
}

/** What every service answers to an operation that it does not have. */
export function unknownOperation(method: string, path: string): AwsError {
  return new AwsError('UnknownOperationException', 404, `${method} ${path} is no operation of this service`);
}
