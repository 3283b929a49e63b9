import { expect, test } from '@jest/globals';
import type { HttpRequest } from '@resumed-chats/connect-simulator/cloud';
import { page } from '../../../packages/connect-simulator/src/pages.ts';

const added = { type: 'text/javascript', body: async () => Buffer.from('1') };

const cacheControl = async (pages: Parameters<typeof page>[1]) => {
  const { headers } = await page({ path: '/added.js' } as HttpRequest, pages);
  return headers?.['cache-control'];
};

test('a page that is added is asked for again each time, unless it says how long it may be kept', async () => {
  expect(await cacheControl({ '/added.js': added })).toBe('no-store');
  expect(await cacheControl({ '/added.js': { ...added, maxAgeSeconds: 60 } })).toBe('max-age=60');
});
