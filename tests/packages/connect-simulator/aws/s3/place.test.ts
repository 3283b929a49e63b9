import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { placeOf, placeOfUrl } from '../../../../../packages/connect-simulator/src/aws/s3/place.ts';

const HOST = { host: '127.0.0.1:4600' };

describe('what a request to S3 is about', () => {
  test.each([
    ['/', HOST, { bucket: undefined, key: undefined }],
    ['/b', HOST, { bucket: 'b', key: undefined }],
    ['/b/', HOST, { bucket: 'b', key: undefined }],
    ['/b/a%2Fb/c%20d', HOST, { bucket: 'b', key: 'a/b/c d' }],
    ['/b/%zz', HOST, { bucket: 'b', key: '%zz' }],
    ['/a/b', { host: 'bucket.127.0.0.1:4600' }, { bucket: 'bucket', key: 'a/b' }],
    ['/', { host: 'my.bucket.localhost:4600' }, { bucket: 'my.bucket', key: undefined }],
  ])('%s', (path, headers, place) => {
    expect(placeOf({ path, headers })).toEqual(place);
  });

  test.each([
    ['https://b.s3.us-east-1.amazonaws.com/k', { bucket: 'b', key: 'k' }],
    ['https://s3.amazonaws.com/b/k', { bucket: 'b', key: 'k' }],
    ['http://127.0.0.1:4600/b/a/k', { bucket: 'b', key: 'a/k' }],
    ['no url', undefined],
  ])('%s', (url, place) => {
    expect(placeOfUrl(url)).toEqual(place);
  });

  test('any key is found again in its path', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (key) => {
        const path = `/b/${key.split('/').map(encodeURIComponent).join('/')}`;
        expect(placeOf({ path, headers: HOST }).key).toBe(key);
      }),
    );
  });
});
