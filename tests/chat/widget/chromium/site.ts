import type { Chat } from '@resumed-chats/connect-simulator';
import type { Browser, BrowserContext } from 'playwright-core';
import { buildWidget } from '../../../../scripts/build/widget.ts';
import { launchChromium } from '../../../../scripts/local/chromium.ts';
import { LocalCloud } from '../../../chatjs/local-cloud.ts';
import { AXE, readAxe } from './axe.ts';
import { Device } from './device.ts';
import { NAME, type Tab } from './tab.ts';

/** The site's page, under the strictest policy that a site is likely to have. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self' ws://127.0.0.1:*",
  "require-trusted-types-for 'script'",
].join('; ');

const html = (head: string, body: string) => ({
  type: 'text/html; charset=utf-8',
  body: async () =>
    Buffer.from(
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
        `<meta http-equiv="Content-Security-Policy" content="${POLICY}"><title>A shop</title>${head}</head>` +
        `<body><main><h1>A shop</h1></main>${body}</body></html>`,
    ),
});

const withWidget = (attributes: string) =>
  html(
    '<script src="/site/widget.js" defer></script>',
    `<resumed-chat api="/chats" endpoint="/" ${attributes}></resumed-chat>`,
  );

/** Two boxes of a page, the smallest and the largest that the widget has to fit into. */
const BOXES =
  '.box { position: absolute; top: 100px } #desktop { width: 420px; height: 560px } ' +
  '#phone { left: 440px; width: 300px; height: 300px }';

/** Two devices on one page. */
const withWidgets = html(
  '<script src="/site/widget.js" defer></script><link rel="stylesheet" href="/site/inline.css">',
  '<div class="box" id="desktop"><resumed-chat inline api="/chats" endpoint="/" label="Desktop"></resumed-chat></div>' +
    '<div class="box" id="phone">' +
    '<resumed-chat inline api="/chats" endpoint="/" device="phone" label="Phone" theme="dark"></resumed-chat></div>',
);

/** A site with the widget on it, in front of the embedded cloud, and devices that are used again for each test. */
export class Site {
  readonly cloud: LocalCloud;
  /** With a large, light screen. */
  readonly desktop: Device;
  /** With a small, dark one. */
  readonly phone: Device;
  readonly #browser: Browser;
  readonly #more: BrowserContext[] = [];
  /** What went wrong in any page. */
  readonly errors: string[];

  private constructor(cloud: LocalCloud, browser: Browser, [desktop, phone]: Device[], errors: string[]) {
    this.cloud = cloud;
    this.#browser = browser;
    this.desktop = desktop!;
    this.phone = phone!;
    this.errors = errors;
  }

  static async open(): Promise<Site> {
    const { script } = await buildWidget();
    const [cloud, browser] = await Promise.all([
      LocalCloud.open({
        startsAt: Date.now(),
        pages: {
          '/site': withWidget(`name="${NAME}" topic="billing"`),
          '/site/es': withWidget(`name="${NAME}" topic="billing" locale="es-MX"`),
          '/site/unnamed': withWidget('topic="billing"'),
          '/site/other': html('', ''),
          '/site/inline': withWidgets,
          '/site/inline.css': { type: 'text/css', body: async () => Buffer.from(BOXES) },
          '/site/widget.js': { type: 'text/javascript', maxAgeSeconds: 3600, body: async () => script },
          [AXE]: { type: 'text/javascript', maxAgeSeconds: 3600, body: readAxe },
        },
      }),
      // The tabs of a device share a process; no page lives long enough to be worth optimizing.
      launchChromium('--process-per-site', '--js-flags=--no-opt --no-maglev --no-sparkplug'),
    ]);
    const errors: string[] = [];
    const devices = [
      await browser.newContext({
        timezoneId: zoneWhereItIsNoon(),
        viewport: { width: 900, height: 760 },
        reducedMotion: 'reduce',
      }),
      await browser.newContext({
        timezoneId: zoneWhereItIsNoon(),
        viewport: { width: 390, height: 780 },
        colorScheme: 'dark',
        reducedMotion: 'reduce',
      }),
    ].map((context) => new Device(context, cloud.endpoint, errors));
    return new Site(cloud, browser, devices, errors);
  }

  /** One more device, for one test. */
  async device(options: Parameters<Browser['newContext']>[0]): Promise<Device> {
    const context = await this.#browser.newContext({ timezoneId: zoneWhereItIsNoon(), ...options });
    this.#more.push(context);
    return new Device(context, this.cloud.endpoint, this.errors);
  }

  /** A customer who has just started a chat. */
  async customer(path = '/site', device = this.desktop): Promise<Customer> {
    const tab = await device.tab(path);
    await tab.start();
    return { device, tab, chat: this.cloud.chat(await tab.contactId()) };
  }

  /** Devices know nothing any more, and agents are free for the next. */
  async tidy(): Promise<void> {
    for (const context of this.#more.splice(0)) await context.close();
    await Promise.all([this.desktop.forget(), this.phone.forget()]);
    for (const chat of this.cloud.chats) if (!chat.ended) this.cloud.stop(chat);
    // The API lets so many chats start in a minute; its clock stands still unless it is moved.
    await this.cloud.pass(60);
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.cloud.close();
  }
}

export interface Customer {
  device: Device;
  tab: Tab;
  chat: Chat;
}

/** Days are named in the list of messages: no test is to run over midnight. Zones of this kind have the opposite sign. */
function zoneWhereItIsNoon(): string {
  const hours = 12 - new Date().getUTCHours();
  return `Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(hours)}`;
}
