import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import type { BrowserContextOptions } from 'playwright-core';
import { launchChromium } from './local/chromium.ts';
import { Centre } from './screenshots/centre.ts';
import { play } from './screenshots/scenes.ts';

const INSTANCE = fileURLToPath(new URL('../simulator/instance.yaml', import.meta.url));
const DESKTOP = { width: 460, height: 740 };

/** How the widget is looked at. */
const LOOKS: Record<string, BrowserContextOptions> = {
  light: { viewport: DESKTOP, colorScheme: 'light' },
  dark: { viewport: DESKTOP, colorScheme: 'dark' },
  // The narrowest that is still sold; below 480 pixels the chat fills the screen.
  phone: { viewport: { width: 375, height: 667 }, colorScheme: 'light', isMobile: true, hasTouch: true },
};

const program = new Command('npm run screenshots --')
  .description("Writes pictures of the customer's widget in each of its states, light, dark and on a phone.")
  .option('--config <file>', 'what this contact centre wants', 'resumed-chats.yaml')
  .option('--out <directory>', 'where to write', 'dist/screenshots')
  .allowExcessArguments(false)
  .showHelpAfterError();

async function run(): Promise<void> {
  const { config, out } = program.parse().opts<{ config: string; out: string }>();
  const browser = await launchChromium();
  const centre = await Centre.open(config, INSTANCE);
  try {
    for (const [look, options] of Object.entries(LOOKS)) {
      await mkdir(join(out, look), { recursive: true });
      const context = await browser.newContext({ ...options, locale: 'en-GB', deviceScaleFactor: 2 });
      context.setDefaultTimeout(15_000);
      const page = await context.newPage();
      await page.goto(centre.page);
      let number = 0;
      const take = async (name: string) => {
        const file = join(out, look, `${String(++number).padStart(2, '0')}-${name}.png`);
        // What moves is caught where it ends.
        await page.screenshot({ path: file, animations: 'disabled', caret: 'hide' });
        console.log(file);
      };
      await play({ page, context, centre, take });
      await context.close();
      await centre.nextCustomer();
    }
  } finally {
    await browser.close();
    await centre.close();
  }
}

run().catch((error: unknown) => {
  console.error(error instanceof Error && /Chromium|ENOENT/.test(error.message) ? error.message : error);
  process.exitCode = 1;
});
