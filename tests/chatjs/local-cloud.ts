import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Duplex } from 'node:stream';
import { requireConfig } from '../../config/load.ts';
import { deployLocally, type LocalProject } from '../../scripts/local/project.ts';
import { dispatcher } from '../../simulator/aws/dispatch.ts';
import { createParticipant } from '../../simulator/aws/participant/index.ts';
import { restJson } from '../../simulator/aws/rest-json.ts';
import { type RunningServer, serve } from '../../simulator/aws/server.ts';
import { type Chat, currentContact } from '../../simulator/connect/contact.ts';
import type { Simulator } from '../../simulator/simulator.ts';
import type { ChatDetails } from './session.ts';
import { until } from './until.ts';

const CHATJS = require.resolve('amazon-connect-chatjs');

export const config = requireConfig(resolve(__dirname, '../../resumed-chats.yaml'));

/** This project on a simulator in virtual time, its participant service at a port, and a page with chatjs. */
export class LocalCloud {
  readonly simulator: Simulator;
  readonly #project: LocalProject;
  readonly #server: RunningServer;
  readonly #sockets: Set<Duplex>;

  private constructor(project: LocalProject, server: RunningServer, sockets: Set<Duplex>) {
    this.#project = project;
    this.simulator = project.simulator;
    this.#server = server;
    this.#sockets = sockets;
  }

  static async open(): Promise<LocalCloud> {
    const project = await deployLocally({ config });
    const { service, upgrade } = createParticipant({ connect: project.simulator.connect });
    const sockets = new Set<Duplex>();
    const server = await serve({
      port: 0,
      handle: dispatcher(
        [
          { prefix: '/participant/', handle: restJson(service) },
          { prefix: '/', handle: ({ path }) => page(path) },
        ],
        randomUUID,
      ),
      upgrade: (request, socket, head) => {
        sockets.add(socket);
        socket.once('close', () => sockets.delete(socket));
        upgrade(request, socket, head);
      },
    });
    return new LocalCloud(project, server, sockets);
  }

  get endpoint(): string {
    return this.#server.url;
  }

  /** A chat that was offered to an agent and accepted, as the customer's page gets it, and the agent. */
  async startChat(): Promise<{ chat: Chat; details: ChatDetails; agent: string }> {
    const chat = this.#project.startChat({ name: 'Ana', topic: 'billing' });
    const { participantId, participantToken } = this.simulator.connect.participants.customer(chat);
    const details = {
      contactId: chat.initialContactId,
      participantId,
      participantToken,
    };
    return { chat, details, agent: await this.accept(chat) };
  }

  /** The agent to whom the chat is offered accepts it. */
  async accept(chat: Chat): Promise<string> {
    await this.simulator.settle();
    const contact = currentContact(chat);
    const { username } = contact.agent!;
    this.simulator.connect.agentAccepts(username, contact);
    await this.simulator.settle();
    return username;
  }

  async leave(chat: Chat, agent: string): Promise<void> {
    this.simulator.connect.agentLeaves(agent, currentContact(chat));
    await this.simulator.settle();
  }

  /** Resolves once so many devices are subscribed: what is said before is in the transcript only, as on AWS. */
  async listening(chat: Chat, devices: number): Promise<void> {
    const subscribed = () => [...(chat.audience?.listeners ?? [])].filter((one) => one.subscribed).length;
    await until(() => subscribed() === devices, `${devices} devices that listen`);
  }

  /** Cuts every WebSocket without a word. */
  loseConnections(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  async close(): Promise<void> {
    await this.#server.close();
  }
}

function page(path: string) {
  const script = path.endsWith('.js');
  return {
    status: 200,
    headers: { 'content-type': script ? 'text/javascript' : 'text/html' },
    body: script
      ? readFileSync(CHATJS, 'utf8')
      : '<!doctype html><title>A shop</title><script src="/chat.js"></script>',
  };
}
