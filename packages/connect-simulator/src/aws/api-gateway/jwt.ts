import type { JSONWebKeySet, JWTPayload } from 'jose';
import type { Clock } from '../../clock.ts';
import type { JwtAuthorizer } from './apis.ts';

export type Authorized =
  | { ok: true; claims: Record<string, string> }
  /** `description` is undefined when there is no token at all. */
  | { ok: false; description: string | undefined };

interface KnownIssuer {
  /** Epoch milliseconds. */
  at: number;
  keys: Promise<JSONWebKeySet>;
}

/** API Gateway may keep an issuer's keys for so long. Source: developer guide, JWT authorizers. */
const KEYS_FOR_MS = 2 * 60 * 60_000;
const ISSUER_ANSWERS_WITHIN_MS = 1500;
/** Others are refused. Source: developer guide, JWT authorizers (only RSA). */
const ALGORITHMS = ['RS256', 'RS384', 'RS512'];

/** JWT authorizers of HTTP APIs. Signature, iss, aud or client_id, exp, nbf and iat. */
export class JwtVerifier {
  readonly #clock: Pick<Clock, 'now'>;
  readonly #issuers = new Map<string, KnownIssuer>();

  constructor(clock: Pick<Clock, 'now'>) {
    this.#clock = clock;
  }

  /** Never rejects. @param header the identity source's value: a token, with or without `Bearer` before it */
  async verify({ issuer, audience }: JwtAuthorizer, header: string | undefined): Promise<Authorized> {
    const token = header?.replace(/^bearer\s+/i, '').trim() ?? '';
    if (token === '') return { ok: false, description: undefined };
    try {
      const payload = await this.#signed(issuer, token);
      const wrong = this.#wrong(payload, audience);
      return wrong === undefined
        ? { ok: true, claims: claimsOf(payload) }
        : { ok: false, description: wrong };
    } catch (error) {
      return { ok: false, description: error instanceof Error ? error.message : String(error) };
    }
  }

  async #signed(issuer: string, token: string): Promise<JWTPayload> {
    // Loaded where there is an authorizer at all.
    const { createLocalJWKSet, errors, jwtVerify } = await import('jose');
    const currentDate = new Date(this.#clock.now());
    const options = { issuer, algorithms: ALGORITHMS, currentDate, requiredClaims: ['exp'] };
    const check = async (fresh: boolean) => {
      const keys = await this.#keys(issuer, fresh);
      return (await jwtVerify(token, createLocalJWKSet(keys), options)).payload;
    };
    try {
      return await check(false);
    } catch (error) {
      // The issuer may have a new key.
      if (error instanceof errors.JWKSNoMatchingKey) return check(true);
      throw error;
    }
  }

  #wrong(payload: JWTPayload, audience: readonly string[]): string | undefined {
    const named = payload.aud ?? payload['client_id'];
    const given = Array.isArray(named) ? named : [named];
    if (!given.some((each) => audience.includes(String(each))))
      return 'the token does not have a valid audience';
    const { iat } = payload;
    return iat !== undefined && iat * 1000 > this.#clock.now()
      ? 'the token was issued in the future'
      : undefined;
  }

  #keys(issuer: string, fresh: boolean): Promise<JSONWebKeySet> {
    const now = this.#clock.now();
    const known = this.#issuers.get(issuer);
    if (known !== undefined && !fresh && now - known.at < KEYS_FOR_MS) return known.keys;
    const keys = readKeys(issuer);
    this.#issuers.set(issuer, { at: now, keys });
    keys.catch(() => this.#issuers.delete(issuer));
    return keys;
  }
}

/** OpenID Connect discovery. */
async function readKeys(issuer: string): Promise<JSONWebKeySet> {
  const { jwks_uri } = (await readJson(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`)) as {
    jwks_uri?: string;
  };
  if (typeof jwks_uri !== 'string') throw new Error('OIDC discovery endpoint has no jwks_uri');
  return (await readJson(jwks_uri)) as JSONWebKeySet;
}

async function readJson(url: string): Promise<unknown> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(ISSUER_ANSWERS_WITHIN_MS) });
    if (response.ok) return await response.json();
  } catch {
    // Said below.
  }
  throw new Error('OIDC discovery endpoint communication error');
}

/** Functions get claims as texts, lists as `[a b]`. */
function claimsOf(payload: JWTPayload): Record<string, string> {
  const written = (value: unknown): string => {
    if (Array.isArray(value)) return `[${value.map(written).join(' ')}]`;
    return typeof value === 'object' ? JSON.stringify(value) : String(value);
  };
  return Object.fromEntries(Object.entries(payload).map(([name, value]) => [name, written(value)]));
}
