import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { AwsError } from '../errors.ts';
import type { HttpRequest } from '../http.ts';
import { invalidArgument } from './errors.ts';

/** The object in the body of a PutObject: unwrapped from `aws-chunked`, and checked against what was sent of its digests. */
export function uploadedBody({ headers, body }: Pick<HttpRequest, 'headers' | 'body'>): Buffer {
  const chunked =
    headers['x-amz-content-sha256']?.startsWith('STREAMING-') === true ||
    headers['content-encoding']?.split(',').some((coding) => coding.trim() === 'aws-chunked') === true;
  const { data, trailers } = chunked ? unwrap(body) : { data: body, trailers: {} };
  checkDigests(data, { ...headers, ...trailers });
  return data;
}

const DIGESTS: Record<string, (data: Buffer) => string> = {
  'content-md5': (data) => createHash('md5').update(data).digest('base64'),
  'x-amz-checksum-sha1': (data) => createHash('sha1').update(data).digest('base64'),
  'x-amz-checksum-sha256': (data) => createHash('sha256').update(data).digest('base64'),
  'x-amz-checksum-crc32': crc32Of,
};

/** As S3 gives it: base64 of the four bytes, the highest first. */
export function crc32Of(data: Buffer): string {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(crc32(data));
  return bytes.toString('base64');
}

function checkDigests(data: Buffer, headers: Readonly<Record<string, string>>): void {
  for (const [name, digest] of Object.entries(DIGESTS)) {
    const sent = headers[name];
    if (sent === undefined || sent === digest(data)) continue;
    throw new AwsError(
      'BadDigest',
      400,
      name === 'content-md5'
        ? 'The Content-MD5 you specified did not match what we received.'
        : `The ${name.slice('x-amz-checksum-'.length).toUpperCase()} you specified did not match the calculated checksum.`,
    );
  }
}

/** `<size in hex>[;chunk-signature=…]\r\n<bytes>\r\n`, and so on, up to a chunk of size 0 and its trailing headers. */
function unwrap(body: Buffer): { data: Buffer; trailers: Record<string, string> } {
  const chunks: Buffer[] = [];
  let at = 0;
  for (;;) {
    const end = body.indexOf('\r\n', at);
    const size = Number.parseInt(body.toString('latin1', at, end < 0 ? at : end), 16);
    if (end < 0 || Number.isNaN(size)) throw invalidArgument('The body is not aws-chunked.');
    at = end + 2;
    if (size === 0) break;
    chunks.push(body.subarray(at, at + size));
    at += size + 2;
  }
  const lines = body.toString('latin1', at).split('\r\n');
  const trailers = lines.flatMap((line) => {
    const [, name, value] = /^([\w-]+):\s*(.*)$/.exec(line) ?? [];
    return name === undefined || value === undefined ? [] : [[name.toLowerCase(), value]];
  });
  return { data: Buffer.concat(chunks), trailers: Object.fromEntries(trailers) };
}
