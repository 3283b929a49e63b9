import { once } from 'node:events';
import {
  ConnectParticipantClient,
  CreateParticipantConnectionCommand,
  GetTranscriptCommand,
  type GetTranscriptCommandInput,
  SendMessageCommand,
} from '@aws-sdk/client-connectparticipant';
import { WebSocket } from 'ws';
import { createParticipant } from '../../../../../packages/connect-simulator/src/aws/participant/index.ts';
import {
  type BeforeOperation,
  restJson,
} from '../../../../../packages/connect-simulator/src/aws/rest-json.ts';
import { type RunningServer, serve } from '../../../../../packages/connect-simulator/src/aws/server.ts';
import type { Chat } from '../../../../../packages/connect-simulator/src/connect/contact.ts';
import type { StoredFlow } from '../../../../../packages/connect-simulator/src/connect/flow-store.ts';
import { agent, now, TestWorld, type WorldOptions } from '../../connect/support.ts';
import { checked } from '../checked.ts';

process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';

export const EVENT = 'application/vnd.amazonaws.connect.event';

/** A simulated instance whose participant service listens on a port of its own. */
export class ParticipantWorld extends TestWorld {
  readonly client: ConnectParticipantClient;
  readonly #server: RunningServer;
  readonly #devices: Device[] = [];
  #stay: StoredFlow | undefined;

  private constructor(options: WorldOptions, start: (world: TestWorld) => RunningServer) {
    super({ instance: { agents: [agent('ana', ['Support'])] }, ...options });
    this.#server = start(this);
    this.client = new ConnectParticipantClient({
      region: 'us-east-1',
      endpoint: this.#server.url,
      credentials: { accessKeyId: 'any', secretAccessKey: 'any' },
      maxAttempts: 1,
    });
  }

  static async open(options: WorldOptions & { before?: BeforeOperation } = {}): Promise<ParticipantWorld> {
    const { before, ...rest } = options;
    let participant: ReturnType<typeof createParticipant> | undefined;
    const server = await serve({
      port: 0,
      handle: (request) => restJson(checked(participant!.service), before)(request),
      upgrade: (...upgrade) => participant!.upgrade(...upgrade),
    });
    return new ParticipantWorld(rest, ({ connect }) => {
      participant = createParticipant({ connect });
      return server;
    });
  }

  get url(): string {
    return this.#server.url;
  }

  /** A customer's chat with the agent Ana, with what is in force when she leaves. */
  talking(request = {}): Chat {
    this.#stay ??= this.flow('disconnect', {
      wait: ['Wait', { TimeLimitSeconds: '43200' }, { '= WaitCompleted': 'end' }],
      end: ['DisconnectParticipant'],
    });
    return this.connected({ CustomerRemaining: this.#stay }, request);
  }

  participantToken(chat: Chat): string {
    return this.connect.participants.customer(chat).participantToken;
  }

  async connectionToken(chat: Chat): Promise<string> {
    const { ConnectionCredentials } = await this.client.send(
      new CreateParticipantConnectionCommand({
        ParticipantToken: this.participantToken(chat),
        Type: ['CONNECTION_CREDENTIALS'],
      }),
    );
    return ConnectionCredentials!.ConnectionToken!;
  }

  async socketUrl(chat: Chat): Promise<string> {
    const { Websocket } = await this.client.send(
      new CreateParticipantConnectionCommand({
        ParticipantToken: this.participantToken(chat),
        Type: ['WEBSOCKET'],
      }),
    );
    return Websocket!.Url!;
  }

  /** A device of the customer that follows the chat. */
  async device(chat: Chat): Promise<Device> {
    const device = await Device.open(await this.socketUrl(chat));
    this.#devices.push(device);
    await device.ask({ topic: 'aws/subscribe', content: { topics: ['aws/chat'] } });
    return device;
  }

  async say(chat: Chat, Content: string, more: { ContentType?: string; ClientToken?: string } = {}) {
    const ConnectionToken = await this.connectionToken(chat);
    return this.client.send(
      new SendMessageCommand({ ConnectionToken, ContentType: 'text/plain', Content, ...more }),
    );
  }

  async transcript(chat: Chat, input: Omit<GetTranscriptCommandInput, 'ConnectionToken'> = {}) {
    const ConnectionToken = await this.connectionToken(chat);
    return this.client.send(new GetTranscriptCommand({ ConnectionToken, ...input }));
  }

  agentLeaves(chat: Chat): void {
    this.connect.agentLeaves('ana', now(chat));
  }

  async close(): Promise<void> {
    for (const device of this.#devices) device.lose();
    this.client.destroy();
    await this.#server.close();
  }
}

/** A pushed item, as far as tests look at it. */
export interface Pushed {
  Type: string;
  ContentType: string;
  Id: string;
  Content?: string;
  ParticipantId?: string;
  ParticipantRole?: string;
  DisplayName?: string;
  ContactId: string;
  InitialContactId: string;
  AbsoluteTime: string;
  MessageMetadata?: {
    MessageId: string;
    Receipts: { DeliveredTimestamp: string; ReadTimestamp?: string; RecipientParticipantId: string }[];
  };
}

/** A bare WebSocket client. */
export class Device {
  readonly socket: WebSocket;
  readonly heard: Pushed[] = [];
  readonly #replies: unknown[] = [];
  #waiting: (() => void)[] = [];

  private constructor(socket: WebSocket) {
    this.socket = socket;
    socket.on('message', (data) => {
      const frame = JSON.parse(data.toString()) as { topic?: string; content?: string };
      if (frame.topic === 'aws/chat') this.heard.push(JSON.parse(frame.content ?? '') as Pushed);
      else this.#replies.push(frame);
      for (const resolve of this.#waiting.splice(0)) resolve();
    });
  }

  /** Rejects with the HTTP status when the server refuses. */
  static async open(url: string): Promise<Device> {
    const socket = new WebSocket(url);
    const device = new Device(socket);
    await new Promise<void>((resolve, reject) => {
      socket.once('open', resolve);
      socket.once('error', reject);
    });
    return device;
  }

  /** Sends a frame; resolves to what it is answered. */
  async ask(frame: unknown): Promise<unknown> {
    this.socket.send(typeof frame === 'string' ? frame : JSON.stringify(frame));
    while (this.#replies.length === 0) await this.#next();
    return this.#replies.shift();
  }

  /** Resolves to what was pushed, once there are so many. */
  async hears(count: number): Promise<Pushed[]> {
    while (this.heard.length < count) await this.#next();
    return this.heard;
  }

  /** The connection is lost, without a word. */
  lose(): void {
    this.socket.terminate();
  }

  async closed(): Promise<number> {
    const [code] = (await once(this.socket, 'close')) as [number];
    return code;
  }

  #next(): Promise<void> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }
}
