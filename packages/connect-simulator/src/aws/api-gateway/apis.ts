import { createHash } from 'node:crypto';
import type { NewId } from '../../ids.ts';

export interface Cors {
  allowOrigins: readonly string[];
  allowMethods: readonly string[];
  allowHeaders: readonly string[];
  exposeHeaders: readonly string[];
  maxAge: number | undefined;
  allowCredentials: boolean;
}

export interface Integration {
  functionArn: string;
  timeoutMs: number;
}

export interface Route {
  /** `POST /chats`, `ANY /a/{b}` or `$default`. */
  routeKey: string;
  integrationId: string;
  /** Undefined: anybody may. */
  authorizerId?: string | undefined;
}

/** Lets in who has a token of this issuer, for one of these audiences. */
export interface JwtAuthorizer {
  name: string;
  issuer: string;
  audience: readonly string[];
  /** The header that holds the token, in lower case. */
  header: string;
}

export interface Stage {
  /** Requests per second, and at once. Undefined: the account's own, which nothing here reaches. */
  rate: number | undefined;
  burst: number | undefined;
}

export interface HttpApi {
  readonly apiId: string;
  name: string;
  cors: Cors | undefined;
  readonly endpoint: string;
  readonly integrations: Map<string, Integration>;
  readonly routes: Map<string, Route>;
  readonly authorizers: Map<string, JwtAuthorizer>;
  /** By name; only `$default` is served. */
  readonly stages: Map<string, Stage>;
}

interface HttpApisOptions {
  newId: NewId;
  /** Where an API is to be called, without a slash at the end. Default: as on AWS. */
  endpointOf?: (apiId: string) => string;
}

/** The HTTP APIs of the account's API Gateway. */
export class HttpApis {
  readonly #options: HttpApisOptions;
  readonly #apis = new Map<string, HttpApi>();

  constructor(options: HttpApisOptions) {
    this.#options = options;
  }

  /** Oldest first. */
  list(): HttpApi[] {
    return [...this.#apis.values()];
  }

  get(apiId: string): HttpApi | undefined {
    return this.#apis.get(apiId);
  }

  create(settings: Pick<HttpApi, 'name' | 'cors'>): HttpApi {
    const apiId = this.newId(10);
    const endpoint =
      this.#options.endpointOf?.(apiId) ?? `https://${apiId}.execute-api.us-east-1.amazonaws.com`;
    const [integrations, routes, stages, authorizers] = [new Map(), new Map(), new Map(), new Map()];
    const api: HttpApi = { apiId, endpoint, ...settings, integrations, routes, stages, authorizers };
    this.#apis.set(apiId, api);
    return api;
  }

  delete(apiId: string): void {
    this.#apis.delete(apiId);
  }

  /** Small letters and digits, as API Gateway's ids are. */
  newId(length: number): string {
    const digest = createHash('sha256').update(this.#options.newId()).digest();
    return [...digest.subarray(0, length)].map((byte) => (byte % 36).toString(36)).join('');
  }
}
