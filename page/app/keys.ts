import type { Page } from './page.ts';

export const KEYS: readonly { key: string; does: string; run: (page: Page) => void }[] = [
  {
    key: 'n',
    does: 'time goes on to the next thing',
    run: (page) => void page.act('clock', { toNext: true }),
  },
  { key: 'm', does: 'skip 5 minutes', run: (page) => void page.act('clock', { advanceSeconds: 300 }) },
  { key: 'h', does: 'skip 1 hour', run: (page) => void page.act('clock', { advanceSeconds: 3600 }) },
  { key: 'd', does: 'skip 12 hours', run: (page) => void page.act('clock', { advanceSeconds: 43_200 }) },
  {
    key: 'p',
    does: 'pause the clock, or let it go on',
    run: (page) => {
      const clock = page.world.overview?.clock;
      if (clock?.virtual === false) void page.act('clock', { paused: !clock.stands });
    },
  },
  { key: '.', does: 'scenario: the next step', run: (page) => void page.stepOn() },
  { key: ',', does: 'scenario: one step back', run: (page) => void page.stepBack() },
  { key: 's', does: 'scenarios', run: (page) => page.open('scenarios') },
  { key: 'a', does: 'assumptions and faults', run: (page) => page.open('assumptions') },
  { key: '1', does: 'to the customer', run: () => focus('customer') },
  { key: '2', does: 'to the contact centre', run: () => focus('centre') },
  { key: '3', does: 'to what is going on', run: () => focus('going-on') },
  { key: '?', does: 'these keys', run: (page) => page.open('keys') },
];

/** Letters are for whoever writes: nothing happens while a text is being written or a dialog is open. */
export function listenToKeys(page: Page): void {
  addEventListener('keydown', (event) => {
    const target = event.composedPath()[0];
    if (event.ctrlKey || event.metaKey || event.altKey || page.dialog !== undefined || isWriting(target))
      return;
    const known = KEYS.find(({ key }) => key === event.key);
    if (known === undefined) return;
    event.preventDefault();
    known.run(page);
  });
}

function isWriting(target: EventTarget | undefined): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName);
}

function focus(id: string): void {
  document.getElementById(id)?.focus();
}
