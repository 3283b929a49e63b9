import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';
import { requireConfig } from '../../config/load.ts';
import { launchChromium } from '../local/chromium.ts';
import { openEmbeddedCloud } from '../local/embedded-cloud.ts';
import type { ProjectFiles } from '../project-files.ts';
import { Centre } from './centre.ts';
import { playPage } from './page-scenes.ts';
import { play, type Take } from './scenes.ts';

const DOCS = fileURLToPath(new URL('../../docs', import.meta.url));
const DESKTOP = { width: 460, height: 740 };

/** How the widget is looked at. */
const LOOKS: Record<string, BrowserContextOptions> = {
  light: { viewport: DESKTOP, colorScheme: 'light', deviceScaleFactor: 2 },
  dark: { viewport: DESKTOP, colorScheme: 'dark', deviceScaleFactor: 2 },
  // The narrowest that is still sold; below 480 pixels the chat fills the screen.
  phone: {
    viewport: { width: 375, height: 667 },
    colorScheme: 'light',
    isMobile: true,
    hasTouch: true,
    deviceScaleFactor: 2,
  },
};

/** How the page is looked at: on a screen, and on a laptop. */
const PAGE_LOOKS: Record<string, BrowserContextOptions> = {
  light: { viewport: { width: 1440, height: 900 }, colorScheme: 'light' },
  dark: { viewport: { width: 1440, height: 900 }, colorScheme: 'dark' },
  laptop: { viewport: { width: 1280, height: 720 }, colorScheme: 'light' },
};

/** The picture that the README shows, as docs/page-light.png and docs/page-dark.png. */
const README_PICTURE = '02-decided.png';

/** Takes the pictures of page and widget, or of one of them; those of the page renew the README's. */
export async function takeScreenshots(
  only: 'page' | 'widget' | undefined,
  files: ProjectFiles,
  out: string,
): Promise<void> {
  const browser = await launchChromium();
  try {
    if (only !== 'widget') await takePage(browser, files, join(out, 'page'));
    if (only !== 'page') await takeWidget(browser, files, join(out, 'widget'));
  } finally {
    await browser.close();
  }
  if (only !== 'widget')
    for (const look of ['light', 'dark'])
      await copyFile(join(out, 'page', look, README_PICTURE), join(DOCS, `page-${look}.png`));
}

async function takePage(
  browser: Browser,
  { config: configFile, instance }: ProjectFiles,
  out: string,
): Promise<void> {
  const config = requireConfig(configFile);
  const cloud = await openEmbeddedCloud({ config, configFile, instance, port: 0 });
  try {
    for (const [look, options] of Object.entries(PAGE_LOOKS)) {
      const context = await browser.newContext({ ...options, locale: 'en-GB', timezoneId: 'UTC' });
      await playPage(await context.newPage(), cloud.url, await camera(context, join(out, look)));
      await context.close();
    }
  } finally {
    await cloud.close();
  }
}

async function takeWidget(browser: Browser, { config, instance }: ProjectFiles, out: string): Promise<void> {
  const centre = await Centre.open(config, instance);
  try {
    for (const [look, options] of Object.entries(LOOKS)) {
      const context = await browser.newContext({ ...options, locale: 'en-GB' });
      const take = await camera(context, join(out, look));
      const page = await context.newPage();
      await page.goto(centre.page);
      await play({ page, context, centre, take });
      await context.close();
      await centre.nextCustomer();
    }
  } finally {
    await centre.close();
  }
}

/** Writes numbered pictures of a browser's first page. */
async function camera(context: BrowserContext, directory: string): Promise<Take> {
  context.setDefaultTimeout(15_000);
  await mkdir(directory, { recursive: true });
  let number = 0;
  return async (name) => {
    const file = join(directory, `${String(++number).padStart(2, '0')}-${name}.png`);
    const [page] = context.pages();
    // What is on its way has come.
    await page!.waitForTimeout(350);
    // What moves is caught where it ends.
    await page!.screenshot({ path: file, animations: 'disabled', caret: 'hide' });
    console.log(file);
  };
}
