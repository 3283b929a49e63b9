import { AwsError } from '../errors.ts';
import type { HttpRequest, HttpResponse } from '../http.ts';
import type { Buckets, StoredObject } from './buckets.ts';
import { preconditionFailed } from './errors.ts';
import { crc32Of, uploadedBody } from './upload.ts';

const KEPT = /^(content-(type|disposition|language|encoding)|cache-control|expires|x-amz-meta-.+)$/;

export function putObject(buckets: Buckets, bucket: string, key: string, request: HttpRequest): HttpResponse {
  if (Buffer.byteLength(key) > 1024) throw new AwsError('KeyTooLongError', 400, 'Your key is too long');
  const kept = Object.entries(request.headers).filter(([name]) => KEPT.test(name));
  const headers = Object.fromEntries(kept);
  const coding = headers['content-encoding']
    ?.split(',')
    .filter((each) => each.trim() !== 'aws-chunked')
    .join(',');
  if (coding === '') delete headers['content-encoding'];
  const { etag, body } = buckets.put(bucket, key, uploadedBody(request), {
    headers,
    ifNoneMatch: request.headers['if-none-match'],
  });
  return {
    status: 200,
    headers: {
      etag,
      'x-amz-checksum-crc32': crc32Of(body),
      'x-amz-checksum-type': 'FULL_OBJECT',
      'x-amz-server-side-encryption': 'AES256',
    },
  };
}

/** GetObject, and HeadObject without the body. */
export function getObject(buckets: Buckets, bucket: string, key: string, request: HttpRequest): HttpResponse {
  const object = buckets.object(bucket, key);
  const { 'if-match': match, 'if-none-match': noneMatch, range } = request.headers;
  if (match !== undefined && match !== '*' && match !== object.etag) throw preconditionFailed();
  if (noneMatch !== undefined && [object.etag, '*'].includes(noneMatch))
    return { status: 304, headers: { etag: object.etag } };
  const part = range === undefined ? undefined : rangeOf(range, object.body.length);
  const body = part === undefined ? object.body : object.body.subarray(part.start, part.end + 1);
  return {
    status: part === undefined ? 200 : 206,
    headers: {
      ...describe(object),
      'content-length': String(body.length),
      ...(part === undefined
        ? {}
        : { 'content-range': `bytes ${part.start}-${part.end}/${object.body.length}` }),
      ...(part === undefined && request.headers['x-amz-checksum-mode'] === 'ENABLED'
        ? { 'x-amz-checksum-crc32': crc32Of(object.body), 'x-amz-checksum-type': 'FULL_OBJECT' }
        : {}),
    },
    ...(request.method === 'HEAD' ? {} : { body }),
  };
}

function describe(object: StoredObject): Record<string, string> {
  return {
    'content-type': 'application/octet-stream',
    ...object.headers,
    etag: object.etag,
    'last-modified': new Date(object.lastModified).toUTCString(),
    'accept-ranges': 'bytes',
    'x-amz-server-side-encryption': 'AES256',
  };
}

/** Both ends inclusive; undefined for a range that is to be ignored. @throws AwsError InvalidRange */
function rangeOf(range: string, size: number): { start: number; end: number } | undefined {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(range) ?? [];
  if (from === undefined || to === undefined || (from === '' && to === '')) return undefined;
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === '' || to === '' ? size - 1 : Math.min(size - 1, Number(to));
  if (start > end) throw new AwsError('InvalidRange', 416, 'The requested range is not satisfiable');
  return { start, end };
}
