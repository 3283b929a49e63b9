import { createHash } from 'node:crypto';

/** The longest CustomerId that StartChatContact takes. Source: Connect API. */
const MAX_ID_LENGTH = 128;

/**
 * The subject of the JWT that API Gateway has checked; undefined where it checks none. Nothing that a caller sends can
 * stand here: API Gateway writes the request's context itself.
 */
export function subjectOf(event: unknown): string | undefined {
  const at = ['requestContext', 'authorizer', 'jwt', 'claims', 'sub'];
  const subject = at.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Record<string, unknown>)[key]
        : undefined,
    event,
  );
  return typeof subject === 'string' && subject !== '' ? subject : undefined;
}

/** The customer's id in Connect: the subject, or its SHA-256 where that is longer than Connect takes. */
export function customerIdOf(subject: string): string {
  return subject.length <= MAX_ID_LENGTH ? subject : `sha256-${hash(subject)}`;
}

/** What resume tokens are bound to: a hash, since pages keep them; empty for anybody's. */
export function boundTo(subject: string | undefined): string {
  return subject === undefined ? '' : hash(subject);
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
