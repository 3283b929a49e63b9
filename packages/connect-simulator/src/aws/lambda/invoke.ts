import { z } from 'zod';
import type { LambdaFailure } from '../../lambda/port.ts';
import { AwsError } from '../errors.ts';
import { operation, RawOutput } from '../rest-json.ts';
import { conflict, USER } from './errors.ts';
import type { Functions } from './functions.ts';
import { functionName, qualifier } from './inputs.ts';

/** A function's own timeout ends before this. */
const MAX_MS = 900_000;

/** Invoking functions from outside. */
export function invokeOperation(functions: Functions) {
  return operation({
    name: 'Invoke',
    method: 'POST',
    path: '/2015-03-31/functions/{FunctionName}/invocations',
    query: { Qualifier: 'Qualifier' },
    headers: {
      InvocationType: 'x-amz-invocation-type',
      LogType: 'x-amz-log-type',
      ClientContext: 'x-amz-client-context',
    },
    payload: 'Payload',
    input: z.strictObject({
      FunctionName: functionName,
      Qualifier: qualifier.optional(),
      InvocationType: z.enum(['Event', 'RequestResponse', 'DryRun']).default('RequestResponse'),
      LogType: z.enum(['None', 'Tail']).default('None'),
      ClientContext: z.string().optional(),
      Payload: z.instanceof(Buffer),
    }),
    handle: async ({ FunctionName, Qualifier, InvocationType, LogType, Payload }) => {
      const record = functions.get(FunctionName, Qualifier);
      if (record.state === 'Pending')
        throw conflict(
          'The operation cannot be performed at this time. The function is currently in the following state: Pending',
        );
      const event = eventOf(Payload);
      if (InvocationType === 'DryRun') return new RawOutput({ status: 204 });
      const running = functions.invoke(record.arn, event, { timeoutMs: MAX_MS });
      // Lambda would try twice more after an error; nothing here waits for such a result.
      if (InvocationType === 'Event') return new RawOutput({ status: 202 });
      const result = await running;
      if (!result.ok) refuse(result.error);
      const tail = Buffer.from(functions.logTail(record.name)).toString('base64');
      return new RawOutput({
        status: 200,
        headers: {
          'content-type': 'application/json',
          'x-amz-executed-version': '$LATEST',
          ...(result.ok ? {} : { 'x-amz-function-error': 'Unhandled' }),
          ...(LogType === 'Tail' ? { 'x-amz-log-result': tail } : {}),
        },
        body: JSON.stringify(result.ok ? (result.payload ?? null) : errorPayload(result.error)),
      });
    },
  });
}

function eventOf(payload: Buffer): unknown {
  if (payload.length === 0) return {};
  try {
    return JSON.parse(payload.toString());
  } catch (error) {
    throw new AwsError(
      'InvalidRequestContentException',
      400,
      `Could not parse request body into json: ${error instanceof Error ? error.message : String(error)}`,
      USER,
    );
  }
}

/** Failures of the service itself, not of the function. @throws AwsError */
function refuse({ kind, message }: LambdaFailure): void {
  if (kind === 'Throttled')
    throw new AwsError('TooManyRequestsException', 429, message, {
      members: { Type: 'User', Reason: 'ConcurrentInvocationLimitExceeded' },
      headers: { 'retry-after': '1' },
    });
  if (kind === 'TooLarge' && message.includes('of event'))
    throw new AwsError('RequestTooLargeException', 413, message, USER);
}

/** What is in the payload when a function failed. Source: Lambda developer guide, errors of Node.js functions. */
function errorPayload({ kind, message }: LambdaFailure) {
  const [, type, rest] = /^([\w.]+): (.*)$/s.exec(message) ?? [];
  switch (kind) {
    case 'Timeout':
      return { errorType: 'Sandbox.Timedout', errorMessage: message };
    case 'TooLarge':
      return { errorType: 'Function.ResponseSizeTooLarge', errorMessage: message };
    case 'NotJson':
      return { errorType: 'Runtime.MarshalError', errorMessage: message };
    default:
      return { errorType: type ?? 'Error', errorMessage: rest ?? message, trace: [] };
  }
}
