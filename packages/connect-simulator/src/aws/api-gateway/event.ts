import type { HttpRequest, HttpResponse } from '../http.ts';

interface RequestContext {
  account: string;
  apiId: string;
  routeKey: string;
  requestId: string;
  /** Epoch milliseconds. */
  now: number;
  /** Of the JWT that let it in. */
  claims?: Readonly<Record<string, string>> | undefined;
}

/** Bodies of other types reach the function in base64. */
const TEXT = /^(text\/|application\/(json|javascript|xml)|[^;]*\+(json|xml))/;

/** The event that a Lambda integration gets. Source: API Gateway developer guide, HTTP APIs, payload format 2.0. */
export function eventOf(request: HttpRequest, context: RequestContext) {
  const { method, path, query, headers, body } = request;
  const { cookie, ...others } = headers;
  const plain = TEXT.test(headers['content-type'] ?? '');
  const domainName = headers['host'] ?? headers[':authority'] ?? '';
  return {
    version: '2.0',
    routeKey: context.routeKey,
    rawPath: path,
    rawQueryString: query.toString(),
    ...(cookie === undefined ? {} : { cookies: cookie.split(/;\s*/) }),
    headers: others,
    ...(query.size === 0 ? {} : { queryStringParameters: joined(query) }),
    requestContext: {
      accountId: context.account,
      apiId: context.apiId,
      ...(context.claims === undefined
        ? {}
        : { authorizer: { jwt: { claims: context.claims, scopes: null } } }),
      domainName,
      domainPrefix: domainName.split('.')[0],
      http: {
        method,
        path,
        protocol: 'HTTP/1.1',
        sourceIp: '127.0.0.1',
        userAgent: headers['user-agent'] ?? '',
      },
      requestId: context.requestId,
      routeKey: context.routeKey,
      stage: '$default',
      time: commonLogTime(context.now),
      timeEpoch: context.now,
    },
    ...(body.length === 0 ? {} : { body: body.toString(plain ? 'utf8' : 'base64') }),
    isBase64Encoded: body.length > 0 && !plain,
  };
}

/** What the function's answer becomes. Undefined when it is none that API Gateway can use. */
export function responseOf(payload: unknown): HttpResponse | undefined {
  if (typeof payload !== 'object' || payload === null || !('statusCode' in payload))
    return { status: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(payload) };
  const answer = payload as Record<string, unknown>;
  const { statusCode, headers = {}, cookies = [], body = '', isBase64Encoded = false } = answer;
  const status = Number(statusCode);
  if (!Number.isInteger(status) || status < 200 || status > 599) return undefined;
  if (typeof headers !== 'object' || headers === null || typeof body !== 'string') return undefined;
  const named = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]);
  return {
    status,
    headers: {
      'content-type': 'text/plain;charset=UTF-8',
      ...Object.fromEntries(named),
      ...(Array.isArray(cookies) && cookies.length > 0 ? { 'set-cookie': cookies.join(', ') } : {}),
    },
    body: isBase64Encoded === true ? Buffer.from(body, 'base64') : body,
  };
}

function joined(query: URLSearchParams): Record<string, string> {
  return Object.fromEntries([...new Set(query.keys())].map((name) => [name, query.getAll(name).join(',')]));
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `05/Jan/2026:09:00:00 +0000` */
function commonLogTime(now: number): string {
  const iso = new Date(now).toISOString();
  return `${iso.slice(8, 10)}/${MONTHS[Number(iso.slice(5, 7)) - 1]}/${iso.slice(0, 4)}:${iso.slice(11, 19)} +0000`;
}
