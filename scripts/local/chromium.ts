import { existsSync } from 'node:fs';
import { UserError } from '@resumed-chats/findings';
import { type Browser, chromium } from 'playwright-core';

/** The headless shell, which has no window to draw, takes half the processor's time. */
const PLACES = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const found = process.env['CHROMIUM'] ?? PLACES.find(existsSync);

export const hasChromium = found !== undefined && existsSync(found);

export const WHICH_CHROMIUM =
  'Install chromium-headless-shell or chromium (apt-get), or name one: CHROMIUM=/path/to/chromium';

/** With switches of Chromium's own. Rejects when there is none (see `hasChromium`). */
export async function launchChromium(...options: string[]): Promise<Browser> {
  if (found === undefined || !hasChromium) throw new UserError(`There is no Chromium. ${WHICH_CHROMIUM}`);
  // Its sandbox cannot be had as root.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath: found, args: [...sandbox, ...options] });
}
