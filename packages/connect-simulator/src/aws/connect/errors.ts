import {
  DuplicateResourceException,
  InvalidContactFlowException,
  LimitExceededException,
  ResourceNotFoundException,
} from '../../connect/flow-store.ts';
import { AwsError } from '../errors.ts';

/** Connect writes the message with a capital; clients read either. */
function connectError(code: string, status: number, message: string): AwsError {
  return new AwsError(code, status, message, { members: { Message: message } });
}

export const invalidRequest = (message: string) => connectError('InvalidRequestException', 400, message);
export const invalidParameter = (message: string) => connectError('InvalidParameterException', 400, message);
export const notFound = (message: string) => connectError('ResourceNotFoundException', 404, message);
export const contactNotFound = (message: string) => connectError('ContactNotFoundException', 410, message);
export const conflict = (message: string) => connectError('ResourceConflictException', 409, message);
export const limitExceeded = (message: string) => connectError('LimitExceededException', 429, message);
export const quotaExceeded = (message: string) => connectError('ServiceQuotaExceededException', 402, message);
export const throttled = (message: string) => connectError('ThrottlingException', 429, message);
export const notPublished = (message: string) =>
  connectError('ContactFlowNotPublishedException', 404, message);

/** An error of the simulated instance as the service gives it; any other stays as it is. */
export function asAwsError(error: unknown): unknown {
  if (error instanceof InvalidContactFlowException) {
    const problems = error.findings.map(({ what, how }) => ({ message: `${what} (${how})` }));
    return new AwsError('InvalidContactFlowException', 400, error.message, { members: { problems } });
  }
  if (error instanceof DuplicateResourceException)
    return connectError('DuplicateResourceException', 409, error.message);
  if (error instanceof LimitExceededException) return limitExceeded(error.message);
  if (error instanceof ResourceNotFoundException) return notFound(error.message);
  return error;
}
