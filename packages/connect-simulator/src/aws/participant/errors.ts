import { ParticipantError, type ParticipantErrorCode } from '../../connect/participants/errors.ts';
import { AwsError } from '../errors.ts';

const STATUS: Readonly<Record<ParticipantErrorCode, number>> = {
  AccessDeniedException: 403,
  ConflictException: 409,
  ValidationException: 400,
};

/** The model's error structures spell their member `Message`. */
function error(code: string, status: number, message: string, headers: Record<string, string> = {}) {
  return new AwsError(code, status, message, { members: { Message: message }, headers });
}

export function validationException(message: string): AwsError {
  return error('ValidationException', 400, message);
}

export function throttlingException(): AwsError {
  return error('ThrottlingException', 429, 'Rate exceeded', { 'retry-after': '1' });
}

/** Runs something, its refusals given as the service gives them. */
export function asService<T>(run: () => T): T {
  try {
    return run();
  } catch (given) {
    if (given instanceof ParticipantError) throw error(given.code, STATUS[given.code], given.message);
    throw given;
  }
}
