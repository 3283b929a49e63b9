import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Config } from '../../config/schema.ts';
import { buildLambda } from '../build/lambdas.ts';
import { EMPTY, STARTS, written } from './lambda.ts';
import { StartMeter } from './lambda-start.ts';
import { median } from './statistics.ts';

export interface StartChatFigures {
  /** Of all its files, minified: AWS's clients are most of it. */
  bundleBytes: number;
  /** Of index.mjs alone: what is ours, the configuration included. */
  ownBytes: number;
  /** Medians from the start of a process to its first answer, taken in turns: a chat started, its token signed. */
  startMilliseconds: { startChat: number; withoutKey: number; empty: number };
}

const EVENT = {
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ ParticipantDetails: { DisplayName: 'Ana' }, Attributes: { topic: 'billing' } }),
};

/** Size and start of the start-chat Lambda as it is deployed, with an AWS that answers at once. */
export async function measureStartChat(config: Config): Promise<StartChatFigures> {
  const directory = await mkdtemp(join(tmpdir(), 'bench-start-chat-'));
  const aws = await answering();
  try {
    const { files } = await buildLambda('start-chat', config);
    const startChat = await written(directory, 'start-chat', files['index.mjs']!);
    for (const [name, contents] of Object.entries(files))
      await writeFile(join(dirname(startChat), name), contents);
    const empty = await written(directory, 'empty', EMPTY);
    return {
      bundleBytes: Object.values(files).reduce((sum, { length }) => sum + length, 0),
      ownBytes: files['index.mjs']!.length,
      startMilliseconds: await measureStarts({ startChat, empty }, (aws.address() as AddressInfo).port),
    };
  } finally {
    aws.closeAllConnections();
    aws.close();
    await rm(directory, { recursive: true, force: true });
  }
}

async function measureStarts(
  files: { startChat: string; empty: string },
  port: number,
): Promise<StartChatFigures['startMilliseconds']> {
  const environment = {
    AWS_ENDPOINT_URL: `http://127.0.0.1:${port}`,
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'bench',
    AWS_SECRET_ACCESS_KEY: 'bench',
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
    CONNECT_INSTANCE_ID: '11111111-2222-3333-4444-555555555555',
    CONNECT_FLOW_ID: '66666666-7777-8888-9999-000000000000',
  };
  const meters = {
    startChat: new StartMeter(EVENT, { ...environment, RESUME_KEY_ARN: 'key' }),
    withoutKey: new StartMeter(EVENT, environment),
    empty: new StartMeter(EVENT),
  };
  const measure = {
    startChat: () => meters.startChat.measure(files.startChat),
    withoutKey: () => meters.withoutKey.measure(files.startChat),
    empty: () => meters.empty.measure(files.empty),
  };
  const times = { startChat: [] as number[], withoutKey: [] as number[], empty: [] as number[] };
  const kinds = ['empty', 'withoutKey', 'startChat'] as const;
  // The first ones only bring the files into memory.
  for (const kind of kinds) await measure[kind]();
  for (let index = 0; index < STARTS; index++)
    for (const kind of kinds) times[kind].push(await measure[kind]());
  for (const meter of Object.values(meters)) meter.close();
  return {
    startChat: median(times.startChat),
    withoutKey: median(times.withoutKey),
    empty: median(times.empty),
  };
}

/** GetSecretValue and StartChatContact, answered at once. */
async function answering(): Promise<Server> {
  const server = createServer((request, response) => {
    const secret = request.headers['x-amz-target'] !== undefined;
    response.setHeader('content-type', secret ? 'application/x-amz-json-1.1' : 'application/json');
    request
      .resume()
      .on('end', () =>
        response.end(
          JSON.stringify(
            secret
              ? { SecretString: 'k'.repeat(64) }
              : { ContactId: 'contact', ParticipantId: 'participant', ParticipantToken: 'token' },
          ),
        ),
      );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return server;
}
