import type { Outgoing } from './outbox.ts';
import { readOutbox } from './outbox.ts';
import { readSaved, type Saved, writeSaved } from './saved.ts';

/** What the widget keeps in the browser, for one API. Where a browser forbids that, it is kept while the page is open. */
export class PageStorage {
  readonly #key: string;
  readonly #onError = new Map<string, string>();

  constructor(api: string) {
    this.#key = `resumed-chat:${api}`;
  }

  get saved(): Saved {
    return readSaved(this.#read(localStorage, this.#key));
  }

  set saved(saved: Saved) {
    this.#write(localStorage, this.#key, Object.keys(saved).length === 0 ? '' : writeSaved(saved));
  }

  /** Calls back when another tab of this site has saved something else. Answers what stops that. */
  onOtherTab(changed: (saved: Saved) => void): () => void {
    const listener = ({ key, newValue }: StorageEvent) => {
      if (key === this.#key) changed(readSaved(newValue));
    };
    addEventListener('storage', listener);
    return () => removeEventListener('storage', listener);
  }

  /** Until when she has seen what was said, in epoch milliseconds. */
  get seen(): number {
    return Number(this.#read(localStorage, `${this.#key}:seen`) ?? 0) || 0;
  }

  set seen(at: number) {
    this.#write(localStorage, `${this.#key}:seen`, String(at));
  }

  /** What follows is of this tab alone. */
  get outbox(): Outgoing[] {
    return readOutbox(this.#read(sessionStorage, `${this.#key}:outbox`));
  }

  set outbox(outbox: readonly Outgoing[]) {
    this.#write(sessionStorage, `${this.#key}:outbox`, outbox.length === 0 ? '' : JSON.stringify(outbox));
  }

  get draft(): string {
    return this.#read(sessionStorage, `${this.#key}:draft`) ?? '';
  }

  set draft(text: string) {
    this.#write(sessionStorage, `${this.#key}:draft`, text);
  }

  forget(): void {
    for (const key of [this.#key, `${this.#key}:seen`]) this.#write(localStorage, key, '');
    for (const name of ['outbox', 'draft', 'open']) this.#write(sessionStorage, `${this.#key}:${name}`, '');
  }

  get isOpen(): boolean {
    return this.#read(sessionStorage, `${this.#key}:open`) === 'true';
  }

  set isOpen(isOpen: boolean) {
    this.#write(sessionStorage, `${this.#key}:open`, isOpen ? 'true' : '');
  }

  #read(storage: Storage, key: string): string | null {
    try {
      return storage.getItem(key);
    } catch {
      return this.#onError.get(key) ?? null;
    }
  }

  /** '' removes it. */
  #write(storage: Storage, key: string, value: string): void {
    try {
      if (value === '') storage.removeItem(key);
      else storage.setItem(key, value);
    } catch {
      this.#onError.set(key, value);
    }
  }
}
