import {
  CreateFunctionCommand,
  InvokeCommand,
  LambdaClient,
  waitUntilFunctionActiveV2,
} from '@aws-sdk/client-lambda';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { loadInstance } from '@resumed-chats/connect-simulator';
import { type Cloud, startCloud } from '@resumed-chats/connect-simulator/cloud';
import { zipSync } from 'fflate';
import { requireConfig } from '../../../config/load.ts';
import { buildLambda } from '../../../scripts/build/lambdas.ts';
import { CONFIG_FILE, INSTANCE_FILE } from '../../fixture.ts';

process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';
const FLOW = JSON.stringify({
  Version: '2019-10-30',
  StartAction: 'End',
  Actions: [{ Identifier: 'End', Type: 'DisconnectParticipant', Parameters: {}, Transitions: {} }],
});

let cloud: Cloud;
let lambda: LambdaClient;
beforeAll(async () => {
  cloud = await startCloud({
    port: 0,
    latencyMs: 5,
    instance: loadInstance(INSTANCE_FILE),
  });
  lambda = new LambdaClient({
    endpoint: cloud.url,
    region: 'us-east-1',
    credentials: { accessKeyId: 'any', secretAccessKey: 'thing' },
  });
  const { connect } = cloud.simulator;
  const flow = connect.createContactFlow({ name: 'start', type: 'CONTACT_FLOW', content: FLOW });
  const { files } = await buildLambda('start-chat', requireConfig(CONFIG_FILE));
  for (const [FunctionName, CONNECT_FLOW_ID] of [
    ['start-chat', flow.id],
    ['start-nothing', 'no-such-flow'],
  ]) {
    await lambda.send(
      new CreateFunctionCommand({
        FunctionName: FunctionName!,
        Role: 'arn:aws:iam::123456789012:role/any',
        Runtime: 'nodejs24.x',
        Handler: 'index.handler',
        Timeout: 10,
        MemorySize: 512,
        Code: { ZipFile: zipSync(files) },
        Environment: {
          Variables: { CONNECT_INSTANCE_ID: connect.instance.id, CONNECT_FLOW_ID: CONNECT_FLOW_ID! },
        },
      }),
    );
    const waiter = { client: lambda, maxWaitTime: 5, minDelay: 0.01, maxDelay: 0.02 };
    await waitUntilFunctionActiveV2(waiter, { FunctionName: FunctionName! });
  }
}, 30_000);
afterAll(async () => {
  lambda.destroy();
  await cloud.close();
});

async function start(FunctionName: string, LogType: 'Tail' | 'None' = 'None') {
  const body = JSON.stringify({
    ParticipantDetails: { DisplayName: 'Ana' },
    Attributes: { topic: 'billing' },
  });
  const { Payload, LogResult = '' } = await lambda.send(
    new InvokeCommand({
      FunctionName,
      LogType,
      Payload: JSON.stringify({ headers: { 'content-type': 'application/json' }, body }),
    }),
  );
  const answer = JSON.parse(Payload!.transformToString()) as { statusCode: number; body: string };
  return { ...answer, log: Buffer.from(LogResult, 'base64').toString() };
}

describe('the built start-chat Lambda', () => {
  test('starts a chat with the SDK that it brings along', async () => {
    const { statusCode, body, log } = await start('start-chat', 'Tail');
    expect(statusCode).toBe(200);
    const { startChatResult } = JSON.parse(body).data;
    expect(startChatResult).toEqual({
      ContactId: expect.any(String),
      ParticipantId: expect.any(String),
      ParticipantToken: expect.any(String),
    });
    const { attributes } = cloud.simulator.connect.contact(startChatResult.ContactId).chat;
    expect(attributes).toMatchObject({
      previousTopic: 'billing',
      locale: 'en_US',
      chatDurationMinutes: '1500',
    });
    expect(log).toContain(startChatResult.ContactId);
    expect(log).not.toContain(startChatResult.ParticipantToken);
    expect(log).not.toContain('Ana');
  });

  test('tries again when Connect is throttled once', async () => {
    cloud.faults.add({ operation: 'StartChatContact', nth: 1, kind: 'throttle' });
    expect((await start('start-chat')).statusCode).toBe(200);
  });

  test("a mistake in the deployment is not the customer's", async () => {
    const { statusCode, body } = await start('start-nothing');
    expect(statusCode).toBe(502);
    expect(body).toBe('{"message":"The chat could not be started."}');
  });
});
