/** How Connect and Lex invoke Lambda functions. */
export interface LambdaInvoker {
  /**
   * Invokes synchronously. Never rejects: whatever goes wrong is a result.
   * @param timeoutMs the caller's own limit (Connect: 1 to 8 s; Lex: 30 s); the function's own timeout holds as well
   */
  invoke(functionArn: string, event: unknown, options: { timeoutMs: number }): Promise<LambdaResult>;
}

/** What came of an invocation. */
export type LambdaResult = { ok: true; payload: unknown } | { ok: false; error: LambdaFailure };

export interface LambdaFailure {
  kind:
    | 'NotFound' // no such function
    | 'AccessDenied' // its resource policy does not let this caller
    | 'Timeout' // the function's or the caller's limit
    | 'Unhandled' // it threw, rejected, or its process ended
    | 'Init' // its module could not be loaded, or has no such handler
    | 'Throttled'
    | 'TooLarge' // the answer is over the service's limit
    | 'NotJson'; // the answer cannot be written as JSON
  message: string;
}
