import type { HttpHandler, HttpRequest, HttpResponse } from './http.ts';
import { jsonResponse } from './http.ts';

/** A service, and which requests are for it. */
export interface Destination {
  /** Signing names (in the Authorization header's credential scope), e.g. `lex`. */
  scopes?: readonly string[];
  /** A path that is enough to know it, signed or not, e.g. `/participant/`. */
  prefix?: string;
  /** Where several share a signing name: whether this one has an operation there. */
  accepts?: (request: HttpRequest) => boolean;
  handle: HttpHandler;
}

/** Browsers ask before they send; chatjs and web pages of any origin may talk to this machine's cloud. */
const CORS = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, POST, PUT, DELETE, OPTIONS',
  'access-control-allow-headers':
    'authorization, content-type, x-amz-bearer, x-amz-content-sha256, x-amz-date, x-amz-user-agent, amz-sdk-invocation-id, amz-sdk-request',
  'access-control-expose-headers': 'x-amzn-errortype, x-amzn-requestid, retry-after',
  'access-control-max-age': '600',
};

/** Sends each request where it belongs: by path, then by signing name, then by operation. */
export function dispatcher(destinations: readonly Destination[], newRequestId: () => string): HttpHandler {
  return async (request) => {
    if (request.method === 'OPTIONS') return { status: 204, headers: CORS };
    const answer = await find(destinations, request).handle(request);
    return { ...answer, headers: { ...CORS, 'x-amzn-requestid': newRequestId(), ...answer.headers } };
  };
}

/** The service that a request is signed for, e.g. `lex`. Any credentials are good. */
export function signingName({ headers, query }: HttpRequest): string | undefined {
  const inHeader = /Credential=[^/,]*\/\d+\/[^/]*\/([^/]+)\//.exec(headers['authorization'] ?? '')?.[1];
  return inHeader ?? /^[^/]*\/\d+\/[^/]*\/([^/]+)\//.exec(query.get('X-Amz-Credential') ?? '')?.[1];
}

function find(destinations: readonly Destination[], request: HttpRequest): Destination {
  const byPath = destinations.find(({ prefix }) => prefix !== undefined && request.path.startsWith(prefix));
  if (byPath !== undefined) return byPath;
  const name = signingName(request);
  const signed = destinations.filter(({ scopes }) => name !== undefined && scopes?.includes(name));
  return signed.find(({ accepts }) => accepts?.(request) ?? true) ?? signed[0] ?? NOWHERE;
}

const NOWHERE: Destination = {
  handle: (request): HttpResponse => {
    const name = signingName(request);
    const message =
      name === undefined
        ? `There is nothing at ${request.method} ${request.path}; requests to AWS services have to be signed`
        : `The service "${name}" is not part of this cloud`;
    return jsonResponse(404, { message }, { 'x-amzn-errortype': 'UnknownOperationException' });
  },
};
