import type { Cors } from './apis.ts';

/** An HTTP API with CORS settings answers preflights itself, whatever its routes are. */
export function preflightHeaders(
  cors: Cors,
  headers: Readonly<Record<string, string>>,
): Record<string, string> {
  const allowed = corsHeaders(cors, headers['origin']);
  if (Object.keys(allowed).length === 0) return {};
  return {
    ...allowed,
    ...list('access-control-allow-methods', cors.allowMethods),
    ...list('access-control-allow-headers', cors.allowHeaders),
    ...(cors.maxAge === undefined ? {} : { 'access-control-max-age': String(cors.maxAge) }),
  };
}

/** Headers of any answer to a page of this origin; none when its origin is not allowed. */
export function corsHeaders(cors: Cors, origin: string | undefined): Record<string, string> {
  if (origin === undefined) return {};
  const all = cors.allowOrigins.includes('*');
  if (!all && !cors.allowOrigins.some((allowed) => matches(allowed, origin))) return {};
  return {
    'access-control-allow-origin': all ? '*' : origin,
    ...(all ? {} : { vary: 'origin' }),
    ...(cors.allowCredentials ? { 'access-control-allow-credentials': 'true' } : {}),
    ...list('access-control-expose-headers', cors.exposeHeaders),
  };
}

/** `https://*` and `http://*` stand for every origin of that scheme. */
function matches(allowed: string, origin: string): boolean {
  return allowed.endsWith('://*') ? origin.startsWith(allowed.slice(0, -1)) : allowed === origin;
}

function list(name: string, values: readonly string[]): Record<string, string> {
  return values.length === 0 ? {} : { [name]: values.join(',') };
}
