import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a resume token says: who may carry on which chat, and until when. */
export interface ResumeClaims {
  /** The chat's first contact. */
  contactId: string;
  /** As `boundTo` writes it. */
  customer: string;
  /** Epoch milliseconds. */
  issuedAt: number;
  /** Epoch milliseconds. */
  expiresAt: number;
}

export type CheckedToken = { ok: true; claims: ResumeClaims } | { ok: false; reason: 'expired' | 'notValid' };

const VERSION = 'v1';
const LONGEST = 1024;
const FORM = /^v1\.([A-Za-z0-9_-]+)\.([A-Za-z0-9_-]{43})$/;
const NOT_VALID = { ok: false, reason: 'notValid' } as const;

/** `v1.<claims>.<HMAC-SHA256 of what is before it>`, both in base64url. */
export function makeResumeToken(claims: ResumeClaims, key: string): string {
  const signed = `${VERSION}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}`;
  return `${signed}.${macOf(signed, key)}`;
}

/**
 * Whether one of the keys has signed it, for this customer, and it is still good. Never throws. Whose it was, or what
 * it was for, is not told of a token that is not valid.
 */
export function checkResumeToken(
  token: string,
  keys: readonly string[],
  { customer, now }: { customer: string; now: number },
): CheckedToken {
  const [, payload, mac] = (token.length <= LONGEST && FORM.exec(token)) || [];
  if (payload === undefined || mac === undefined) return NOT_VALID;
  if (!keys.some((key) => sameText(macOf(`${VERSION}.${payload}`, key), mac))) return NOT_VALID;
  const claims = claimsIn(payload);
  if (claims === undefined || claims.customer !== customer) return NOT_VALID;
  return claims.expiresAt <= now ? { ok: false, reason: 'expired' } : { ok: true, claims };
}

/** Whether a text claims to be a token, good or not. */
export function looksLikeToken(text: string): boolean {
  return text.startsWith(`${VERSION}.`);
}

function macOf(signed: string, key: string): string {
  return createHmac('sha256', key).update(signed).digest('base64url');
}

/** As texts: of 43 characters of base64url several stand for the same bytes. */
function sameText(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
}

function claimsIn(payload: string): ResumeClaims | undefined {
  try {
    const { contactId, customer, issuedAt, expiresAt } = JSON.parse(
      Buffer.from(payload, 'base64url').toString(),
    ) as Partial<ResumeClaims>;
    const complete =
      typeof contactId === 'string' &&
      typeof customer === 'string' &&
      typeof issuedAt === 'number' &&
      typeof expiresAt === 'number';
    return complete ? { contactId, customer, issuedAt, expiresAt } : undefined;
  } catch {
    return undefined;
  }
}
