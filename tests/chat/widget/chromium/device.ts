import type { BrowserContext, Page } from 'playwright-core';
import { Tab } from './tab.ts';

interface InPage {
  localStorage: { clear(): void };
  sessionStorage: { clear(): void };
}

/** A browser with its own storage. What it has loaded and compiled stays for the next test. */
export class Device {
  readonly context: BrowserContext;
  readonly #site: string;
  readonly #errors: string[];
  readonly #idle: Page[] = [];

  /** @param errors takes what goes wrong in any of its pages */
  constructor(context: BrowserContext, site: string, errors: string[]) {
    this.context = context;
    this.#site = site;
    this.#errors = errors;
    context.setDefaultTimeout(8000);
  }

  /** A new tab, with the window open. */
  async tab(path = '/site'): Promise<Tab> {
    const tab = await this.visit(path);
    const launcher = tab.page.locator('.launcher');
    if (await launcher.isVisible()) await launcher.click();
    return tab;
  }

  /** A new tab. */
  async visit(path: string): Promise<Tab> {
    const page = this.#idle.pop() ?? (await this.#newPage());
    await page.bringToFront();
    await page.goto(path.startsWith('http') ? path : this.#site + path);
    return new Tab(page);
  }

  /** Its page is used again for the next new tab: a new one is a new process at first. */
  async close({ page }: Tab): Promise<void> {
    await page.goto(`${this.#site}/site/other`);
    await page.evaluate(() => (globalThis as unknown as InPage).sessionStorage.clear());
    this.#idle.push(page);
    const front = this.#inUse.at(-1);
    await front?.bringToFront();
  }

  /** It has a network again, and neither tabs nor anything that they have stored. */
  async forget(): Promise<void> {
    const [first] = this.#inUse;
    if (first === undefined) return;
    await this.context.unrouteAll({ behavior: 'ignoreErrors' });
    await this.context.setOffline(false);
    for (const page of this.#inUse) await this.close(new Tab(page));
    await first.evaluate(() => (globalThis as unknown as InPage).localStorage.clear());
  }

  get #inUse(): Page[] {
    return this.context.pages().filter((page) => !this.#idle.includes(page));
  }

  async #newPage(): Promise<Page> {
    const page = await this.context.newPage();
    page.on('pageerror', ({ message }) => this.#errors.push(message));
    page.on('console', (message) => {
      // What fails to load is what a test lets fail.
      if (message.type() === 'error' && !/Failed to load resource|WebSocket connection/.test(message.text()))
        this.#errors.push(message.text());
    });
    return page;
  }
}
