import { type Chat, currentContact, loadInstance, VirtualClock } from '@resumed-chats/connect-simulator';
import type { ExtraPages } from '@resumed-chats/connect-simulator/cloud';
import { type Cloud, startCloud } from '@resumed-chats/connect-simulator/cloud';
import { requireConfig } from '../../config/load.ts';
import type { Participants } from '../../packages/connect-simulator/src/connect/participants/participants.ts';
import { deployProject } from '../../scripts/deploy/deploy.ts';
import { CONFIG_FILE, INSTANCE_FILE } from '../fixture.ts';
import { Line } from './line.ts';
import type { ChatDetails } from './session.ts';
import { until } from './until.ts';

export const config = requireConfig(CONFIG_FILE);

/** The embedded cloud in virtual time, this project deployed to it; all that is asked of it goes over the wire. */
export class LocalCloud {
  /** What customers' devices know. */
  readonly endpoint: string;
  readonly #cloud: Cloud;
  readonly #line: Line;
  readonly #chatsUrl: string;
  readonly #flowId: string;

  private constructor(cloud: Cloud, line: Line, chatsUrl: string, flowId: string) {
    this.#cloud = cloud;
    this.#line = line;
    this.#chatsUrl = chatsUrl;
    this.#flowId = flowId;
    this.endpoint = line.url;
  }

  /** @param startsAt epoch milliseconds; a browser has the real time, and takes no chat of the past for a new one */
  static async open(options: { pages?: ExtraPages; startsAt?: number } = {}): Promise<LocalCloud> {
    const cloud = await startCloud({
      instance: loadInstance(INSTANCE_FILE),
      port: 0,
      clock: new VirtualClock(options.startsAt),
      ...(options.pages === undefined ? {} : { pages: options.pages }),
    });
    const { outputs } = await deployProject({
      config: { ...config, instance: cloud.simulator.connect.instance.id },
      endpoint: cloud.url,
      region: 'us-east-1',
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
      sleep: (milliseconds) => cloud.simulator.advance(milliseconds / 1000),
    });
    return new LocalCloud(cloud, await Line.to(cloud.port), outputs.chatsUrl!, outputs.inboundFlowId!);
  }

  /** What no wire of ours has: agents' clients, which type and send receipts. */
  get participants(): Participants {
    return this.#cloud.simulator.connect.participants;
  }

  /** Starts a chat with what AWS's prebuilt chat interface posts; the agent to whom it is offered accepts it. */
  async startChat(): Promise<{ chat: Chat; details: ChatDetails; agent: string }> {
    const { data } = await post<{ data: { startChatResult: ChatDetails } }>(this.#chatsUrl, {
      InstanceId: this.#cloud.simulator.connect.instance.id,
      ContactFlowId: this.#flowId,
      ParticipantDetails: { DisplayName: 'Ana' },
      Username: 'Ana',
      Attributes: { topic: 'billing' },
      SupportedMessagingContentTypes: ['text/plain', 'application/vnd.amazonaws.connect.message.interactive'],
    });
    const { startChatResult: details } = data;
    const { chat } = this.#cloud.simulator.connect.contact(details.ContactId);
    return { chat, details, agent: await this.accept(chat) };
  }

  /** The agent to whom the chat is offered accepts it. */
  async accept(chat: Chat): Promise<string> {
    const agent = await until(() => currentContact(chat).agent?.username, 'offered to an agent');
    await this.agent(agent, chat, { action: 'accept' });
    return agent;
  }

  async agent(
    username: string,
    chat: Chat,
    deed: { action: 'accept' | 'leave' } | { action: 'message'; text: string },
  ): Promise<void> {
    const { contactId } = currentContact(chat);
    await post(`${this.#cloud.url}/simulator/agents/${username}/contacts/${contactId}`, deed);
  }

  async pass(advanceSeconds: number): Promise<void> {
    await post(`${this.#cloud.url}/simulator/clock`, { advanceSeconds });
  }

  /** The chat of one of its contacts. */
  chat(contactId: string): Chat {
    return this.#cloud.simulator.connect.contact(contactId).chat;
  }

  get chats(): Set<Chat> {
    return new Set([...this.#cloud.simulator.connect.contacts()].map(({ chat }) => chat));
  }

  stop(chat: Chat): void {
    this.#cloud.simulator.connect.stopContact(chat.initialContactId);
  }

  /** Resolves once so many devices are subscribed: what is said before is in the transcript only, as on AWS. */
  async listening(chat: Chat, devices: number): Promise<void> {
    const subscribed = () => [...(chat.audience?.listeners ?? [])].filter((one) => one.subscribed).length;
    await until(() => subscribed() === devices, `${devices} devices that listen`);
  }

  /** Cuts every WebSocket without a word. Devices may be back when it resolves. */
  async loseConnections(chat: Chat): Promise<void> {
    const before = [...(chat.audience?.listeners ?? [])];
    this.#line.cut();
    const left = () => before.filter((listener) => chat.audience?.listeners.has(listener)).length;
    await until(() => left() === 0, 'the end of the connections that were cut');
  }

  async close(): Promise<void> {
    await this.#line.close();
    await this.#cloud.close();
  }
}

async function post<Answer>(url: string, body: unknown): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${url}: ${response.status} ${await response.text()}`);
  return (await response.json()) as Answer;
}
