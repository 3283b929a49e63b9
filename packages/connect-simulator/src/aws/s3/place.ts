import type { HttpRequest } from '../http.ts';

/** What a request is about: nothing for the account, a bucket, or an object in it. */
export interface Place {
  bucket: string | undefined;
  key: string | undefined;
}

/** Hosts of which a bucket's name may be the first part. */
const VIRTUAL_HOST = /^(.+)\.(?:127\.0\.0\.1|localhost|s3(?:[.-][a-z0-9-]+)?\.amazonaws\.com)(?::\d+)?$/;

/** Path style (`/bucket/key`), which SDKs use for endpoints that are IP addresses, or the bucket in the host's name. */
export function placeOf({ path, headers }: Pick<HttpRequest, 'path' | 'headers'>): Place {
  const host = headers['host'] ?? headers[':authority'] ?? '';
  const virtual = VIRTUAL_HOST.exec(host)?.[1];
  const rest = path.replace(/^\//, '');
  if (virtual !== undefined && virtual !== 's3') return { bucket: virtual, key: decoded(rest) };
  const slash = rest.indexOf('/');
  const bucket = slash < 0 ? rest : rest.slice(0, slash);
  return { bucket: decoded(bucket), key: slash < 0 ? undefined : decoded(rest.slice(slash + 1)) };
}

/** Bucket and key of an object's URL, in either style; undefined when it is none. */
export function placeOfUrl(text: string): Place | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  return placeOf({ path: url.pathname, headers: { host: url.host } });
}

function decoded(text: string): string | undefined {
  if (text === '') return undefined;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
