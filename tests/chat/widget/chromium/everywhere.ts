import { expect } from '@jest/globals';
import type { BrowserContext } from 'playwright-core';
import { until } from '../../../chatjs/until.ts';
import type { Customer, Site, Tab } from './site.ts';

/** One conversation, looked at from everywhere: it has to be the same. */
export class Everywhere {
  readonly #site: Site;
  readonly #customer: Customer;
  readonly #phone: BrowserContext;
  #other: Tab | undefined;

  private constructor(site: Site, customer: Customer, phone: BrowserContext) {
    this.#site = site;
    this.#customer = customer;
    this.#phone = phone;
  }

  static async of(site: Site, customer: Customer): Promise<Everywhere> {
    const phone = await site.device({ viewport: { width: 390, height: 780 }, colorScheme: 'dark' });
    return new Everywhere(site, customer, phone);
  }

  /** A light desktop, and once it was looked at from there, a dark phone. */
  get devices(): Tab[] {
    const { tab } = this.#customer;
    return this.#other === undefined ? [tab] : [tab, this.#other];
  }

  /** What is shown now is shown after a reload, in a second tab, on a phone that a link brought here, and after losses. */
  async isTheSame(): Promise<void> {
    const { context, tab, chat } = this.#customer;
    const look = async (device: Tab) => [await device.state(), await device.status(), await device.shown()];
    const expected = await look(tab);
    const wanted = JSON.stringify(expected);
    const same = (device: Tab) =>
      until(
        async () => JSON.stringify(await look(device)) === wanted,
        async () => `${wanted}, but ${JSON.stringify(await look(device))}`,
      );
    await tab.page.reload();
    await same(tab);
    const second = await this.#site.tab(context);
    await same(second);
    await second.page.close();
    this.#other ??= await this.#joined();
    await same(this.#other);

    // The network is gone, and comes back.
    await context.setOffline(true);
    await tab.is('offline');
    expect(await tab.shown()).toEqual(expected[2]);
    await context.setOffline(false);
    await same(tab);
    // Sockets are cut without a word.
    await this.#site.cloud.loseConnections(chat);
    await this.#site.cloud.listening(chat, this.devices.length);
    await same(tab);
    await same(this.#other);
  }

  async #joined(): Promise<Tab> {
    const other = await this.#site.tab(this.#phone, await this.#customer.tab.link());
    expect(other.page.url()).not.toContain('#');
    await other.page.locator('.sheet .primary').click();
    return other;
  }
}
