import { expect, test } from '@jest/globals';
import { until } from '../../../chatjs/until.ts';
import type { Site } from './site.ts';

/** What tabs and devices have in common, and how they come to it. */
export function testDevices(open: () => Site): void {
  test('a chat that is started in one tab appears in the other, and ends in both', async () => {
    const site = open();
    const [one, other] = [await site.desktop.tab(), await site.desktop.tab()];
    expect(await other.state()).toBe('none');
    await one.start();
    await other.is('queued');
    await other.sees('There is a charge that I do not know.');
    // A tab in the background draws once a second only.
    await one.page.bringToFront();
    await one.end();
    await one.is('ended');
    await other.is('ended');
  });

  test('a link asks before it joins a chat, and nobody finds it in the address bar', async () => {
    const site = open();
    const { tab } = await site.customer();
    const link = await tab.link();
    expect(new URL(link).hash).toMatch(/^#resumed-chat=/);
    const phone = await site.phone.tab(link);
    await phone.page
      .locator('[role=alertdialog]', { hasText: 'only if you made the link yourself' })
      .waitFor();
    expect(phone.page.url()).toBe(link.split('#')[0]);
    expect(await phone.state()).toBe('none');
    await phone.page.locator('.sheet .secondary').click();
    expect(await phone.page.locator('.sheet').count()).toBe(0);
    expect(await phone.state()).toBe('none');
  });

  test('a damaged link is told, and starts nothing', async () => {
    const site = open();
    const tab = await site.desktop.tab('/site#resumed-chat=broken');
    await tab.page.locator('.banner', { hasText: 'damaged or out of date' }).waitFor();
    expect(tab.page.url()).not.toContain('#');
    await tab.page.click('.banner .quiet');
    expect(await tab.page.locator('.banner').innerText()).toBe('');
  });

  test('a link to a chat that has ended says that it has', async () => {
    const site = open();
    const { tab, chat } = await site.customer();
    const link = await tab.link();
    site.cloud.stop(chat);
    await tab.is('ended');
    const phone = await site.phone.tab(link);
    await phone.page.locator('.sheet .primary').click();
    await phone.is('ended');
  });

  test('a device that is not hers alone forgets her, and she starts anew', async () => {
    const site = open();
    const { tab, chat, device } = await site.customer('/site/unnamed');
    await tab.is('queued');
    await tab.page.evaluate(() => {
      type Forgets = { querySelector(of: string): { forget(): void } };
      (globalThis as unknown as { document: Forgets }).document.querySelector('resumed-chat').forget();
    });
    await tab.is('none');
    const { origins } = await device.context.storageState();
    expect(origins).toEqual([]);
    expect(chat.ended).toBe(false);
    await tab.page.click('.launcher');
    expect(await tab.page.inputValue('[name=name]')).toBe('');
  });

  test('typing and receipts go both ways', async () => {
    const site = open();
    const { tab, chat } = await site.customer();
    const { participants } = site.cloud;
    const agent = await site.cloud.accept(chat);
    await site.cloud.agent(agent, chat, { action: 'message', text: 'Which charge is it?' });
    await tab.sees('Which charge is it?');
    const { currentContact } = await import('../../../../packages/connect-simulator/src/connect/contact.ts');
    participants.agentTypes(currentContact(chat));
    await tab.page.locator('.typing', { hasText: 'is typing' }).waitFor({ state: 'attached' });
    await tab.says('That of May');
    const mine = tab.page.locator('.message.customer', { hasText: 'That of May' });
    await mine.locator('.fate', { hasText: 'Sent' }).waitFor();
    const { itemId } = await import(
      '../../../../packages/connect-simulator/src/connect/participants/items.ts'
    );
    const said = chat.transcript.find(({ content }) => content === 'That of May')!;
    participants.agentReceives(currentContact(chat), itemId(said), 'read');
    await mine.locator('.fate', { hasText: 'Read' }).waitFor();
    // The agent is told that she has read, since the window is open.
    const asked = chat.transcript.find(({ content }) => content === 'Which charge is it?')!;
    await until(
      () => chat.audience?.receipts.of(itemId(asked)).some(({ readAt }) => readAt !== undefined),
      'a receipt for what the agent wrote',
    );
  });

  test('what comes while the window is closed is counted on its button', async () => {
    const site = open();
    const { tab, chat } = await site.customer();
    const agent = await site.cloud.accept(chat);
    await tab.is('agent');
    await tab.page.locator('header .round').last().click();
    for (const text of ['One', 'Two']) await site.cloud.agent(agent, chat, { action: 'message', text });
    const launcher = tab.page.locator('.launcher');
    await tab.page.locator('.launcher[aria-label="Open chat, 2 new"]').waitFor();
    await launcher.click();
    await tab.sees('Two');
    await tab.page.locator('header .round').last().click();
    expect(await launcher.getAttribute('aria-label')).toBe('Open chat');
  });

  test('speaks Spanish where the page does, with the texts of the chat', async () => {
    const site = open();
    const { tab } = await site.customer('/site/es', await site.device({ locale: 'es-MX' }));
    await tab.sees('Le estamos conectando con un agente');
    expect((await tab.look()).status).toBe('Está en la cola. Un agente le atenderá pronto.');
    expect(await tab.page.locator('.panel').getAttribute('lang')).toMatch(/^es/);
  });
}
