import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import type { Cors, HttpApi } from '../../../../../packages/connect-simulator/src/aws/api-gateway/apis.ts';
import {
  API_PREFIX,
  ApiGateway,
  HttpApis,
} from '../../../../../packages/connect-simulator/src/aws/api-gateway/index.ts';
import type { HttpRequest } from '../../../../../packages/connect-simulator/src/aws/http.ts';
import { Functions } from '../../../../../packages/connect-simulator/src/aws/lambda/index.ts';
import { statementOf } from '../../../../../packages/connect-simulator/src/aws/lambda/policy.ts';
import { VirtualClock } from '../../../../../packages/connect-simulator/src/clock.ts';
import { countedIds } from '../../../../../packages/connect-simulator/src/ids.ts';
import { Issuer } from './issuer.ts';

const SOURCE = `export const handler = async (event) => {
  if (event.rawPath === '/throw') throw new Error('no');
  if (event.rawPath === '/hang') await new Promise((resolve) => setTimeout(resolve, 5000));
  if (event.rawPath === '/nonsense') return { statusCode: 'many' };
  if (event.rawPath === '/plain') return { any: 'thing' };
  return { statusCode: 201, headers: { 'X-Own': 1, 'Access-Control-Allow-Origin': 'https://own' }, body: JSON.stringify(event) };
};`;

const OPEN: Cors = {
  allowOrigins: ['https://shop.example', 'http://*'],
  allowMethods: ['POST'],
  allowHeaders: ['content-type'],
  exposeHeaders: [],
  maxAge: 60,
  allowCredentials: false,
};

let clock: VirtualClock;
let functions: Functions;
let apis: HttpApis;
let gateway: ApiGateway;
let api: HttpApi;
beforeEach(() => {
  clock = new VirtualClock();
  const newId = countedIds();
  functions = new Functions({ clock, newId, readObject: () => Buffer.alloc(0) });
  const { arn, policy } = functions.create(
    {
      FunctionName: 'f',
      Role: 'arn:aws:iam::123456789012:role/any',
      Runtime: 'nodejs24.x',
      Handler: 'index.handler',
      Code: { ZipFile: Buffer.from(zipSync({ 'index.mjs': strToU8(SOURCE) })) },
    },
    'now',
  );
  apis = new HttpApis({ newId });
  const account = { account: '123456789012', region: 'us-east-1' };
  gateway = new ApiGateway({ ...account, apis, functions, clock, newId });
  api = apis.create({ name: 'api', cors: OPEN });
  const SourceArn = `arn:aws:execute-api:us-east-1:123456789012:${api.apiId}/*/*`;
  policy.set(
    's',
    statementOf(arn, {
      StatementId: 's',
      Action: 'lambda:InvokeFunction',
      Principal: 'apigateway.amazonaws.com',
      SourceArn,
    }),
  );
  api.integrations.set('i', { functionArn: arn, timeoutMs: 20_000 });
  api.integrations.set('hasty', { functionArn: arn, timeoutMs: 200 });
  for (const path of ['/chats', '/throw', '/hang', '/nonsense', '/plain', '/items/{id}'])
    api.routes.set(path, {
      routeKey: `POST ${path}`,
      integrationId: path === '/hang' ? 'hasty' : 'i',
    });
  api.stages.set('$default', { rate: undefined, burst: undefined });
});
afterEach(() => functions.close());

const request = (path: string, given: Partial<HttpRequest> = {}): HttpRequest => ({
  method: 'POST',
  path,
  query: new URLSearchParams(),
  body: Buffer.alloc(0),
  ...given,
  headers: { host: '127.0.0.1:4600', ...given.headers },
});

describe('an HTTP API', () => {
  test('hands a request to its function, and the answer back', async () => {
    const { status, headers, body } = await gateway.handle(
      request('/chats', {
        query: new URLSearchParams('a=1&a=2&b=3'),
        headers: { 'content-type': 'application/json', cookie: 'x=1; y=2', 'user-agent': 'me' },
        body: Buffer.from('{"ü":1}'),
      }),
    );
    expect(status).toBe(201);
    expect(headers?.['x-own']).toBe('1');
    expect(JSON.parse(String(body))).toMatchObject({
      version: '2.0',
      routeKey: 'POST /chats',
      rawPath: '/chats',
      rawQueryString: 'a=1&a=2&b=3',
      queryStringParameters: { a: '1,2', b: '3' },
      cookies: ['x=1', 'y=2'],
      headers: { 'content-type': 'application/json' },
      body: '{"ü":1}',
      isBase64Encoded: false,
      requestContext: {
        accountId: '123456789012',
        apiId: api.apiId,
        stage: '$default',
        http: { method: 'POST', path: '/chats', userAgent: 'me' },
        time: '05/Jan/2026:09:00:00 +0000',
        timeEpoch: Date.UTC(2026, 0, 5, 9),
      },
    });
  });

  test('bodies that are no text come in base64', async () => {
    const { body } = await gateway.handle(
      request('/chats', { headers: { 'content-type': 'image/png' }, body: Buffer.from([1, 2]) }),
    );
    expect(JSON.parse(String(body))).toMatchObject({ body: 'AQI=', isBase64Encoded: true });
  });

  test.each([
    ['/throw', 500, 'Internal Server Error'],
    ['/nonsense', 500, 'Internal Server Error'],
    ['/hang', 503, 'Service Unavailable'],
    ['/elsewhere', 404, 'Not Found'],
  ])('%s is %s', async (path, status, message) => {
    const answer = await gateway.handle(request(API_PREFIX + api.apiId + path));
    expect(answer).toMatchObject({ status, body: JSON.stringify({ message }) });
  });

  test('what is no response is a body of JSON', async () => {
    expect(await gateway.handle(request('/plain'))).toMatchObject({ status: 200, body: '{"any":"thing"}' });
  });

  test('another method of a path is not found', async () => {
    expect((await gateway.handle(request('/chats', { method: 'GET' }))).status).toBe(404);
  });

  test('is found by its path, its host, and its id', () => {
    expect(gateway.accepts(request('/chats'))).toBe(true);
    expect(gateway.accepts(request('/items/7'))).toBe(true);
    expect(gateway.accepts(request('/items/7/8'))).toBe(false);
    expect(
      gateway.accepts(
        request('/x', { headers: { host: `${api.apiId}.execute-api.us-east-1.amazonaws.com` } }),
      ),
    ).toBe(true);
    expect(
      gateway.accepts(request('/chats', { headers: { host: 'other.execute-api.us-east-1.amazonaws.com' } })),
    ).toBe(false);
    expect(gateway.accepts(request(`${API_PREFIX}other/chats`))).toBe(false);
  });

  test('the oldest of several APIs has the path', async () => {
    const other = apis.create({ name: 'other', cors: undefined });
    other.routes.set('r', { routeKey: 'POST /chats', integrationId: 'i' });
    const { body } = await gateway.handle(request('/chats'));
    expect(JSON.parse(String(body)).requestContext.apiId).toBe(api.apiId);
  });

  test('needs leave to invoke the function', async () => {
    functions.get('f').policy.clear();
    expect((await gateway.handle(request('/chats'))).status).toBe(500);
  });

  test('lets through what its stage allows', async () => {
    api.stages.set('$default', { rate: 1, burst: 2 });
    const statuses = async () => (await gateway.handle(request('/plain'))).status;
    expect([await statuses(), await statuses(), await statuses()]).toEqual([200, 200, 429]);
    clock.moveTo(clock.now() + 1000);
    expect([await statuses(), await statuses()]).toEqual([200, 429]);
  });
});

describe('CORS', () => {
  const preflight = (origin: string) =>
    gateway.handle(
      request('/chats', { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'POST' } }),
    );

  test('preflights are answered by the API itself', async () => {
    expect(await preflight('https://shop.example')).toEqual({
      status: 204,
      headers: {
        'access-control-allow-origin': 'https://shop.example',
        vary: 'origin',
        'access-control-allow-methods': 'POST',
        'access-control-allow-headers': 'content-type',
        'access-control-max-age': '60',
      },
    });
    expect((await preflight('http://any.where')).headers).toHaveProperty('access-control-allow-origin');
    expect(await preflight('https://evil.example')).toEqual({ status: 204, headers: {} });
  });

  test("its own headers are in the place of the function's", async () => {
    const from = async (origin: string) =>
      (await gateway.handle(request('/chats', { headers: { origin } }))).headers?.[
        'access-control-allow-origin'
      ];
    expect(await from('https://shop.example')).toBe('https://shop.example');
    expect(await from('https://evil.example')).toBeUndefined();
    api.cors = undefined;
    expect(await from('https://evil.example')).toBe('https://own');
  });

  test('every origin may be allowed', async () => {
    api.cors = { ...OPEN, allowOrigins: ['*'] };
    expect((await preflight('https://any')).headers?.['access-control-allow-origin']).toBe('*');
  });
});

describe('a route with a JWT authorizer', () => {
  let issuer: Issuer;
  beforeEach(async () => {
    issuer = await Issuer.start();
    const { url } = issuer;
    api.authorizers.set('a', { name: 'a', issuer: url, audience: ['shop'], header: 'authorization' });
    api.routes.set('/chats', { routeKey: 'POST /chats', integrationId: 'i', authorizerId: 'a' });
  });
  afterEach(() => issuer.close());
  const post = (headers: Record<string, string>) => gateway.handle(request('/chats', { headers }));

  test("tells the function the token's claims, and no others", async () => {
    const now = Math.floor(clock.now() / 1000);
    const token = await issuer.sign({ sub: 'ana', exp: now + 60 });
    const { status, body } = await post({ authorization: `Bearer ${token}` });
    expect(status).toBe(201);
    const { authorizer } = JSON.parse(String(body)).requestContext;
    expect(authorizer).toEqual({
      jwt: { claims: { iss: issuer.url, aud: 'shop', sub: 'ana', exp: String(now + 60) }, scopes: null },
    });
    api.routes.set('/chats', { routeKey: 'POST /chats', integrationId: 'i' });
    const open = await post({ authorization: `Bearer ${token}` });
    expect(JSON.parse(String(open.body)).requestContext).not.toHaveProperty('authorizer');
  });

  test('asks for a token, and says what is wrong with one', async () => {
    const without = await post({ origin: 'https://shop.example' });
    expect([without.status, without.body]).toEqual([401, '{"message":"Unauthorized"}']);
    expect(without.headers?.['www-authenticate']).toBe('Bearer');
    expect(without.headers?.['access-control-allow-origin']).toBe('https://shop.example');
    const token = await issuer.sign({ sub: 'ana', exp: 1 });
    const expired = await post({ authorization: `Bearer ${token}` });
    expect(expired.status).toBe(401);
    expect(expired.headers?.['www-authenticate']).toMatch(
      /^Bearer scope="" error="invalid_token" error_description="[^"]+"$/,
    );
  });
});
