import type { Clock } from '../../clock.ts';
import type { NewId } from '../../ids.ts';
import { type HttpRequest, type HttpResponse, jsonResponse } from '../http.ts';
import type { Functions } from '../lambda/functions.ts';
import { permits } from '../lambda/policy.ts';
import { TokenBuckets } from '../token-buckets.ts';
import type { HttpApi, HttpApis, Route, Stage } from './apis.ts';
import { corsHeaders, preflightHeaders } from './cors.ts';
import { eventOf, responseOf } from './event.ts';
import { type Authorized, JwtVerifier } from './jwt.ts';

export { HttpApis } from './apis.ts';

/** An API by its id, where the host does not say it: `/_aws/execute-api/{apiId}/chats`. */
export const API_PREFIX = '/_aws/execute-api/';

interface ApiGatewayOptions {
  apis: HttpApis;
  functions: Functions;
  clock: Pick<Clock, 'now'>;
  /** By which throttles fill up again, in epoch milliseconds; the clock when left out. */
  steady?: () => number;
  newId: NewId;
  account: string;
  region: string;
}

type Passed = Authorized | { ok: true; claims: undefined };

/** The HTTP APIs that were deployed: routes, CORS, throttling, JWT authorizers, and Lambda integrations with payload format 2.0. */
export class ApiGateway {
  readonly #options: ApiGatewayOptions;
  readonly #requests: TokenBuckets;
  readonly #jwts: JwtVerifier;

  constructor(options: ApiGatewayOptions) {
    this.#options = options;
    this.#requests = new TokenBuckets(options.steady ?? (() => options.clock.now()));
    this.#jwts = new JwtVerifier(options.clock);
  }

  /** Whether some API has something at this place, or the place names an API. */
  accepts(request: HttpRequest): boolean {
    return this.#find(request) !== undefined;
  }

  /** Never rejects. */
  async handle(request: HttpRequest): Promise<HttpResponse> {
    const found = this.#find(request);
    if (found === undefined) return message(404, 'Not Found');
    const { api, path } = found;
    const { cors } = api;
    if (cors !== undefined && isPreflight(request))
      return { status: 204, headers: preflightHeaders(cors, request.headers) };
    const answer = await this.#answer(api, { ...request, path });
    if (cors === undefined) return answer;
    // With CORS settings of its own, an API passes over those of its functions.
    const own = Object.entries(answer.headers ?? {}).filter(([name]) => !name.startsWith('access-control-'));
    return {
      ...answer,
      headers: { ...Object.fromEntries(own), ...corsHeaders(cors, request.headers['origin']) },
    };
  }

  async #answer(api: HttpApi, request: HttpRequest): Promise<HttpResponse> {
    const { functions, clock, newId, account, region } = this.#options;
    const stage = api.stages.get('$default');
    const route = stage === undefined ? undefined : routeOf(api, request.method, request.path);
    if (stage === undefined || route === undefined) return message(404, 'Not Found');
    if (!this.#mayPass(stage)) return message(429, 'Too Many Requests');
    const authorized = await this.#authorize(api, route, request);
    if (!authorized.ok) return unauthorized(authorized.description);
    const integration = api.integrations.get(route.integrationId);
    if (integration === undefined) return message(500, 'Internal Server Error');
    const place = route.routeKey.replace(/^(\w+) /, '$1');
    const sourceArn = `arn:aws:execute-api:${region}:${account}:${api.apiId}/$default/${place}`;
    const invoked = functions.find(integration.functionArn);
    const caller = { service: 'apigateway.amazonaws.com', sourceArn };
    if (invoked === undefined || !permits(invoked.policy.values(), caller))
      return message(500, 'Internal Server Error');
    const { routeKey } = route;
    const { claims } = authorized;
    const context = { account, apiId: api.apiId, routeKey, requestId: newId(), now: clock.now(), claims };
    const { functionArn, timeoutMs } = integration;
    const result = await functions.invoke(functionArn, eventOf(request, context), { timeoutMs });
    if (!result.ok)
      return ['Timeout', 'Throttled'].includes(result.error.kind)
        ? message(503, 'Service Unavailable')
        : message(500, 'Internal Server Error');
    return responseOf(result.payload) ?? message(500, 'Internal Server Error');
  }

  async #authorize(api: HttpApi, { authorizerId }: Route, { headers }: HttpRequest): Promise<Passed> {
    if (authorizerId === undefined) return { ok: true, claims: undefined };
    const authorizer = api.authorizers.get(authorizerId);
    if (authorizer === undefined) return { ok: false, description: 'there is no such authorizer' };
    return this.#jwts.verify(authorizer, headers[authorizer.header]);
  }

  #mayPass(stage: Stage): boolean {
    const { rate: perSecond, burst } = stage;
    if (perSecond === undefined || burst === undefined) return true;
    return this.#requests.take(stage, { perSecond, burst });
  }

  /** By the path's prefix, by the host as on AWS, else the oldest API that has this path. */
  #find(request: HttpRequest): { api: HttpApi; path: string } | undefined {
    const { apis } = this.#options;
    const { path, headers } = request;
    if (path.startsWith(API_PREFIX)) {
      const [apiId = '', ...rest] = path.slice(API_PREFIX.length).split('/');
      const api = apis.get(apiId);
      return api === undefined ? undefined : { api, path: `/${rest.join('/')}` };
    }
    const hosted = /^([a-z0-9]+)\.execute-api\./.exec(headers['host'] ?? '')?.[1];
    if (hosted !== undefined) {
      const api = apis.get(hosted);
      return api === undefined ? undefined : { api, path };
    }
    const api = apis.list().find((each) => hasPath(each, path));
    return api === undefined ? undefined : { api, path };
  }
}

/** Source: RFC 6750, as API Gateway writes it. */
function unauthorized(description: string | undefined): HttpResponse {
  const quoted = description?.replace(/["\\\r\n]/g, "'");
  const challenge =
    quoted === undefined ? 'Bearer' : `Bearer scope="" error="invalid_token" error_description="${quoted}"`;
  return jsonResponse(401, { message: 'Unauthorized' }, { 'www-authenticate': challenge });
}

function isPreflight({ method, headers }: HttpRequest): boolean {
  return method === 'OPTIONS' && headers['access-control-request-method'] !== undefined;
}

/** The method's own route wins over ANY, and that over `$default`. */
function routeOf(api: HttpApi, method: string, path: string): Route | undefined {
  const routes = [...api.routes.values()];
  const at = (wanted: string) =>
    routes.find(({ routeKey }) => routeKey.startsWith(`${wanted} `) && isAt(routeKey, path));
  return at(method) ?? at('ANY') ?? routes.find(({ routeKey }) => routeKey === '$default');
}

function hasPath(api: HttpApi, path: string): boolean {
  return [...api.routes.values()].some(({ routeKey }) => isAt(routeKey, path));
}

function isAt(routeKey: string, path: string): boolean {
  const template = routeKey.split(' ')[1];
  if (template === undefined) return false;
  const pattern = template
    .replace(/[.*^$()|[\]\\]/g, '\\$&')
    .replace(/\{\w+\+\}/g, '.+')
    .replace(/\{\w+\}/g, '[^/]+');
  return new RegExp(`^${pattern}$`).test(path);
}

function message(status: number, text: string): HttpResponse {
  return jsonResponse(status, { message: text });
}
