import { expect, test } from '@jest/globals';
import { bringAxe, violations } from './axe.ts';
import type { Site } from './site.ts';

const FAILURES: [number, Record<string, string>, string][] = [
  [400, {}, 'could not be started as the page asked'],
  [401, {}, 'sign in to this site'],
  [429, { 'retry-after': '7' }, 'Try again in 7 seconds'],
  [502, {}, 'went wrong on our side'],
];

/** What may go wrong, and that she loses nothing by it. */
export function testTrouble(open: () => Site): void {
  test('a start that fails is told, and tried again with what she wrote', async () => {
    const site = open();
    const { context } = site.desktop;
    const tab = await site.desktop.tab('/site/unnamed');
    await tab.page.fill('[name=name]', 'Ana');
    await tab.page.fill('.start [name=message]', 'There is a charge');
    const submit = tab.page.locator('.start .primary');
    for (const [status, headers, says] of FAILURES) {
      await context.route('**/chats', (route) => route.fulfill({ status, headers, json: { message: 'x' } }));
      await submit.click();
      await tab.page.locator('.banner', { hasText: says }).waitFor();
      expect(await tab.page.inputValue('.start [name=message]')).toBe('There is a charge');
      await context.unroute('**/chats');
    }
    expect(await violations(tab.page)).toEqual([]);
    await tab.page.click('.banner .quiet');
    await tab.sees('There is a charge');
    await tab.is('queued');
  });

  test('a start without a network is told', async () => {
    const site = open();
    const tab = await site.desktop.tab();
    await site.desktop.context.setOffline(true);
    await tab.page.click('.start .primary');
    await tab.page.locator('.banner', { hasText: 'could not be reached' }).waitFor();
  });

  test('what she writes while the connection is lost is kept over a reload, and said once', async () => {
    const site = open();
    const { device, tab, chat } = await site.customer();
    const { context } = device;
    await site.cloud.accept(chat);
    await tab.is('agent');
    await bringAxe(tab.page);
    await context.setOffline(true);
    await tab.is('offline');
    await tab.says('I am in a tunnel');
    await tab.page
      .locator('.message', { hasText: 'I am in a tunnel' })
      .locator('.fate', { hasText: 'Not sent yet' })
      .waitFor();
    await tab.page.fill('.composer textarea', 'and I write');
    expect(await violations(tab.page)).toEqual([]);
    await context.setOffline(false);
    await tab.page.reload();
    await tab.is('agent');
    await tab.page
      .locator('.message', { hasText: 'I am in a tunnel' })
      .locator('.fate', { hasText: 'Sent' })
      .waitFor();
    expect(await tab.page.inputValue('.composer textarea')).toBe('and I write');
    expect(chat.transcript.filter(({ content }) => content === 'I am in a tunnel')).toHaveLength(1);
  });

  test('a participant service that fails for a while is tried until it answers', async () => {
    const site = open();
    const { device, tab } = await site.customer();
    const { context } = device;
    let failures = 0;
    await context.route('**/participant/connection', (route) => {
      failures++;
      return route.fulfill({
        status: 400,
        headers: { 'access-control-allow-origin': '*' },
        json: { Message: 'x' },
      });
    });
    await tab.page.reload();
    await tab.is('offline');
    await context.unroute('**/participant/connection');
    await tab.is('queued');
    expect(failures).toBeGreaterThan(0);
  });

  test('nothing that anybody writes becomes markup or a way to run code', async () => {
    const site = open();
    const { tab, chat } = await site.customer();
    const agent = await site.cloud.accept(chat);
    const evil = '<img src=x onerror="document.title=1"><b>bold</b> javascript:alert(1)';
    await site.cloud.agent(agent, chat, { action: 'message', text: evil });
    await tab.says(evil);
    await tab.page.locator('.message.customer', { hasText: 'onerror' }).waitFor();
    await tab.page.locator('.message.agent', { hasText: 'onerror' }).waitFor();
    expect(await tab.page.locator('.log b, .log img, .log a').count()).toBe(0);
    expect(await tab.page.title()).toBe('A shop');
  });

  test('links are to the web only, and tell the other site nothing', async () => {
    const site = open();
    const { tab, chat } = await site.customer();
    const agent = await site.cloud.accept(chat);
    await site.cloud.agent(agent, chat, { action: 'message', text: 'See https://example.com/a?b=c.' });
    const link = tab.page.locator('.log a');
    expect(await link.getAttribute('href')).toBe('https://example.com/a?b=c');
    expect(await link.getAttribute('rel')).toContain('noopener noreferrer');
  });
}
