import { randomUUID } from 'node:crypto';
import {
  DeleteSessionCommand,
  LexRuntimeV2Client,
  RecognizeTextCommand,
} from '@aws-sdk/client-lex-runtime-v2';
import {
  type LexRuntime,
  LexRuntimeError,
  type RecognizeTextInput,
  type RecognizeTextResult,
} from '@resumed-chats/connect-simulator';
import { Aws } from '../deploy/aws/aws.ts';
import type { Connection } from '../deploy/aws/clients.ts';
import { explain } from '../deploy/aws/explain.ts';
import { failureOf } from '../deploy/aws/failure.ts';
import { findAliasId, findBotId } from '../deploy/bot/read.ts';
import { DeployError } from '../deploy/errors.ts';
import { BOT_ALIAS, botName } from '../deploy/names.ts';

/** A deployed alias in the place of the simulator's Lex. Everything else of a conversation stays simulated. */
export interface LiveBot extends LexRuntime {
  /** How many turns it has taken so far. */
  readonly turns: number;
  /** What follows is another conversation, which knows nothing of those before. */
  nextConversation(): void;
  /** Deletes every session that was begun, and answers how many. */
  close(): Promise<number>;
}

/** What the runtime's errors are called; others are a trouble of ours, such as a wrong region. */
const OF_THE_SERVICE = [
  'AccessDeniedException',
  'ResourceNotFoundException',
  'ValidationException',
  'ConflictException',
  'ThrottlingException',
  'DependencyFailedException',
  'BadGatewayException',
  'InternalServerException',
] as const;

type Service = (typeof OF_THE_SERVICE)[number];
type Place = { botId: string; botAliasId: string };

/** @throws DeployError when the bot is not deployed, or AWS cannot be asked */
export async function connectLive(
  options: Connection & { configuredName: string; stackName: string },
): Promise<LiveBot> {
  const { configuredName: _, stackName: __, ...connection } = options;
  return new DeployedAlias(new LexRuntimeV2Client(connection), await findAlias(options));
}

class DeployedAlias implements LiveBot {
  turns = 0;
  readonly #client: LexRuntimeV2Client;
  readonly #place: Place;
  readonly #sessions = new Map<string, { localeId: string; sessionId: string }>();
  // Simulated contacts have the same ids in every conversation; each has sessions of its own.
  #conversation = randomUUID();

  constructor(client: LexRuntimeV2Client, place: Place) {
    this.#client = client;
    this.#place = place;
  }

  nextConversation(): void {
    this.#conversation = randomUUID();
  }

  async recognizeText(input: RecognizeTextInput): Promise<RecognizeTextResult> {
    const { aliasArn: _, localeId, sessionId, ...turn } = input;
    this.turns++;
    const session = { localeId, sessionId: `${this.#conversation.slice(0, 8)}-${sessionId}`.slice(0, 100) };
    this.#sessions.set(`${localeId}/${session.sessionId}`, session);
    try {
      return await this.#client.send(new RecognizeTextCommand({ ...this.#place, ...session, ...turn }));
    } catch (error) {
      throw runtimeError(error);
    }
  }

  async close(): Promise<number> {
    try {
      for (const session of this.#sessions.values())
        await this.#client
          .send(new DeleteSessionCommand({ ...this.#place, ...session }))
          .catch((error: unknown) => {
            if (failureOf(error).status !== 404) throw explain('DeleteSession', error);
          });
    } finally {
      this.#client.destroy();
    }
    return this.#sessions.size;
  }
}

async function findAlias({
  configuredName,
  stackName,
  ...connection
}: Connection & { configuredName: string; stackName: string }): Promise<Place> {
  const name = botName(configuredName, stackName);
  const aws = new Aws(connection);
  try {
    const botId = await findBotId(aws, name);
    const botAliasId = botId === undefined ? undefined : await findAliasId(aws, botId);
    if (botId !== undefined && botAliasId !== undefined) return { botId, botAliasId };
    throw new DeployError({
      place: `bot ${name}`,
      what: botId === undefined ? 'there is no such bot' : `it has no alias "${BOT_ALIAS}"`,
      how: 'Deploy it first (npm run deploy), or choose its --stack-name and --region',
    });
  } finally {
    aws.close();
  }
}

function runtimeError(error: unknown): LexRuntimeError {
  const { name, message } = failureOf(error);
  const known = OF_THE_SERVICE.find((one): one is Service => one === name);
  const options = { cause: error };
  return known === undefined
    ? new LexRuntimeError('InternalServerException', `${name}: ${message}`, options)
    : new LexRuntimeError(known, message, options);
}
