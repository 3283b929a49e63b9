import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { violations } from './axe.ts';
import type { Site } from './site.ts';

interface Widget {
  begin(beginning: object): Promise<void>;
  handoverLink(): Promise<string | undefined>;
  join(link: string): Promise<boolean>;
}

type InPage = { document: { querySelector(of: string): Widget }; localStorage: Record<string, string> };

/** What a page does with one of its widgets. A promise that is rejected is told as its message. */
const call = (page: Page, id: string, method: keyof Widget, argument?: unknown): Promise<unknown> =>
  page.evaluate(
    async ([of, name, given]) => {
      const widget = (globalThis as unknown as InPage).document.querySelector(`#${of} resumed-chat`);
      return (widget[name as keyof Widget] as (one: unknown) => Promise<unknown>)
        .call(widget, given)
        .catch((error: Error) => `Error: ${error.message}`);
    },
    [id, method, argument] as const,
  );

const keys = (page: Page) =>
  page.evaluate(() => Object.keys({ ...(globalThis as unknown as InPage).localStorage }).sort());

const WIDGETS = ['desktop', 'phone'];
const HOUR = 3600;

/** Several of them in boxes of a page, which starts and joins their chats. */
export function testInline(open: () => Site): void {
  test('fills its box, is two devices on one page, and takes no focus', async () => {
    const site = open();
    const { page } = await site.desktop.visit('/site/inline');
    const panel = (id: string, more = '') => page.locator(`#${id} .panel${more}`);
    await panel('phone').waitFor();
    for (const id of WIDGETS) {
      expect(await panel(id).boundingBox()).toEqual(await page.locator(`#${id}`).boundingBox());
      expect(
        await page.locator(`#${id} :is(.launcher, .panel[role=dialog])`).locator('visible=true').count(),
      ).toBe(0);
      expect(await page.locator(`#${id} h2`).innerText()).toBe(id === 'phone' ? 'Phone' : 'Desktop');
    }
    expect(await violations(page)).toEqual([]);
    // Without a chat there is nothing to hand over, and Escape closes nothing.
    expect(await call(page, 'desktop', 'handoverLink')).toBeUndefined();
    expect(await call(page, 'phone', 'join', `${page.url()}#resumed-chat=broken`)).toBe(false);
    expect(await call(page, 'phone', 'join', 'no link')).toBe(false);
    await page.locator('#desktop [name=name]').press('Escape');
    expect(await panel('desktop').isVisible()).toBe(true);
    await page.evaluate('document.activeElement.blur()');

    await call(page, 'desktop', 'begin', { name: 'Ana', topic: 'billing', message: 'Hello' });
    await panel('desktop', '[data-state=queued]').waitFor();
    expect(await panel('phone', '[data-state=none]').count()).toBe(1);
    expect(await call(page, 'desktop', 'begin', { name: 'Ana' })).toMatch(
      /^Error: This chat could not be started/,
    );
    const link = await call(page, 'desktop', 'handoverLink');
    expect(await call(page, 'phone', 'join', link)).toBe(true);
    await panel('phone', '[data-state=queued]').waitFor();
    await page.locator('#phone .message', { hasText: 'Hello' }).waitFor();
    expect(await page.evaluate('document.activeElement.tagName')).toBe('BODY');
    const api = new URL('/chats', page.url()).href;
    expect(await keys(page)).toEqual(
      ['', '@phone'].flatMap((device) => ['', ':seen'].map((of) => `resumed-chat${device}:${api}${of}`)),
    );

    // Both hear what is said, also in a later contact of the chat.
    const chat = [...site.cloud.chats].find(({ ended }) => !ended)!;
    const agent = await site.cloud.accept(chat);
    for (const id of WIDGETS) await panel(id, '[data-state=agent]').waitFor();
    await site.cloud.agent(agent, chat, { action: 'leave' });
    for (const id of WIDGETS) {
      await panel(id, '[data-state=agentLeft]').waitFor();
      await page.locator(`#${id} .message`, { hasText: 'Reply within 5 minutes' }).waitFor();
    }

    // In the lower box, the longest that is asked, the menu, and what is written.
    await page.locator('#phone .composer textarea').fill('Are you there?');
    await page.keyboard.press('Enter');
    await page.locator('#desktop .message.customer', { hasText: 'Are you there?' }).waitFor();
    await page.locator('#phone header .round').first().click();
    expect(await violations(page)).toEqual([]);
    await page.locator('#phone .item').first().click();
    await page.locator('#phone .sheet .primary').click();
    expect(await page.locator('#phone .link').inputValue()).toBe(link);
    const inner = await page.locator('#phone .sheet').boundingBox();
    expect(inner!.height).toBeLessThanOrEqual(300);
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 460, height: 760 });
    expect(await panel('desktop').boundingBox()).toMatchObject({ width: 420, height: 560 });
    await page.setViewportSize({ width: 900, height: 760 });
    await page.reload();
    for (const id of WIDGETS) await panel(id, '[data-state=queued]').waitFor();
    // Each has a connection of its own.
    await site.cloud.listening(chat, 2);
  });

  test('says to the page why no chat was started', async () => {
    const site = open();
    const { page } = await site.desktop.visit('/site/inline');
    await site.desktop.context.route('**/chats', (route) =>
      route.fulfill({ status: 429, headers: { 'retry-after': '7' }, json: {} }),
    );
    expect(await call(page, 'phone', 'begin', { name: 'Ana' })).toBe(
      'Error: Many chats are starting. Try again in 7 seconds.',
    );
    expect(await page.locator('#phone .banner').innerText()).toBe('');
    expect(await page.locator('#phone .panel').getAttribute('data-state')).toBe('none');
  });

  test('finds participant services behind paths of this machine, each chat its own', async () => {
    const site = open();
    const { context } = site.desktop;
    const { page } = await site.desktop.visit('/site/inline');
    // The API's answer says where they are.
    await page.evaluate(
      "for (const one of document.querySelectorAll('resumed-chat')) one.removeAttribute('endpoint')",
    );
    const asked: string[] = [];
    for (const world of ['3', '4'])
      await context.route(`**/worlds/${world}/participant/**`, (route) => {
        const { pathname } = new URL(route.request().url());
        asked.push(pathname);
        return route.continue({ url: `${site.cloud.endpoint}${pathname.replace(`/worlds/${world}`, '')}` });
      });
    for (const [id, world] of [
      ['desktop', '3'],
      ['phone', '4'],
    ] as const) {
      await context.route('**/chats', async (route) => {
        const { data } = (await (await route.fetch()).json()) as { data: object };
        const endpoint = `${site.cloud.endpoint}/worlds/${world}`;
        await route.fulfill({
          json: { data: { ...data, participantService: { region: 'us-east-1', endpoint } } },
        });
      });
      await call(page, id, 'begin', { name: 'Ana', topic: 'billing', message: 'Hello' });
      await page.locator(`#${id} .panel[data-state=queued]`).waitFor();
      await context.unroute('**/chats');
      expect(asked.splice(0)).toEqual(
        expect.arrayContaining(
          ['connection', 'transcript'].map((what) => `/worlds/${world}/participant/${what}`),
        ),
      );
    }
    await page.locator('#desktop .composer textarea').fill('Where am I?');
    await page.keyboard.press('Enter');
    await page.locator('#desktop .message[data-fate=sent]', { hasText: 'Where am I?' }).waitFor();
    expect(asked).toContain('/worlds/3/participant/message');
    expect(asked.filter((path) => path.startsWith('/worlds/4') && path.endsWith('/message'))).toEqual([]);
  });

  test('tells times by the chat where the clock of the device is another one', async () => {
    const site = open();
    const device = await site.device({ viewport: { width: 900, height: 760 }, reducedMotion: 'reduce' });
    const tab = await device.visit('/site');
    // Ten months later by its own clock.
    await tab.page.clock.setFixedTime(Date.now() + 300 * 24 * HOUR * 1000);
    await tab.page.click('.launcher');
    await tab.start();
    const chat = site.cloud.chat(await tab.contactId());
    const agent = await site.cloud.accept(chat);
    await tab.is('agent');
    await site.cloud.agent(agent, chat, { action: 'leave' });
    await tab.sees('Reply within 5 minutes');
    const look = await tab.look();
    expect(look).toMatchObject({
      state: 'agentLeft',
      status: expect.stringMatching(/Reply until \d?\d:\d\d\s(AM|PM) to reach Maria directly/),
    });
    expect(look.shown[0]).toBe('Today');
    await tab.page.reload();
    await tab.shows(look);
    await site.cloud.pass(HOUR);
    await tab.is('waiting');
  });
}
