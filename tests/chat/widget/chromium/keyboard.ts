import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { violations } from './axe.ts';
import type { Site } from './site.ts';

/** What has the focus inside the widget: its class, or its name. */
const focused = (page: Page) =>
  page.evaluate(() => {
    type Focused = { activeElement: { className: string; tagName: string; name?: string } | null };
    const { document } = globalThis as unknown as {
      document: { querySelector(of: string): { shadowRoot: Focused } };
    };
    const { activeElement: at } = document.querySelector('resumed-chat').shadowRoot;
    return at === null ? 'nothing' : at.className || at.name || at.tagName.toLowerCase();
  });

export function testKeyboard(open: () => Site): void {
  test('opens, writes, chooses, and closes; the focus is where she expects it', async () => {
    const site = open();
    const { page } = await site.desktop.visit('/site/unnamed');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('launcher');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Enter');
    expect(await focused(page)).toBe('name');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.type('Ana');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Hello');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('.panel[data-state=queued]').waitFor();
    expect(await focused(page)).toBe('textarea');
    await page.keyboard.type('One');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('Two');
    await page.keyboard.press('Enter');
    await page.locator('.message.customer', { hasText: 'One' }).waitFor();
    expect(await page.locator('.message.customer .text').last().textContent()).toBe('One\nTwo');

    // The menu, and a question that is answered with Escape.
    await page.locator('header .round').first().focus();
    await page.keyboard.press('Enter');
    expect(await focused(page)).toBe('item');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await page.locator('.menu').isVisible()).toBe(false);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('[role=alertdialog]', { hasText: 'End this chat?' }).waitFor();
    expect(await focused(page)).toBe('secondary');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await page.locator('.sheet').count()).toBe(0);
    expect(await focused(page)).toBe('textarea');
    await page.keyboard.press('Escape');
    expect(await page.locator('.panel').isVisible()).toBe(false);
    expect(await focused(page)).toBe('launcher');
  });
}
