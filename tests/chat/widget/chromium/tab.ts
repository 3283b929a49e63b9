import type { Page } from 'playwright-core';

export const NAME = 'Ana';

/** Until it is sure that what is wanted does not come. */
const PATIENCE_MS = 8000;

/** What the window shows. */
export interface Look {
  state: string;
  status: string;
  /** Texts and notices, as they stand in the window; times and receipts aside. */
  shown: string[];
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

  async look(): Promise<Look> {
    return (await this.page.evaluate(lookAtWindow, { wanted: {}, patience: 0 })).look;
  }

  /** Resolves once the window shows it. */
  async shows(wanted: Partial<Look> & { text?: string }): Promise<void> {
    const { look, isWanted } = await this.page.evaluate(lookAtWindow, { wanted, patience: PATIENCE_MS });
    if (!isWanted) throw new Error(`not ${JSON.stringify(wanted)}, but ${JSON.stringify(look)}`);
  }

  is(state: string): Promise<void> {
    return this.shows({ state });
  }

  sees(text: string): Promise<void> {
    return this.shows({ text });
  }

  async state(): Promise<string> {
    return (await this.look()).state;
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

  async end(): Promise<void> {
    await this.chooses('End chat');
    await this.page.locator('.sheet .grave').click();
  }

  async link(): Promise<string> {
    await this.chooses('another device');
    await this.page.locator('.sheet .primary', { hasText: 'Make the link' }).click();
    const link = await this.page.locator('.sheet .link').inputValue();
    await this.page.locator('.sheet .secondary').click();
    return link;
  }
}

interface Element {
  textContent: string;
  dataset: Record<string, string>;
  querySelector(of: string): Element;
  querySelectorAll(of: string): Element[];
}

interface InPage {
  document: { querySelector(of: string): { shadowRoot: Element } };
  MutationObserver: new (run: () => void) => { observe(of: Element, what: object): void; disconnect(): void };
}

/** Runs in the page, and looks again at each change of the window: whoever asks again and again costs more. */
function lookAtWindow({
  wanted: { text, ...wanted },
  patience,
}: {
  wanted: Partial<Look> & { text?: string };
  patience: number;
}): Promise<{ look: Look; isWanted: boolean }> {
  const { document, MutationObserver } = globalThis as unknown as InPage;
  const root = document.querySelector('resumed-chat').shadowRoot;
  const seen = () => {
    const items = [...root.querySelectorAll('.log li')];
    const look: Look = {
      state: root.querySelector('.panel').dataset['state']!,
      status: root.querySelector('.status').textContent,
      shown: items.map((item) =>
        [...item.querySelectorAll('.text, .choice > span[dir], :scope > span')]
          .map(({ textContent }) => textContent)
          .join(' | '),
      ),
    };
    const isWanted =
      (text === undefined || items.some(({ textContent }) => textContent.includes(text))) &&
      Object.entries(wanted).every(
        ([name, value]) => JSON.stringify(look[name as keyof Look]) === JSON.stringify(value),
      );
    return { look, isWanted };
  };
  return new Promise((resolve) => {
    const check = (isLast: boolean) => {
      const { look, isWanted } = seen();
      if (!isWanted && !isLast) return;
      observer.disconnect();
      clearTimeout(timer);
      resolve({ look, isWanted });
    };
    const observer = new MutationObserver(() => check(false));
    const timer = setTimeout(() => check(true), patience);
    observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
    check(false);
  });
}
