import { type Outgoing, readOutbox } from './outbox.ts';
import { readSaved, type Saved, writeSaved } from './saved.ts';

type Kind = 'localStorage' | 'sessionStorage';

/** The part of a browser's storage that is used. */
export interface Store {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** The window. Where cookies are forbidden, already to get one of them throws. */
export type Stores = Readonly<Record<Kind, Store>>;

/**
 * What the widget keeps in the browser, for one API and one of the page's devices. Where a browser forbids that, it is
 * kept while the page is open.
 */
export class PageStorage {
  readonly #stores: Stores;
  readonly #key: string;
  readonly #onError = new Map<string, string>();

  /** @param device tells widgets of one page and API apart; '' where there is only one */
  constructor(stores: Stores, api: string, device = '') {
    this.#stores = stores;
    this.#key = `resumed-chat${device === '' ? '' : `@${encodeURIComponent(device)}`}:${api}`;
  }

  get saved(): Saved {
    return readSaved(this.#read('localStorage', this.#key));
  }

  set saved(saved: Saved) {
    this.#write('localStorage', this.#key, Object.keys(saved).length === 0 ? '' : writeSaved(saved));
  }

  /** What another tab has saved, when that is what it tells of. */
  fromOtherTab({ key, newValue }: { key: string | null; newValue: string | null }): Saved | undefined {
    // No key: the site has cleared everything.
    return key === this.#key || key === null ? readSaved(newValue) : undefined;
  }

  /** Until when the customer has seen what was said, in epoch milliseconds. */
  get seen(): number {
    return Number(this.#read('localStorage', `${this.#key}:seen`) ?? 0) || 0;
  }

  set seen(at: number) {
    this.#write('localStorage', `${this.#key}:seen`, String(at));
  }

  /** What follows is of this tab alone. */
  get outbox(): Outgoing[] {
    return readOutbox(this.#read('sessionStorage', `${this.#key}:outbox`));
  }

  set outbox(outbox: readonly Outgoing[]) {
    this.#write('sessionStorage', `${this.#key}:outbox`, outbox.length === 0 ? '' : JSON.stringify(outbox));
  }

  get draft(): string {
    return this.#read('sessionStorage', `${this.#key}:draft`) ?? '';
  }

  set draft(text: string) {
    this.#write('sessionStorage', `${this.#key}:draft`, text);
  }

  forget(): void {
    for (const key of [this.#key, `${this.#key}:seen`]) this.#write('localStorage', key, '');
    for (const name of ['outbox', 'draft', 'open']) this.#write('sessionStorage', `${this.#key}:${name}`, '');
  }

  get isOpen(): boolean {
    return this.#read('sessionStorage', `${this.#key}:open`) === 'true';
  }

  set isOpen(isOpen: boolean) {
    this.#write('sessionStorage', `${this.#key}:open`, isOpen ? 'true' : '');
  }

  #read(kind: Kind, key: string): string | null {
    try {
      return this.#stores[kind].getItem(key);
    } catch {
      return this.#onError.get(key) ?? null;
    }
  }

  /** '' removes it. */
  #write(kind: Kind, key: string, value: string): void {
    try {
      if (value === '') this.#stores[kind].removeItem(key);
      else this.#stores[kind].setItem(key, value);
    } catch {
      this.#onError.set(key, value);
    }
  }
}
