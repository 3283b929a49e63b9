import { expect, test } from '@jest/globals';
import { violations } from './axe.ts';
import type { Console } from './console.ts';

export function testEverywhere(open: () => Console): void {
  test('axe finds nothing in any view or dialog, light or dark', async () => {
    const me = await open().visit();
    const { page } = me;
    const found: string[] = [];
    const look = async (where: string) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        // In the dark only colours are others.
        const rules = colorScheme === 'dark' ? ['color-contrast'] : [];
        for (const violation of await violations(page, rules))
          found.push(`${where}, ${colorScheme}: ${violation}`);
      }
    };
    await look('at first');
    await me.chatting();
    await me.button('Leave').click();
    await me.goingOn.locator('.block.lit').waitFor();
    for (const tab of ['Flow', 'Timeline', 'Attributes', 'Records', 'Log']) {
      await me.opens(tab);
      await look(tab);
    }
    for (const key of ['s', 'a', '?']) {
      await me.centre.focus();
      await page.keyboard.press(key);
      await page.getByRole('dialog').waitFor();
      await look(`the dialog of ${key}`);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
    await page.goto(`${open().cloud.url}/#scenario=headline-back-after-hours-same-agent&step=18`);
    await page.getByRole('region', { name: 'Scenario' }).waitFor();
    await me.goingOn.locator('.visit').first().waitFor();
    await look('a scenario');
    expect(found).toEqual([]);
  });

  test('nothing is wider than a laptop', async () => {
    const me = await open().visit('', { viewport: { width: 1280, height: 720 } });
    await me.chatting();
    const sizes = await me.page.evaluate(() => {
      const { documentElement } = (
        globalThis as unknown as {
          document: { documentElement: { scrollWidth: number; scrollHeight: number } };
        }
      ).document;
      return [documentElement.scrollWidth, documentElement.scrollHeight];
    });
    expect(sizes).toEqual([1280, 720]);
  });

  test('the page keeps nothing in the browser but the chat of its customer, once it is left', async () => {
    // A page that is left while it connects says so.
    open().expectErrors();
    const me = await open().visit();
    await me.chatting();
    await me.button('Open on another device').click();
    await me.sees('Hello', 1);
    await me.page.reload();
    await me.sees('Hello');
    await me.page.goto(`${open().cloud.url}/#scenario=headline-back-after-hours-same-agent&step=4`);
    await me.page.getByRole('region', { name: 'Scenario' }).waitFor();
    await me.sees('I was charged twice this month');
    await me.page.reload();
    await me.sees('I was charged twice this month');
    await me.page.goto('about:blank');
    await me.page.goto(open().cloud.url);
    await me.agent('maria').waitFor();
    const kept = await me.page.evaluate(() => {
      const { localStorage, document } = globalThis as unknown as {
        localStorage: Record<string, string>;
        document: { cookie: string };
      };
      const names = Object.keys(localStorage).filter((name) => localStorage[name]?.includes('oken'));
      return { names, cookie: document.cookie };
    });
    expect(kept.cookie).toBe('');
    // The client keeps the chat that is going on, as it does on any site.
    expect(kept.names).toEqual([expect.stringMatching(/^resumed-chat@page:/)]);
  });

  test('a cloud that is gone is said', async () => {
    const me = await open().visit();
    await me.agent('maria').waitFor();
    await me.page.route('**/simulator/**', (route) => route.abort());
    open().expectErrors();
    await me.button('Skip 1 h').click();
    await me.page.getByRole('status').getByText('The embedded cloud does not answer').waitFor();
  });
}
