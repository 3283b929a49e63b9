import type { Browser, BrowserContext, Page } from 'playwright-core';
import { buildWidget } from '../../../../scripts/build/widget.ts';
import { launchChromium } from '../../../../scripts/local/chromium.ts';
import type { Chat } from '../../../../simulator/connect/contact.ts';
import { LocalCloud } from '../../../chatjs/local-cloud.ts';
import { until } from '../../../chatjs/until.ts';

const NAME = 'Ana';

/** The site's page, under the strictest policy that a site is likely to have. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self' ws://127.0.0.1:*",
  "require-trusted-types-for 'script'",
].join('; ');

const page = (attributes: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
  `<meta http-equiv="Content-Security-Policy" content="${POLICY}"><title>A shop</title>` +
  `<script src="/site/widget.js" defer></script></head>` +
  `<body><main><h1>A shop</h1></main><resumed-chat api="/chats" endpoint="/" ${attributes}></resumed-chat></body></html>`;

const html = (attributes: string) => ({
  type: 'text/html; charset=utf-8',
  body: async () => Buffer.from(page(attributes)),
});

/** A site with the widget on it, in front of the embedded cloud, and a browser. */
export class Site {
  readonly cloud: LocalCloud;
  readonly browser: Browser;
  readonly #contexts: BrowserContext[] = [];
  /** What went wrong in any page. */
  readonly errors: string[] = [];

  private constructor(cloud: LocalCloud, browser: Browser) {
    this.cloud = cloud;
    this.browser = browser;
  }

  static async open(): Promise<Site> {
    const { script } = await buildWidget();
    const [cloud, browser] = await Promise.all([
      LocalCloud.open({
        startsAt: Date.now(),
        pages: {
          '/site': html(`name="${NAME}" topic="billing"`),
          '/site/es': html(`name="${NAME}" topic="billing" locale="es-MX"`),
          '/site/unnamed': html('topic="billing"'),
          '/site/widget.js': { type: 'text/javascript', body: async () => script },
        },
      }),
      launchChromium(),
    ]);
    return new Site(cloud, browser);
  }

  /** Another device of the customer's. */
  async device(options: Parameters<Browser['newContext']>[0] = {}): Promise<BrowserContext> {
    const context = await this.browser.newContext({ viewport: { width: 900, height: 760 }, ...options });
    context.setDefaultTimeout(8000);
    this.#contexts.push(context);
    return context;
  }

  /** A tab of a device, with the window open. */
  async tab(context: BrowserContext, path = '/site'): Promise<Tab> {
    const opened = await context.newPage();
    opened.on('pageerror', ({ message }) => this.errors.push(message));
    opened.on('console', (message) => {
      // What fails to load is what a test lets fail.
      if (message.type() === 'error' && !/Failed to load resource|WebSocket connection/.test(message.text()))
        this.errors.push(message.text());
    });
    await opened.goto(path.startsWith('http') ? path : this.cloud.endpoint + path);
    const tab = new Tab(opened);
    if (await opened.locator('.launcher').isVisible()) await opened.locator('.launcher').click();
    return tab;
  }

  /** A new device whose customer has just started a chat. */
  async customer(path = '/site', options: Parameters<Browser['newContext']>[0] = {}): Promise<Customer> {
    const context = await this.device(options);
    const tab = await this.tab(context, path);
    await tab.start();
    const chat = this.cloud.chat(await tab.contactId());
    return { context, tab, chat };
  }

  /** Devices are put away, and agents are free for the next. */
  async tidy(): Promise<void> {
    for (const context of this.#contexts.splice(0)) await context.close();
    for (const chat of this.cloud.chats) if (!chat.ended) this.cloud.stop(chat);
    // The API lets so many chats start in a minute; its clock stands still unless it is moved.
    await this.cloud.pass(60);
  }

  async close(): Promise<void> {
    await this.tidy();
    await this.browser.close();
    await this.cloud.close();
  }
}

export interface Customer {
  context: BrowserContext;
  tab: Tab;
  chat: Chat;
}

/** What the customer sees and does in one tab. */
export class Tab {
  readonly page: Page;

  constructor(opened: Page) {
    this.page = opened;
  }

  async start(message = 'There is a charge that I do not know.'): Promise<void> {
    const name = this.page.locator('.start [name=name]');
    if (await name.isVisible()) await name.fill(NAME);
    await this.page.fill('.start [name=message]', message);
    await this.page.click('.start .primary');
    await this.page.locator('.log li.message').first().waitFor();
  }

  async contactId(): Promise<string> {
    const saved = await this.page.evaluate(() =>
      Object.entries({ ...(globalThis as unknown as { localStorage: object }).localStorage }).find(
        ([key]) => key.startsWith('resumed-chat:') && key.endsWith('/chats'),
      ),
    );
    return JSON.parse(saved![1] as string).session.contactId;
  }

  async state(): Promise<string> {
    return (await this.page.locator('.panel').getAttribute('data-state')) ?? '';
  }

  async is(state: string): Promise<void> {
    await until(
      async () => (await this.state()) === state,
      async () => `in the state ${state} but ${await this.state()}: ${JSON.stringify(await this.shown())}`,
    );
  }

  status(): Promise<string> {
    return this.page.locator('.status').innerText();
  }

  /** Texts and notices, as they stand in the window; times and receipts aside. */
  shown(): Promise<string[]> {
    return this.page
      .locator('.log li')
      .evaluateAll((items) =>
        items.map((item) =>
          [
            ...(
              item as unknown as { querySelectorAll(of: string): { textContent: string }[] }
            ).querySelectorAll('.text, .choice > span[dir], :scope > span'),
          ]
            .map(({ textContent }) => textContent)
            .join(' | '),
        ),
      );
  }

  async sees(text: string): Promise<void> {
    await this.page.locator('.log li', { hasText: text }).first().waitFor();
  }

  async says(text: string): Promise<void> {
    await this.page.fill('.composer textarea', text);
    await this.page.keyboard.press('Enter');
  }

  /** Opens the menu and chooses. */
  async chooses(item: string): Promise<void> {
    await this.page.click('header .round[aria-controls=menu]');
    await this.page.locator('.menu button', { hasText: item }).click();
  }

  async link(): Promise<string> {
    await this.chooses('another device');
    await this.page.locator('.sheet .primary', { hasText: 'Make the link' }).click();
    const link = await this.page.locator('.sheet .link').inputValue();
    await this.page.locator('.sheet .secondary').click();
    return link;
  }
}
