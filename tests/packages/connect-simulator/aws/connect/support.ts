import { Connect } from '@aws-sdk/client-connect';
import { ConnectParticipant } from '@aws-sdk/client-connectparticipant';
import {
  type ConnectOptions,
  connectThrottling,
  createConnect,
} from '../../../../../packages/connect-simulator/src/aws/connect/index.ts';
import { createParticipant } from '../../../../../packages/connect-simulator/src/aws/participant/index.ts';
import {
  type BeforeOperation,
  hasRoute,
  restJson,
} from '../../../../../packages/connect-simulator/src/aws/rest-json.ts';
import { type RunningServer, serve } from '../../../../../packages/connect-simulator/src/aws/server.ts';
import type { Chat } from '../../../../../packages/connect-simulator/src/connect/contact.ts';
import { agent, flowOf, TestWorld, type WorldOptions } from '../../connect/support.ts';
import { checked } from '../checked.ts';

process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';

type Options = WorldOptions & Omit<Partial<ConnectOptions>, 'connect'> & { throttled?: boolean };

/** A simulated instance that AWS's own clients talk to. */
export class ConnectWorld extends TestWorld {
  readonly url: string;
  readonly client: Connect;
  readonly participant: ConnectParticipant;
  readonly #server: RunningServer;

  private constructor(options: WorldOptions, server: RunningServer) {
    super(options);
    this.#server = server;
    this.url = server.url;
    const settings = {
      region: 'us-east-1',
      endpoint: server.url,
      credentials: { accessKeyId: 'any', secretAccessKey: 'any' },
      maxAttempts: 1,
    };
    this.client = new Connect(settings);
    this.participant = new ConnectParticipant(settings);
  }

  static async open({
    instance,
    switches,
    lambda,
    lex,
    throttled,
    ...options
  }: Options = {}): Promise<ConnectWorld> {
    let services: ReturnType<typeof createConnect>[] = [];
    let before: BeforeOperation | undefined;
    const server = await serve({
      port: 0,
      handle: (request) =>
        restJson(services.find((service) => hasRoute(service, request)) ?? services[0]!, before)(request),
      upgrade: (_, socket) => socket.destroy(),
    });
    const world = new ConnectWorld(
      {
        ...(switches === undefined ? {} : { switches }),
        ...(lambda === undefined ? {} : { lambda }),
        ...(lex === undefined ? {} : { lex }),
        instance: { alias: 'centre', agents: [agent('ana', ['Support'])], ...instance },
      },
      server,
    );
    const { connect, clock } = world;
    services = [
      checked(createConnect({ connect, clock, ...options })),
      checked(createParticipant({ connect }).service),
    ];
    if (throttled) before = connectThrottling(clock);
    return world;
  }

  get id(): string {
    return this.connect.instance.id;
  }

  /** Starts a chat over the wire in a flow that waits. */
  async startChat(more: object = {}) {
    return this.client.startChatContact({
      InstanceId: this.id,
      ContactFlowId: this.waitingFlow(),
      ParticipantDetails: { DisplayName: 'Cleo' },
      ...more,
    });
  }

  /** Id of a flow that waits for a week. */
  waitingFlow(): string {
    const known = this.connect.flows.list().find(({ name }) => name === 'waiting');
    return (known ?? this.flow('waiting', { stay: ['Wait', { TimeLimitSeconds: '604800' }] })).id;
  }

  chat(contactId: string | undefined): Chat {
    return this.connect.contact(contactId ?? '').chat;
  }

  async close(): Promise<void> {
    this.client.destroy();
    this.participant.destroy();
    await this.#server.close();
  }
}

/** Content of a sound flow that says a text. */
export function content(text = 'Hello'): string {
  return JSON.stringify(flowOf({ say: ['MessageParticipant', { Text: text }] }));
}

/** `Name status` of the error that a call is refused with. */
export async function refusal(call: Promise<unknown>): Promise<string> {
  const { name, status } = await refused(call);
  return `${name} ${status}`;
}

/** The error that a call is refused with. */
export async function refused(call: Promise<unknown>) {
  try {
    await call;
  } catch (error) {
    const given = error as Error & {
      $metadata?: { httpStatusCode?: number };
      problems?: { message?: string }[];
    };
    return {
      name: given.name,
      message: given.message,
      problems: given.problems,
      status: given.$metadata?.httpStatusCode,
    };
  }
  throw new Error('nothing was refused');
}

export const ANY_CONTACT = '11111111-1111-4111-8111-111111111111';
