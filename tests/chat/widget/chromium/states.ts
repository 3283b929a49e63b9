import { expect, test } from '@jest/globals';
import { violations } from './axe.ts';
import { Everywhere } from './everywhere.ts';
import type { Customer, Site } from './site.ts';

const HOUR = 3600;

/** The conversation of the seed, from state to state. Each is reached from the one before. */
const STATES: { state: string; says: RegExp; reach: (site: Site, customer: Customer) => Promise<void> }[] = [
  {
    state: 'queued',
    says: /in line/,
    reach: async (_, { tab }) => tab.sees('We are connecting you with an agent'),
  },
  {
    state: 'agent',
    says: /You are chatting with Maria/,
    reach: async ({ cloud }, { chat, tab }) => {
      const agent = await cloud.accept(chat);
      await cloud.agent(agent, chat, {
        action: 'message',
        text: 'Hello Ana <b>!</b> See https://example.com/a?b=c.',
      });
      await tab.sees('Hello Ana <b>!</b>');
      await tab.says('The one of the third of May');
      await tab.sees('The one of the third of May');
    },
  },
  {
    state: 'agentLeft',
    says: /Maria has left. Reply until \d?\d:\d\d\s(AM|PM) to reach Maria directly/,
    reach: async ({ cloud }, { chat, tab }) => {
      await cloud.agent('maria', chat, { action: 'leave' });
      await tab.sees('Maria has left the chat. Reply within 5 minutes');
    },
  },
  {
    state: 'waiting',
    says: /Reply until .*\d?\d:\d\d\s(AM|PM) and we take it up/,
    reach: async ({ cloud }, { tab }) => {
      await cloud.pass(6 * HOUR);
      await tab.sees('We missed you!');
    },
  },
  {
    state: 'asked',
    says: /same issue, or a different one/,
    reach: async (_, { tab }) => {
      await tab.says('Hi, I am back');
      await tab.sees('same issue as before, or a different one?');
      await tab.says('hello?');
      await tab.page.locator('.choice').first().waitFor();
    },
  },
];

/** Every state of the conversation, wherever it is looked at. */
export function testStates(open: () => Site): void {
  test('is the same after a reload, in a second tab, on a second device and after a lost connection', async () => {
    const site = open();
    const customer = await site.customer();
    const { tab, chat } = customer;
    const everywhere = new Everywhere(site, customer);
    for (const { state, says, reach } of STATES) {
      await reach(site, customer);
      await tab.is(state);
      expect((await tab.look()).status).toMatch(says);
      await everywhere.isTheSame();
      for (const device of everywhere.tabs) expect(await violations(device.page)).toEqual([]);
    }
    // Her click is her answer: said once, marked, and no longer to be clicked on any device.
    await tab.page.locator('.choice', { hasText: 'Same issue' }).click();
    await tab.is('queued');
    for (const each of everywhere.tabs) {
      await each.is('queued');
      expect(await each.page.locator('.choice:enabled').count()).toBe(0);
      expect(await each.page.locator('.choice[data-chosen]').innerText()).toContain('Same issue');
    }
    expect(chat.transcript.filter(({ content }) => content === 'Same issue')).toHaveLength(1);
    expect(await site.cloud.accept(chat)).toBe('maria');
    await tab.is('agent');

    // The end is hers: the agent is removed first, and it is over for good everywhere.
    await site.phone.context.setOffline(true);
    await everywhere.tabs[1]!.is('offline');
    // What waits in a socket that may not be read would keep Chromium busy.
    await site.cloud.loseConnections(chat);
    await site.cloud.listening(chat, 1);
    await tab.is('agent');
    await tab.end();
    await tab.is('ended');
    expect(chat.ended).toBe(true);
    const { state, status, shown } = await tab.look();
    await site.phone.context.setOffline(false);
    for (const each of everywhere.tabs) {
      await each.shows({ state, status });
      expect(await violations(each.page)).toEqual([]);
    }
    // Without a network, what was said stays; the participant service would not give it again.
    await site.desktop.context.setOffline(true);
    await tab.shows({ state, status, shown });
    await site.desktop.context.setOffline(false);
    await tab.shows({ state, status, shown });
    const second = await site.desktop.tab();
    await second.shows({ state, status });
    await site.desktop.close(second);
    for (const each of everywhere.tabs) {
      await each.page.reload();
      await each.shows({ state, status });
    }
    await tab.page.locator('button', { hasText: 'Carry on from this conversation' }).click();
    await tab.is('queued');
    await tab.sees('A new chat carries on here');
    expect((await tab.look()).shown).toContain('The one of the third of May');
    site.cloud.stop(site.cloud.chat(await tab.contactId()));
    await tab.is('ended');
    expect(site.errors).toEqual([]);
  });

  test('is the same while the assistant speaks, and where nothing is told but events', async () => {
    const site = open();
    await site.desktop.context.route('**/chats', async (route) => {
      const answer = (await (await route.fetch()).json()) as { data: { startChatResult: object } };
      const { startChatResult } = answer.data;
      await route.fulfill({ json: { data: { startChatResult, featurePermissions: {} } } });
    });
    const tab = await site.desktop.tab();
    await tab.start();
    const chat = site.cloud.chat(await tab.contactId());
    await tab.is('queued');
    const agent = await site.cloud.accept(chat);
    await tab.is('agent');
    await site.cloud.agent(agent, chat, { action: 'leave' });
    await tab.is('agentLeft');
    expect((await tab.look()).status).toMatch(/has left. Reply here when you want to go on/);
    await site.cloud.pass(6 * HOUR);
    await tab.says('Back');
    await tab.sees('same issue as before');
    await tab.is('bot');
    await new Everywhere(site, { device: site.desktop, tab, chat }).isTheSame();
    await tab.says('hm?');
    await tab.is('asked');
  });

  test('is the same everywhere while it starts', async () => {
    const site = open();
    const customer = await site.customer();
    const { tab } = customer;
    let answer: () => void = () => {};
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    for (const { context } of [site.desktop, site.phone]) {
      await context.route('**/participant/connection', async (route) => {
        await held;
        await route.continue();
      });
    }
    await tab.page.reload();
    await tab.is('starting');
    const everywhere = new Everywhere(site, customer);
    await everywhere.isTheSameInNewTabs();
    for (const each of everywhere.tabs) expect(await violations(each.page)).toEqual([]);
    const { context } = site.desktop;
    await context.setOffline(true);
    await tab.is('offline');
    await context.setOffline(false);
    answer();
    for (const each of everywhere.tabs) await each.is('queued');
  });
}
