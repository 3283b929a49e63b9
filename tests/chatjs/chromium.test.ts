import { afterAll, beforeAll, describe, test } from '@jest/globals';
import type { Browser, BrowserContext } from 'playwright-core';
import { hasChromium, launchChromium, WHICH_CHROMIUM } from '../../scripts/local/chromium.ts';
import type { Device } from './device.ts';
import { describeResumedChats } from './resumed-chat.ts';
import { type ChatDetails, openSession, type Session } from './session.ts';

declare const window: { connect: Parameters<typeof openSession>[0]; session: Session };

if (hasChromium) {
  let browser: Browser;
  const contexts: BrowserContext[] = [];
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(async () => {
    for (const context of contexts) await context.close();
    await browser.close();
  });
  describeResumedChats('Chromium', async (endpoint, details) => {
    const context = await browser.newContext();
    contexts.push(context);
    return openPage(context, endpoint, details);
  });
} else {
  console.warn(`SKIPPED: the tests of chatjs in Chromium. ${WHICH_CHROMIUM}`);
  describe('chatjs in Chromium', () => {
    test.skip('needs Chromium', () => undefined);
  });
}

/** The page's origin is `localhost`, the services' is `127.0.0.1`: as with a shop, they are not the same. */
async function openPage(context: BrowserContext, endpoint: string, details: ChatDetails): Promise<Device> {
  const page = await context.newPage();
  await page.goto(`${endpoint.replace('127.0.0.1', 'localhost')}/a-page-of-no-matter-what`);
  await page.addScriptTag({ path: require.resolve('amazon-connect-chatjs') });
  await page.addScriptTag({ content: `window.openSession = ${openSession.toString()}` });
  await page.evaluate(
    ([at, given]) => {
      window.session = (window as unknown as { openSession: typeof openSession }).openSession(
        window.connect,
        at,
        given,
      );
    },
    [endpoint, details] as const,
  );
  return {
    heard: () => page.evaluate(() => window.session.heard),
    connect: () => page.evaluate(() => window.session.connect()),
    send: (message) => page.evaluate((text) => window.session.send(text), message),
    types: () => page.evaluate(() => window.session.types()),
    reads: (messageId) => page.evaluate((id) => window.session.reads(id), messageId),
    transcript: () => page.evaluate(() => window.session.transcript()),
    leave: () => page.evaluate(() => window.session.leave()),
    close: () => page.close(),
  };
}
