import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { boundTo, customerIdOf, subjectOf } from '../../../chat/start-chat/customer.ts';
import {
  checkResumeToken,
  makeResumeToken,
  type ResumeClaims,
} from '../../../chat/start-chat/resume-token.ts';

const KEY = 'k'.repeat(64);
const NOW = Date.UTC(2026, 0, 5, 9);
const CLAIMS: ResumeClaims = {
  contactId: 'contact-1',
  customer: boundTo('ana'),
  issuedAt: NOW,
  expiresAt: NOW + 1000,
};
const TOKEN = makeResumeToken(CLAIMS, KEY);
const ANA = { customer: boundTo('ana'), now: NOW };
const NOT_VALID = { ok: false, reason: 'notValid' };

const anyClaims = fc.record({
  contactId: fc.string({ maxLength: 256 }),
  customer: fc.string({ maxLength: 43 }),
  issuedAt: fc.nat(),
  expiresAt: fc.integer({ min: 1 }),
});

describe('a resume token', () => {
  test('says again what it was made of, as long as it fits into its length', () => {
    fc.assert(
      fc.property(anyClaims, fc.string({ minLength: 32 }), (claims, key) => {
        const token = makeResumeToken(claims, key);
        const who = { customer: claims.customer, now: claims.expiresAt - 1 };
        fc.pre(token.length <= 1024);
        expect(checkResumeToken(token, ['another key', key], who)).toEqual({ ok: true, claims });
      }),
    );
  });

  test('is good until it expires, to the millisecond', () => {
    expect(checkResumeToken(TOKEN, [KEY], { ...ANA, now: NOW + 999 }).ok).toBe(true);
    expect(checkResumeToken(TOKEN, [KEY], { ...ANA, now: NOW + 1000 })).toEqual({
      ok: false,
      reason: 'expired',
    });
  });

  test.each([
    ['with another key', TOKEN, ['x'.repeat(64)], ANA],
    ['without any key', TOKEN, [], ANA],
    ['from somebody else', TOKEN, [KEY], { ...ANA, customer: boundTo('bob') }],
    ['from nobody', TOKEN, [KEY], { ...ANA, customer: boundTo(undefined) }],
    ["of nobody's from somebody", makeResumeToken({ ...CLAIMS, customer: '' }, KEY), [KEY], ANA],
    ['that is too long', makeResumeToken({ ...CLAIMS, contactId: 'x'.repeat(1000) }, KEY), [KEY], ANA],
  ])('%s is not valid', (_, token, keys, who) => {
    expect(checkResumeToken(token, keys, who)).toEqual(NOT_VALID);
  });

  test("an expired one of somebody else's does not say that it has expired", () => {
    const who = { customer: boundTo('bob'), now: NOW + 5000 };
    expect(checkResumeToken(TOKEN, [KEY], who)).toEqual(NOT_VALID);
  });

  test('is not valid with any other character at any place', () => {
    fc.assert(
      fc.property(fc.nat({ max: TOKEN.length - 1 }), fc.string({ maxLength: 2 }), (at, other) => {
        const altered = TOKEN.slice(0, at) + other + TOKEN.slice(at + 1);
        fc.pre(altered !== TOKEN);
        expect(checkResumeToken(altered, [KEY], ANA)).toEqual(NOT_VALID);
      }),
      { numRuns: 1000 },
    );
  });

  test('is nothing that anybody writes without the key', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          anyClaims.map((claims) => makeResumeToken(claims, 'guess')),
        ),
        (token) => {
          expect(checkResumeToken(token, [KEY], ANA)).toEqual(NOT_VALID);
        },
      ),
    );
  });

  test('keeps who the customer is to itself', () => {
    const payload = Buffer.from(TOKEN.split('.')[1]!, 'base64url').toString();
    expect(Object.keys(JSON.parse(payload))).toEqual(['contactId', 'customer', 'issuedAt', 'expiresAt']);
    expect(payload).not.toContain('ana');
  });
});

describe('the customer', () => {
  const event = (sub: unknown) => ({ requestContext: { authorizer: { jwt: { claims: { sub } } } } });

  test("is the subject of the JWT, or its hash where Connect's id would be too short for it", () => {
    expect(subjectOf(event('ana'))).toBe('ana');
    expect(customerIdOf('x'.repeat(128))).toBe('x'.repeat(128));
    expect(customerIdOf('x'.repeat(129))).toMatch(/^sha256-[\w-]{43}$/);
  });

  test.each([undefined, {}, event(''), event(5), { requestContext: null }, { headers: { sub: 'ana' } }])(
    'is nobody in %j',
    (given) => {
      expect(subjectOf(given)).toBeUndefined();
    },
  );
});
