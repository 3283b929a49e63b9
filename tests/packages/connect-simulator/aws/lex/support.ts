import {
  BuildBotLocaleCommand,
  CreateBotAliasCommand,
  CreateBotCommand,
  CreateBotLocaleCommand,
  CreateBotVersionCommand,
  CreateIntentCommand,
  type CreateIntentRequest,
  LexModelsV2Client,
} from '@aws-sdk/client-lex-models-v2';
import { LexRuntimeV2Client } from '@aws-sdk/client-lex-runtime-v2';
import { dispatcher } from '../../../../../packages/connect-simulator/src/aws/dispatch.ts';
import {
  createLexModels,
  createLexRuntime,
  createLexTransfers,
  LEX_TRANSFER_PREFIX,
} from '../../../../../packages/connect-simulator/src/aws/lex/index.ts';
import {
  type BeforeOperation,
  hasRoute,
  restJson,
} from '../../../../../packages/connect-simulator/src/aws/rest-json.ts';
import { serve } from '../../../../../packages/connect-simulator/src/aws/server.ts';
import { type Clock, VirtualClock } from '../../../../../packages/connect-simulator/src/clock.ts';
import { countedIds, randomIds } from '../../../../../packages/connect-simulator/src/ids.ts';
import type { LambdaInvoker } from '../../../../../packages/connect-simulator/src/lambda/port.ts';
import { LexSimulator } from '../../../../../packages/connect-simulator/src/lex/simulator.ts';
import { checked } from '../checked.ts';

process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';

export const ROLE = 'arn:aws:iam::123456789012:role/aws-service-role/lexv2.amazonaws.com/Bots';
const HOOK = 'arn:aws:lambda:us-east-1:123456789012:function:hook';
export const NOWHERE = 'ZZZZZZZZZZ';

const NO_LAMBDA: LambdaInvoker = {
  invoke: () => Promise.reject(new Error('there is no Lambda function in this test')),
};

/** Lex on a port of its own, and the SDK's clients of it. */
export async function startLex({
  clock = new VirtualClock(),
  lambda = NO_LAMBDA,
  before = () => undefined,
}: {
  clock?: Clock;
  lambda?: LambdaInvoker;
  before?: BeforeOperation;
} = {}) {
  const lex = new LexSimulator({ clock, lambda, newId: countedIds() });
  // Real time has to outlast a request on a busy machine.
  const ms = clock instanceof VirtualClock ? 20 : 200;
  const models = checked(
    createLexModels(lex, { latencies: { create: ms, build: ms, remove: ms, transfer: ms } }),
  );
  const runtime = checked(createLexRuntime(lex));
  const server = await serve({
    port: 0,
    handle: dispatcher(
      [
        { prefix: LEX_TRANSFER_PREFIX, handle: createLexTransfers(lex) },
        {
          scopes: ['lex'],
          accepts: (request) => hasRoute(runtime, request),
          handle: restJson(runtime, before),
        },
        { scopes: ['lex'], handle: restJson(models, before) },
      ],
      randomIds,
    ),
    upgrade: (_, socket) => socket.destroy(),
  });
  const options = {
    endpoint: server.url,
    region: 'us-east-1',
    credentials: { accessKeyId: 'any', secretAccessKey: 'any' },
    maxAttempts: 1,
  };
  const modelsClient = new LexModelsV2Client(options);
  const runtimeClient = new LexRuntimeV2Client(options);
  return {
    lex,
    clock,
    url: server.url,
    models: modelsClient,
    runtime: runtimeClient,
    /** Lets everything that takes its time come to its end. */
    settle: () => {
      if (clock instanceof VirtualClock) while (clock.runNext(clock.now() + 1000));
    },
    close: async () => {
      modelsClient.destroy();
      runtimeClient.destroy();
      await server.close();
    },
  };
}

export type Lex = Awaited<ReturnType<typeof startLex>>;

let bots = 0;

export async function createBot({ models, settle }: Lex, botName = `Bot${++bots}`): Promise<string> {
  const { botId } = await models.send(
    new CreateBotCommand({
      botName,
      roleArn: ROLE,
      dataPrivacy: { childDirected: false },
      idleSessionTTLInSeconds: 300,
    }),
  );
  settle();
  return botId!;
}

/** A bot with a locale that has no intents of its own. */
export async function createLocale(lex: Lex, localeId = 'en_US', botId?: string) {
  const place = { botId: botId ?? (await createBot(lex)), botVersion: 'DRAFT', localeId };
  await lex.models.send(new CreateBotLocaleCommand({ ...place, nluIntentConfidenceThreshold: 0.4 }));
  lex.settle();
  return place;
}

export type Place = Awaited<ReturnType<typeof createLocale>>;

export async function createIntent(
  { models }: Lex,
  place: Place,
  intentName: string,
  texts: string[],
  rest: Partial<CreateIntentRequest> = {},
): Promise<string> {
  const { intentId } = await models.send(
    new CreateIntentCommand({
      ...place,
      intentName,
      sampleUtterances: texts.map((utterance) => ({ utterance })),
      ...rest,
    }),
  );
  return intentId!;
}

export async function build({ models, settle }: Lex, place: Place): Promise<void> {
  await models.send(new BuildBotLocaleCommand(place));
  settle();
}

export async function createVersion({ models, settle }: Lex, place: Place): Promise<string> {
  const { botVersion } = await models.send(
    new CreateBotVersionCommand({
      botId: place.botId,
      botVersionLocaleSpecification: { [place.localeId]: { sourceBotVersion: 'DRAFT' } },
    }),
  );
  settle();
  return botVersion!;
}

export async function createAlias(
  { models, settle }: Lex,
  { botId, localeId }: Place,
  botVersion: string,
  { lambda = false, botAliasName = 'live' } = {},
): Promise<string> {
  const { botAliasId } = await models.send(
    new CreateBotAliasCommand({
      botId,
      botAliasName,
      botVersion,
      botAliasLocaleSettings: { [localeId]: localeSetting(lambda) },
    }),
  );
  settle();
  return botAliasId!;
}

export function localeSetting(lambda: boolean) {
  if (!lambda) return { enabled: true };
  const lambdaCodeHook = { lambdaARN: HOOK, codeHookInterfaceVersion: '1.0' };
  return { enabled: true, codeHookSpecification: { lambdaCodeHook } };
}
