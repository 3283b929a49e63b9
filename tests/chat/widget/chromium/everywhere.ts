import type { Device } from './device.ts';
import type { Customer, Site } from './site.ts';
import type { Look, Tab } from './tab.ts';

/** One conversation, looked at from everywhere: it has to be the same. */
export class Everywhere {
  readonly #site: Site;
  readonly #customer: Customer;
  readonly #phone: Device;
  #other: Tab | undefined;

  constructor(site: Site, customer: Customer) {
    this.#site = site;
    this.#customer = customer;
    this.#phone = site.phone;
  }

  /** A light desktop, and once it was looked at from there, a dark phone. */
  get tabs(): Tab[] {
    const { tab } = this.#customer;
    return this.#other === undefined ? [tab] : [tab, this.#other];
  }

  /** What is shown now is shown after a reload, in a second tab, on a phone that a link brought here, and after losses. */
  async isTheSame(): Promise<void> {
    const look = await this.isTheSameInNewTabs();
    // The network is gone, and comes back.
    const { device, tab: first, chat } = this.#customer;
    await device.context.setOffline(true);
    await first.shows({ state: 'offline', shown: look.shown });
    await device.context.setOffline(false);
    await first.shows(look);
    // Sockets are cut without a word.
    await this.#site.cloud.loseConnections(chat);
    await this.#site.cloud.listening(chat, this.tabs.length);
    for (const tab of this.tabs) await tab.shows(look);
  }

  /** As far as nothing is lost. */
  async isTheSameInNewTabs(): Promise<Look> {
    const { device, tab } = this.#customer;
    const look = await tab.look();
    await tab.page.reload();
    await tab.shows(look);
    const second = await device.tab();
    await second.shows(look);
    await device.close(second);
    this.#other ??= await this.#joined();
    await this.#other.shows(look);
    return look;
  }

  async #joined(): Promise<Tab> {
    const other = await this.#phone.tab(await this.#customer.tab.link());
    if (other.page.url().includes('#')) throw new Error(`the link stays in the address: ${other.page.url()}`);
    await other.page.locator('.sheet .primary').click();
    return other;
  }
}
