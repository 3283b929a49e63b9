import { gzipSync } from 'node:zlib';
import type { Cloud } from '@resumed-chats/connect-simulator/cloud';
import type { Page } from 'playwright-core';
import type { Config } from '../../config/schema.ts';
import { buildPage } from '../build/page.ts';
import { launchChromium } from '../local/chromium.ts';
import { pageOptions } from '../local/console-pages.ts';
import { openEmbeddedCloud } from '../local/embedded-cloud.ts';
import type { ProjectFiles } from '../project-files.ts';

const CHATS = 200;

export interface PageMeasured {
  /** Of script and styles, gzipped. */
  bytes: number;
  /** From the navigation to the first contentful paint, the first time that the page is asked for. */
  firstPaintMs: number;
  /** The longest between two frames while all chats moved on. */
  longestFrameMs: number;
}

/** What the page at `/` takes, with 200 chats that all move on while it is looked at. */
export async function measurePage(config: Config, files: ProjectFiles): Promise<PageMeasured> {
  const { script, styles } = await buildPage(pageOptions(config));
  const cloud = await openEmbeddedCloud({
    config,
    configFile: files.config,
    instance: files.instance,
    port: 0,
  });
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(cloud.url);
    await page.locator('[data-agent]').first().waitFor();
    const firstPaintMs = await firstPaint(page);
    const longestFrameMs = await longestFrame(page, cloud);
    return { bytes: gzipSync(script).length + gzipSync(styles).length, firstPaintMs, longestFrameMs };
  } finally {
    await browser.close();
    await cloud.close();
  }
}

interface InPage {
  performance: { now(): number; getEntriesByName(name: string): { startTime: number }[] };
  requestAnimationFrame(draw: (now: number) => void): void;
  longest: number;
}

function firstPaint(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { performance } = globalThis as unknown as InPage;
    return performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN;
  });
}

async function longestFrame(page: Page, { simulator }: Cloud): Promise<number> {
  const { connect } = simulator;
  const flow = connect.flows.list().find(({ name }) => name.endsWith('inbound'))!;
  const chats = Array.from({ length: CHATS }, (_, index) =>
    connect.startChatContact({ flow: flow.arn, customerName: `Customer ${index + 1}` }),
  );
  await simulator.settle();
  await page
    .locator('.chats li')
    .nth(CHATS - 1)
    .waitFor();
  await page.evaluate(() => {
    const inPage = globalThis as unknown as InPage;
    inPage.longest = 0;
    let before = inPage.performance.now();
    const frame = (now: number) => {
      inPage.longest = Math.max(inPage.longest, now - before);
      before = now;
      inPage.requestAnimationFrame(frame);
    };
    inPage.requestAnimationFrame(frame);
  });
  for (let minute = 0; minute < 5; minute++) {
    for (const chat of chats) connect.customerSays(chat, `Message ${minute}`);
    await simulator.advance(60);
    await page.waitForTimeout(300);
  }
  return page.evaluate(() => (globalThis as unknown as InPage).longest);
}
