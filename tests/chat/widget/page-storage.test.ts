import { describe, expect, test } from '@jest/globals';
import { PageStorage, type Store, type Stores } from '../../../chat/widget/page-storage.ts';

const SAVED = { resumeToken: 'r', ended: true, name: 'Ana' };

/** A browser's storage, and what it holds. */
function memory() {
  const kept = new Map<string, string>();
  const store: Store = {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => kept.set(key, value),
    removeItem: (key) => kept.delete(key),
  };
  return { kept, stores: { localStorage: store, sessionStorage: store } };
}

const FORBIDDEN: Stores = {
  get localStorage(): Store {
    throw new Error('SecurityError');
  },
  get sessionStorage(): Store {
    throw new Error('SecurityError');
  },
};

describe("the widget's storage", () => {
  test('knows what another tab has saved', () => {
    const { kept, stores } = memory();
    const storage = new PageStorage(stores, 'https://a/chats');
    storage.saved = SAVED;
    const [[key, newValue]] = [...kept] as [[string, string]];
    expect(storage.fromOtherTab({ key, newValue })).toEqual(SAVED);
    for (const gone of [key, null]) expect(storage.fromOtherTab({ key: gone, newValue: null })).toEqual({});
    expect(storage.fromOtherTab({ key: 'something of the site', newValue })).toBeUndefined();
  });

  test('is of one API, and forgets all of it', () => {
    const { kept, stores } = memory();
    const [one, other] = [
      new PageStorage(stores, 'https://a/chats'),
      new PageStorage(stores, 'https://b/chats'),
    ];
    one.saved = SAVED;
    one.seen = 7;
    one.draft = 'Hel';
    one.isOpen = true;
    one.outbox = [{ token: 't', text: 'Hello', at: 1, state: 'waiting' }];
    expect(new PageStorage(stores, 'https://a/chats')).toMatchObject({
      saved: SAVED,
      seen: 7,
      draft: 'Hel',
      isOpen: true,
    });
    expect(other).toMatchObject({ saved: {}, seen: 0, draft: '', isOpen: false, outbox: [] });
    one.forget();
    expect(kept.size).toBe(0);
  });

  test('tells devices of one page apart, and forgets one of them alone', () => {
    const { kept, stores } = memory();
    const [one, phone, seen] = ['', 'phone', 'seen'].map(
      (device) => new PageStorage(stores, 'https://a/chats', device),
    ) as [PageStorage, PageStorage, PageStorage];
    one.saved = SAVED;
    one.seen = 7;
    expect([...kept.keys()]).toEqual(['resumed-chat:https://a/chats', 'resumed-chat:https://a/chats:seen']);
    for (const other of [phone, seen]) expect(other).toMatchObject({ saved: {}, seen: 0 });
    phone.saved = { name: 'Ana' };
    phone.draft = 'Hel';
    one.forget();
    expect(phone).toMatchObject({ saved: { name: 'Ana' }, draft: 'Hel' });
    phone.forget();
    expect(kept.size).toBe(0);
  });

  test('lasts as long as the page where a browser forbids it', () => {
    const storage = new PageStorage(FORBIDDEN, 'https://a/chats');
    expect(storage).toMatchObject({ saved: {}, draft: '', seen: 0 });
    storage.saved = SAVED;
    storage.draft = 'Hel';
    expect(storage).toMatchObject({ saved: SAVED, draft: 'Hel' });
  });
});
