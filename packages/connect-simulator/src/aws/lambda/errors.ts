import { AwsError } from '../errors.ts';

export function notFound(functionArn: string): AwsError {
  return new AwsError('ResourceNotFoundException', 404, `Function not found: ${functionArn}`, USER);
}

export function invalidParameter(message: string): AwsError {
  return new AwsError('InvalidParameterValueException', 400, message, USER);
}

export function conflict(message: string): AwsError {
  return new AwsError('ResourceConflictException', 409, message, USER);
}

export const USER = { members: { Type: 'User' } };
