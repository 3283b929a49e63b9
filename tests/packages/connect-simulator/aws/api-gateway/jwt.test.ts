import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { JWTPayload } from 'jose';
import { JwtVerifier } from '../../../../../packages/connect-simulator/src/aws/api-gateway/jwt.ts';
import { VirtualClock } from '../../../../../packages/connect-simulator/src/clock.ts';
import { Issuer } from './issuer.ts';

const HOUR = 3600;

let issuer: Issuer;
let clock: VirtualClock;
let jwts: JwtVerifier;
beforeAll(async () => {
  issuer = await Issuer.start();
});
afterAll(() => issuer.close());
beforeEach(() => {
  clock = new VirtualClock();
  jwts = new JwtVerifier(clock);
});

const seconds = () => Math.floor(clock.now() / 1000);
const verify = (header: string | undefined, audience = ['app', 'shop']) =>
  jwts.verify({ name: 'customers', issuer: issuer.url, audience, header: 'authorization' }, header);
const signed = (claims: JWTPayload = {}, how = {}) =>
  issuer.sign({ sub: 'ana', iat: seconds(), exp: seconds() + HOUR, ...claims }, how);

describe('a JWT authorizer', () => {
  test('lets in who has a token of its issuer, with and without Bearer, and tells the claims as texts', async () => {
    const token = await signed({ roles: ['a', 'b'], vip: true });
    const claims = {
      iss: issuer.url,
      aud: 'shop',
      sub: 'ana',
      iat: String(seconds()),
      exp: String(seconds() + HOUR),
      roles: '[a b]',
      vip: 'true',
    };
    expect(await verify(`Bearer ${token}`)).toEqual({ ok: true, claims });
    expect(await verify(token)).toEqual({ ok: true, claims });
  });

  test.each<[string, JWTPayload]>([
    ['an audience among several', { aud: ['other', 'app'] }],
    ['a client id in the place of an audience', { aud: undefined as never, client_id: 'shop' }],
  ])('takes %s', async (_, claims) => {
    expect((await verify(await signed(claims))).ok).toBe(true);
  });

  test.each<[string, () => Promise<string>]>([
    ['for another audience', () => signed({ aud: 'other' })],
    ['with a client id beside another audience', () => signed({ aud: 'other', client_id: 'shop' })],
    ['for no audience', () => signed({ aud: undefined as never })],
    ['of another issuer', () => signed({ iss: 'https://other.example' })],
    ['that has expired', () => signed({ exp: seconds() })],
    ['that never expires', () => signed({ exp: undefined as never })],
    ['that is not good yet', () => signed({ nbf: seconds() + 60 })],
    ['of the future', () => signed({ iat: seconds() + 60 })],
    ['with another payload', async () => (await signed()).replace(/\.[^.]+\./, `.${btoa('{"sub":"bob"}')}.`)],
    ['without a signature', async () => `${btoa('{"alg":"none"}')}.${btoa('{"sub":"ana"}')}.`],
    ['that is none', async () => 'Basic YW5hOg=='],
  ])('refuses a token %s', async (_, token) => {
    expect(await verify(`Bearer ${await token()}`)).toEqual({ ok: false, description: expect.any(String) });
  });

  test('refuses signatures that are not RSA, and keys that the issuer does not know', async () => {
    await issuer.addKey('elliptic', { alg: 'ES256' });
    await issuer.addKey('foreign', { published: false });
    expect((await verify(await signed({}, { kid: 'elliptic', alg: 'ES256' }))).ok).toBe(false);
    expect((await verify(await signed({}, { kid: 'foreign' }))).ok).toBe(false);
  });

  test.each([undefined, '', 'Bearer ', '  '])(
    'has nothing to say about %j, which is no token',
    async (header) => {
      expect(await verify(header)).toEqual({ ok: false, description: undefined });
    },
  );

  test('asks for the keys once in two hours, and for those that are new', async () => {
    const before = issuer.asked;
    for (let attempt = 0; attempt < 3; attempt++) await verify(await signed());
    expect(issuer.asked).toBe(before + 1);
    await issuer.addKey('new');
    expect((await verify(await signed({}, { kid: 'new' }))).ok).toBe(true);
    expect(issuer.asked).toBe(before + 2);
    clock.moveTo(clock.now() + 2 * HOUR * 1000);
    await verify(await signed());
    expect(issuer.asked).toBe(before + 3);
  });

  test('lets nobody in when the issuer does not answer, and asks it again', async () => {
    const gone = { name: 'gone', issuer: 'http://127.0.0.1:1', audience: ['shop'], header: 'authorization' };
    const token = await signed();
    for (let attempt = 0; attempt < 2; attempt++)
      expect(await jwts.verify(gone, token)).toEqual({
        ok: false,
        description: 'OIDC discovery endpoint communication error',
      });
  });
});
