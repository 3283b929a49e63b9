import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { crc32Of, uploadedBody } from '../../../../../packages/connect-simulator/src/aws/s3/upload.ts';

const STREAMING = { 'x-amz-content-sha256': 'STREAMING-UNSIGNED-PAYLOAD-TRAILER' };

function chunked(chunks: readonly Uint8Array[], trailer: string): Buffer {
  const parts = chunks.flatMap((chunk) => [
    Buffer.from(`${chunk.length.toString(16)}\r\n`),
    chunk,
    Buffer.from('\r\n'),
  ]);
  return Buffer.concat([...parts, Buffer.from(`0\r\n${trailer}\r\n\r\n`)]);
}

describe('uploads', () => {
  test('chunks become the object again, however it was cut', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ minLength: 1, maxLength: 40 })), (chunks) => {
        const whole = Buffer.concat(chunks);
        const body = chunked(chunks, `x-amz-checksum-crc32:${crc32Of(whole)}`);
        expect(uploadedBody({ headers: STREAMING, body })).toEqual(whole);
      }),
    );
  });

  test('the checksum behind the chunks is checked', () => {
    const body = chunked([Buffer.from('x')], 'x-amz-checksum-crc32:AAAAAA==');
    expect(() => uploadedBody({ headers: STREAMING, body })).toThrow('CRC32');
  });

  test.each(['', 'zz', '5\r\nab'])('what only says that it is chunked is refused: %j', (text) => {
    expect(() =>
      uploadedBody({ headers: { 'content-encoding': 'aws-chunked' }, body: Buffer.from(text) }),
    ).toThrow('aws-chunked');
  });

  test("the digest is S3's", () => {
    expect(crc32Of(Buffer.from('hello'))).toBe('NhCmhg==');
  });
});
