import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { listObjects } from '../../../../../packages/connect-simulator/src/aws/s3/listing.ts';

const objectsOf = (keys: readonly string[]) =>
  keys.map((key) => ({ key, body: Buffer.alloc(0), etag: '""', lastModified: 0, headers: {} }));
const key = fc.string({ unit: fc.constantFrom('a', 'b', '/', 'é', '𝕏'), minLength: 1, maxLength: 6 });

describe('listing objects', () => {
  test('pages of any size give everything once, in order', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(key),
        fc.integer({ min: 1, max: 4 }),
        fc.constantFrom('', '/'),
        (keys, maxKeys, delimiter) => {
          const objects = objectsOf(keys);
          const request = { prefix: '', delimiter, startAfter: '' };
          const whole = listObjects(objects, { ...request, maxKeys: 1000 });
          const contents: string[] = [];
          const prefixes: string[] = [];
          let startAfter: string | undefined = '';
          for (let page = 0; startAfter !== undefined; page++) {
            const listing = listObjects(objects, { ...request, startAfter, maxKeys });
            contents.push(...listing.contents.map((each) => each.key));
            prefixes.push(...listing.commonPrefixes);
            startAfter = listing.next;
            expect(page).toBeLessThan(keys.length + 1);
          }
          expect(contents).toEqual(whole.contents.map((each) => each.key));
          expect(prefixes).toEqual(whole.commonPrefixes);
        },
      ),
    );
  });

  test('keys are in the order of their bytes', () => {
    const { contents } = listObjects(objectsOf(['é', 'z', 'B', '𝕏', '｡']), {
      prefix: '',
      delimiter: '',
      startAfter: '',
      maxKeys: 9,
    });
    expect(contents.map((each) => each.key)).toEqual(['B', 'z', 'é', '｡', '𝕏']);
  });
});
