import type { BrowserContext, Page } from 'playwright-core';
import { Tab } from './tab.ts';

/** A browser with its own storage. What it has loaded and compiled stays for the next test. */
export class Device {
  readonly context: BrowserContext;
  readonly #site: string;
  readonly #errors: string[];
  #idle: Page | undefined;

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
    const page = this.#idle ?? (await this.#newPage());
    this.#idle = undefined;
    await page.goto(path.startsWith('http') ? path : this.#site + path);
    return new Tab(page);
  }

  /** It has a network again, and neither tabs nor anything that they have stored. */
  async forget(): Promise<void> {
    const [first, ...others] = this.context.pages();
    if (first === undefined || first === this.#idle) return;
    await this.context.unrouteAll({ behavior: 'ignoreErrors' });
    await this.context.setOffline(false);
    for (const other of others) await other.close();
    await first.goto(`${this.#site}/site/other`);
    await first.evaluate(() => {
      const { localStorage, sessionStorage } = globalThis as unknown as Record<string, { clear(): void }>;
      localStorage!.clear();
      sessionStorage!.clear();
    });
    this.#idle = first;
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
