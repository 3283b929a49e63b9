import { readFile } from 'node:fs/promises';
import type { Cloud } from '@resumed-chats/connect-simulator/cloud';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { requireConfig } from '../../../../config/load.ts';
import { launchChromium } from '../../../../scripts/local/chromium.ts';
import { openEmbeddedCloud } from '../../../../scripts/local/embedded-cloud.ts';
import { CONFIG_FILE, INSTANCE_FILE } from '../../../fixture.ts';

/** Whatever moves does so at once. */
const SKIN: BrowserContextOptions = {
  viewport: { width: 1280, height: 800 },
  locale: 'en-GB',
  reducedMotion: 'reduce',
};

/** The embedded cloud as `npm start` brings it up, and a browser in front of its page. */
export class Console {
  readonly cloud: Cloud;
  /** What went wrong in any page: exceptions, console errors, requests that leave this machine. */
  readonly errors: string[] = [];
  readonly #browser: Browser;
  /** Whoever has nothing special looks at this one: what it has loaded and compiled stays for the next. */
  #usual: Page | undefined;
  readonly #special: Page[] = [];
  #expected = false;

  private constructor(cloud: Cloud, browser: Browser) {
    this.cloud = cloud;
    this.#browser = browser;
  }

  static async open(): Promise<Console> {
    const configFile = CONFIG_FILE;
    const axe = { type: 'text/javascript', body: () => readFile(require.resolve('axe-core/axe.min.js')) };
    const browsing = launchChromium();
    const cloud = await openEmbeddedCloud({
      config: requireConfig(configFile),
      configFile,
      instance: INSTANCE_FILE,
      port: 0,
      pages: { '/axe.js': axe },
    });
    return new Console(cloud, await browsing);
  }

  /** Somebody's browser, in which nothing is left of others, on the page. */
  async visit(fragment = '', options?: BrowserContextOptions): Promise<Visit> {
    const page = options === undefined ? await this.#usualPage() : await this.#newPage(options);
    await page.goto(`${this.cloud.url}/${fragment}`);
    return new Visit(page);
  }

  async #usualPage(): Promise<Page> {
    if (this.#usual === undefined) {
      this.#usual = await this.#newPage({});
      this.#special.pop();
      return this.#usual;
    }
    const page = this.#usual;
    await page.goto(`${this.cloud.url}/page.css`);
    await page.evaluate(() => {
      const { localStorage, sessionStorage } = globalThis as unknown as Record<string, { clear(): void }>;
      localStorage!.clear();
      sessionStorage!.clear();
    });
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    return page;
  }

  async #newPage(options: BrowserContextOptions): Promise<Page> {
    const context = await this.#browser.newContext({ ...SKIN, baseURL: this.cloud.url, ...options });
    context.setDefaultTimeout(10_000);
    const page = await context.newPage();
    page.on('pageerror', ({ message }) => this.errors.push(message));
    page.on('console', (message) => {
      if (!this.#expected && ['error', 'warning'].includes(message.type())) this.errors.push(message.text());
    });
    page.on('request', (request) => {
      const { protocol, hostname } = new URL(request.url());
      if (hostname !== '127.0.0.1' && !['data:', 'blob:', 'about:'].includes(protocol))
        this.errors.push(request.url());
    });
    this.#special.push(page);
    return page;
  }

  /** What the console says from now on, until `clear`, is what a test wants. */
  expectErrors(): void {
    this.#expected = true;
  }

  /** Nobody looks, no chat goes on, and everybody is available. */
  async clear(): Promise<void> {
    for (const page of this.#special.splice(0)) await page.context().close();
    await this.#usual?.goto('about:blank');
    const { connect } = this.cloud.simulator;
    for (const { initialContactId } of [...connect.openChats]) connect.stopContact(initialContactId);
    for (const { username } of connect.instance.agents.values())
      connect.setAvailability(username, 'available');
    // The API lets only so many chats start at once.
    await this.cloud.simulator.advance(600);
    this.#expected = false;
  }

  async close(): Promise<void> {
    await Promise.all([this.#browser.close(), this.cloud.close()]);
  }
}

/** Somebody who looks at the page. */
export class Visit {
  readonly page: Page;
  readonly customer: Locator;
  readonly centre: Locator;
  readonly goingOn: Locator;

  constructor(page: Page) {
    this.page = page;
    this.customer = page.locator('#customer');
    this.centre = page.locator('#centre');
    this.goingOn = page.locator('#going-on');
  }

  /** A device's client, from 0. */
  device(index: number): Locator {
    return this.customer.locator('resumed-chat').nth(index);
  }

  async startsChat(name: string, message: string): Promise<void> {
    await this.device(0).getByLabel('Your name').fill(name);
    await this.device(0).getByLabel('Your message').fill(message);
    await this.device(0).getByRole('button', { name: 'Start chat' }).click();
  }

  async says(text: string, device = 0): Promise<void> {
    const box = this.device(device).locator('textarea').last();
    await box.fill(text);
    await box.press('Enter');
  }

  async sees(text: string | RegExp, device = 0): Promise<void> {
    await this.device(device).getByText(text).last().waitFor();
  }

  /** A chat with Maria. */
  async chatting(): Promise<void> {
    for (const username of ['ben', 'chen'])
      await this.page.request.post(`/simulator/agents/${username}`, { data: { availability: 'offline' } });
    await this.startsChat('Ana', 'Hello');
    await this.button('Accept').click();
    await this.sees('Maria joined');
  }

  /** What it is once it has not changed for a while. */
  async still<T>(read: () => Promise<T>): Promise<T> {
    for (let before = await read(); ; ) {
      await this.page.waitForTimeout(120);
      const now = await read();
      if (now === before) return now;
      before = now;
    }
  }

  agent(username: string): Locator {
    return this.centre.locator(`[data-agent="${username}"]`);
  }

  queue(name: string): Locator {
    return this.centre.locator(`[data-queue="${name}"]`);
  }

  async opens(tab: string): Promise<void> {
    await this.page.getByRole('tab', { name: tab }).click();
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }
}
