import { AwsError } from '../errors.ts';

export function noSuchBucket(): AwsError {
  return new AwsError('NoSuchBucket', 404, 'The specified bucket does not exist');
}

export function noSuchKey(): AwsError {
  return new AwsError('NoSuchKey', 404, 'The specified key does not exist.');
}

export function invalidArgument(message: string): AwsError {
  return new AwsError('InvalidArgument', 400, message);
}

export function notImplemented(what: string): AwsError {
  return new AwsError('NotImplemented', 501, `${what} is not part of this cloud`);
}

export function preconditionFailed(): AwsError {
  return new AwsError(
    'PreconditionFailed',
    412,
    'At least one of the pre-conditions you specified did not hold',
  );
}
