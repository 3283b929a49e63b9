import { describe, expect, test } from '@jest/globals';
import {
  type Failure,
  failureOf,
  isNotFound,
  isUnknownOutcome,
} from '../../../../scripts/deploy/aws/failure.ts';
import { MAX_ATTEMPTS, pollDelay, retryDelay } from '../../../../scripts/deploy/aws/retry.ts';

const failure = (given: Partial<Failure>): Failure => ({
  name: 'Error',
  message: '',
  status: undefined,
  retryAfterSeconds: undefined,
  ...given,
});
const once = { conflicts: false, random: 1 };

describe('a failed call', () => {
  test('is tried again when the service throttles, is ill, or did not answer', () => {
    for (const given of [
      { status: 429 },
      { name: 'ThrottlingException', status: 400 },
      { name: 'Throttling', status: 400 },
      { name: 'SlowDown', status: 503 },
      { name: 'InternalServerException', status: 500 },
      { name: 'ECONNRESET' },
      { message: 'socket hang up' },
      { message: 'TimeoutError: read ECONNRESET' },
    ])
      expect(retryDelay(failure(given), 1, once)).toBe(100);
  });

  test('is not tried again when another answer cannot be expected', () => {
    for (const given of [
      { name: 'ValidationException', status: 400 },
      { name: 'AccessDeniedException', status: 403 },
      { name: 'ResourceNotFoundException', status: 404 },
      { name: 'ServiceQuotaExceededException', status: 402 },
      { name: 'ECONNREFUSED' },
      { name: 'CredentialsProviderError' },
      { name: 'TypeError' },
    ])
      expect(retryDelay(failure(given), 1, once)).toBeUndefined();
  });

  test('is tried again after a conflict where the service asks for that', () => {
    const conflict = failure({ name: 'ConflictException', status: 409 });
    expect(retryDelay(conflict, 1, once)).toBeUndefined();
    expect(retryDelay(conflict, 1, { conflicts: true, random: 0 })).toBe(50);
  });

  test('waits as long as Retry-After says, within reason', () => {
    expect(retryDelay(failure({ status: 429, retryAfterSeconds: 7 }), 1, once)).toBe(7000);
    expect(retryDelay(failure({ status: 429, retryAfterSeconds: 3600 }), 1, once)).toBeUndefined();
  });

  test('waits longer each time, and not for ever', () => {
    const waits = Array.from({ length: MAX_ATTEMPTS }, (_, index) =>
      retryDelay(failure({ status: 500 }), index + 1, once),
    );
    expect(waits).toEqual([100, 200, 400, 800, 1600, 3200, 6400, 8000, undefined]);
  });

  test('is read from what the SDK throws', () => {
    const sdk = Object.assign(new Error('Rate exceeded'), {
      name: 'TooManyRequestsException',
      $metadata: { httpStatusCode: 429 },
      $response: { statusCode: 429, headers: { 'retry-after': '3' } },
    });
    expect(failureOf(sdk)).toEqual({
      name: 'TooManyRequestsException',
      message: 'Rate exceeded',
      status: 429,
      retryAfterSeconds: 3,
    });
    expect(failureOf(Object.assign(new Error('read'), { code: 'ECONNRESET' })).name).toBe('ECONNRESET');
    expect(failureOf('no error').message).toBe('no error');
  });

  test('is about something absent in the words of each service', () => {
    for (const given of [
      { status: 404 },
      { name: 'NoSuchBucket' },
      { name: 'PreconditionFailedException', message: 'Failed to retrieve resource since it does not exist' },
      { name: 'ValidationError', message: 'Stack with id resumed-chats does not exist' },
    ])
      expect(isNotFound(failure(given))).toBe(true);
    expect(isNotFound(failure({ name: 'PreconditionFailedException', message: 'The bot is building' }))).toBe(
      false,
    );
    expect(isUnknownOutcome(failure({ name: 'ValidationException', status: 400 }))).toBe(false);
  });
});

test('what changes by itself is looked at often at first, then every five seconds', () => {
  expect(pollDelay(0)).toBe(50);
  expect(pollDelay(30)).toBe(5000);
});
