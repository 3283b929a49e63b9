import {
  type Contact,
  currentContact,
  itemId,
  loadInstance,
  VirtualClock,
} from '@resumed-chats/connect-simulator';
import { type Cloud, startCloud } from '@resumed-chats/connect-simulator/cloud';
import { requireConfig } from '../../config/load.ts';
import { deployProject } from '../deploy/deploy.ts';
import { widgetPages } from '../local/widget-pages.ts';

/** How many seconds pass between two customers: the API lets only so many chats start at once. */
const BETWEEN_SECONDS = 600;

/** A contact centre in virtual time, with the demo page: what the pictures are taken of. */
export class Centre {
  readonly #cloud: Cloud;

  private constructor(cloud: Cloud) {
    this.#cloud = cloud;
  }

  static async open(configFile: string, instanceFile: string): Promise<Centre> {
    const config = requireConfig(configFile);
    const cloud = await startCloud({
      instance: loadInstance(instanceFile),
      port: 0,
      // The browser has the real time.
      clock: new VirtualClock(Date.now()),
      pages: widgetPages(),
    });
    await deployProject({
      config: { ...config, instance: cloud.simulator.connect.instance.id },
      endpoint: cloud.url,
      region: 'us-east-1',
      credentials: { accessKeyId: 'simulator', secretAccessKey: 'simulator' },
      sleep: (milliseconds) => cloud.simulator.advance(milliseconds / 1000),
    });
    return new Centre(cloud);
  }

  get page(): string {
    return `${this.#cloud.url}/widget`;
  }

  get #contact(): Contact {
    const { connect } = this.#cloud.simulator;
    const chats = [...connect.contacts()].map(({ chat }) => chat);
    const chat = chats.findLast(({ ended }) => !ended);
    if (chat === undefined) throw new Error('no chat goes on');
    return currentContact(chat);
  }

  /** Resolves once the agent to whom the chat is offered has it. */
  async accept(): Promise<void> {
    const { connect } = this.#cloud.simulator;
    await this.#cloud.simulator.settle();
    const { agent } = this.#contact;
    if (agent === undefined) throw new Error('the chat is offered to nobody');
    connect.agentAccepts(agent.username, this.#contact);
    await this.#cloud.simulator.settle();
  }

  agentSays(text: string): void {
    this.#cloud.simulator.connect.agentSays(this.#contact, text);
  }

  agentTypes(): void {
    this.#cloud.simulator.connect.participants.agentTypes(this.#contact);
  }

  agentReads(): void {
    const { connect } = this.#cloud.simulator;
    const said = this.#contact.chat.transcript.findLast(
      ({ role, type }) => role === 'CUSTOMER' && type === 'MESSAGE',
    );
    if (said !== undefined) connect.participants.agentReceives(this.#contact, itemId(said), 'read');
  }

  async agentLeaves(): Promise<void> {
    const { agent } = this.#contact;
    if (agent === undefined) throw new Error('no agent is there');
    this.#cloud.simulator.connect.agentLeaves(agent.username, this.#contact);
    await this.#cloud.simulator.settle();
  }

  pass(seconds: number): Promise<void> {
    return this.#cloud.simulator.advance(seconds);
  }

  /** The chat that goes on is ended, so that all agents are free. */
  async nextCustomer(): Promise<void> {
    this.#cloud.simulator.connect.stopContact(this.#contact.contactId);
    await this.pass(BETWEEN_SECONDS);
  }

  close(): Promise<void> {
    return this.#cloud.close();
  }
}
