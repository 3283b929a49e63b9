import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  CloudFormationClient,
  CreateStackCommand,
  DescribeStacksCommand,
  UpdateStackCommand,
  waitUntilStackCreateComplete,
  waitUntilStackUpdateComplete,
} from '@aws-sdk/client-cloudformation';
import { ConnectParticipant } from '@aws-sdk/client-connectparticipant';
import { CreateBucketCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { loadInstance } from '@resumed-chats/connect-simulator';
import { type Cloud, startCloud } from '@resumed-chats/connect-simulator/cloud';
import { zipSync } from 'fflate';
import { buildLambda } from '../../../scripts/build/lambdas.ts';
import { exampleConfig } from '../../config/example.ts';
import { INSTANCE_FILE } from '../../fixture.ts';
import { Issuer } from '../../packages/connect-simulator/aws/api-gateway/issuer.ts';
import { zipOf } from '../../packages/connect-simulator/aws/services.ts';

const ROOT = resolve(__dirname, '../../..');
const TEMPLATE = readFileSync(resolve(ROOT, 'scripts/deploy/stack/template.yaml'), 'utf8');
const SHOP = 'https://shop.example';
const FLOW = JSON.stringify({
  Version: '2019-10-30',
  StartAction: 'Say',
  Actions: [
    {
      Identifier: 'Say',
      Type: 'MessageParticipant',
      Parameters: { Text: 'Hello from the flow' },
      Transitions: { NextAction: 'Wait', Errors: [{ NextAction: 'End', ErrorType: 'NoMatchingError' }] },
    },
    {
      Identifier: 'Wait',
      Type: 'Wait',
      Parameters: { TimeLimitSeconds: '600' },
      Transitions: {
        NextAction: 'End',
        Conditions: [{ NextAction: 'End', Condition: { Operator: 'Equals', Operands: ['WaitCompleted'] } }],
        Errors: [{ NextAction: 'End', ErrorType: 'NoMatchingError' }],
      },
    },
    { Identifier: 'End', Type: 'DisconnectParticipant', Parameters: {}, Transitions: {} },
  ],
});

let cloud: Cloud;
let cloudFormation: CloudFormationClient;
let flowId: string;
const logs: string[] = [];
const wait = () => ({ client: cloudFormation, maxWaitTime: 10, minDelay: 0.01, maxDelay: 0.02 });
const given = (values: Record<string, string> = {}) => ({
  StackName: 'rc',
  Capabilities: ['CAPABILITY_IAM' as const],
  Parameters: Object.entries({
    ArtifactBucket: 'artefacts',
    FulfillmentKey: 'other.zip',
    WaitBudgetKey: 'other.zip',
    StartChatKey: 'start-chat.zip',
    ConnectInstanceArn: cloud.simulator.connect.instance.arn,
    InboundFlowId: flowId,
    AllowedOrigins: SHOP,
    ThrottlingRate: '1000',
    ThrottlingBurst: '1000',
    ...values,
  }).map(([ParameterKey, ParameterValue]) => ({ ParameterKey, ParameterValue })),
});
const update = async (values: Record<string, string>) => {
  await cloudFormation.send(new UpdateStackCommand({ ...given(values), UsePreviousTemplate: true }));
  await waitUntilStackUpdateComplete(wait(), { StackName: 'rc' });
};

beforeAll(async () => {
  cloud = await startCloud({
    port: 0,
    latencyMs: 5,
    instance: loadInstance(INSTANCE_FILE),
    onLog: (log) => logs.push(JSON.stringify(log)),
  });
  const options = {
    endpoint: cloud.url,
    region: 'us-east-1',
    credentials: { accessKeyId: 'any', secretAccessKey: 'thing' },
  };
  cloudFormation = new CloudFormationClient(options);
  const s3 = new S3Client({ ...options, forcePathStyle: true });
  const { connect } = cloud.simulator;
  flowId = connect.createContactFlow({ name: 'start', type: 'CONTACT_FLOW', content: FLOW }).id;
  const { files } = await buildLambda('start-chat', exampleConfig());
  await s3.send(new CreateBucketCommand({ Bucket: 'artefacts' }));
  const put = (Key: string, Body: Uint8Array) =>
    s3.send(new PutObjectCommand({ Bucket: 'artefacts', Key, Body }));
  await put('start-chat.zip', zipSync(files));
  await put('other.zip', zipOf('export const handler = async () => ({});'));
  s3.destroy();
  await cloudFormation.send(new CreateStackCommand({ ...given(), TemplateBody: TEMPLATE }));
  await waitUntilStackCreateComplete(wait(), { StackName: 'rc' });
}, 60_000);
afterAll(async () => {
  cloudFormation.destroy();
  await cloud.close();
});

interface Data {
  startChatResult: { ContactId: string; ParticipantToken: string; ContinuedFromContactId?: string };
  resumeToken?: string;
  resumed?: object;
  participantService: object;
}

/** As a page posts it. */
async function post(more: object = {}, headers: Record<string, string> = {}) {
  const { Stacks } = await cloudFormation.send(new DescribeStacksCommand({ StackName: 'rc' }));
  const url = Stacks![0]!.Outputs!.find(({ OutputKey }) => OutputKey === 'ChatsUrl')!.OutputValue!;
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: SHOP, ...headers },
    body: JSON.stringify({ ParticipantDetails: { DisplayName: 'Ana' }, ...more }),
  });
  const body = (await response.json()) as { data: Data; message?: string };
  return { status: response.status, headers: response.headers, ...body };
}

const end = (contactId: string) => cloud.simulator.connect.stopContact(contactId);

/** What the customer of a chat sees of it, back to its beginning. */
async function transcript(ParticipantToken: string): Promise<string[]> {
  const participant = new ConnectParticipant({
    endpoint: cloud.url,
    region: 'us-east-1',
    credentials: { accessKeyId: 'any', secretAccessKey: 'thing' },
  });
  const { ConnectionCredentials } = await participant.createParticipantConnection({
    ParticipantToken,
    Type: ['CONNECTION_CREDENTIALS'],
  });
  const words: string[] = [];
  let NextToken: string | undefined;
  do {
    const page = await participant.getTranscript({
      ConnectionToken: ConnectionCredentials?.ConnectionToken,
      MaxResults: 100,
      NextToken,
    });
    words.push(
      ...(page.Transcript ?? []).flatMap(({ Type, Content }) => (Type === 'MESSAGE' ? [Content ?? ''] : [])),
    );
    ({ NextToken } = page);
  } while (NextToken !== undefined);
  participant.destroy();
  return words;
}

describe('the deployed POST /chats', () => {
  test('starts a chat for a page whose origin is named, and says where it goes on', async () => {
    const { status, headers, data } = await post();
    expect(status).toBe(200);
    expect(headers.get('access-control-allow-origin')).toBe(SHOP);
    expect(data.participantService).toEqual({ region: 'us-east-1', endpoint: cloud.url });
    expect(data.resumeToken).toMatch(/^v1\./);
    expect(
      (await post({}, { origin: 'https://other.example' })).headers.get('access-control-allow-origin'),
    ).toBe(null);
  });

  test("takes what AWS's chat interface posts, whose content type is the browser's own", async () => {
    const { instance } = cloud.simulator.connect;
    const body = {
      InstanceId: instance.id,
      ContactFlowId: flowId,
      Username: 'ana',
      Attributes: { topic: 'billing' },
      SupportedMessagingContentTypes: ['text/plain', 'text/markdown'],
      ChatDurationInMinutes: 90,
    };
    const type = { 'content-type': 'text/plain;charset=UTF-8' };
    expect((await post(body, type)).data).toMatchObject({
      startChatResult: { ContactId: expect.any(String), ParticipantToken: expect.any(String) },
      featurePermissions: {},
    });
    const elsewhere = await post(body, { ...type, origin: 'https://other.example' });
    expect([elsewhere.status, elsewhere.message]).toEqual([
      400,
      'The chat was not started: the content type has to be application/json.',
    ]);
  });

  test('an ended chat is carried on with its token: the customer sees what was said', async () => {
    const first = await post({ InitialMessage: { ContentType: 'text/plain', Content: 'My bill is wrong' } });
    const { ContactId } = first.data.startChatResult;
    const asked = { PersistentChat: { ResumeToken: first.data.resumeToken } };
    const early = await post(asked);
    expect(early.data.resumed).toEqual({ continued: false, reason: 'notEnded' });
    expect(await transcript(early.data.startChatResult.ParticipantToken)).not.toContain('My bill is wrong');
    end(ContactId);
    const second = await post(asked);
    expect(second.data.resumed).toEqual({ continued: true });
    expect(second.data.startChatResult.ContinuedFromContactId).toBe(ContactId);
    expect(await transcript(second.data.startChatResult.ParticipantToken)).toContain('My bill is wrong');
    end(second.data.startChatResult.ContactId);
    const third = await post({ PersistentChat: { ResumeToken: second.data.resumeToken } });
    expect(await transcript(third.data.startChatResult.ParticipantToken)).toContain('My bill is wrong');
  });

  test("who knows a contact's id, and no more, sees nothing of it", async () => {
    const first = await post({ InitialMessage: { ContentType: 'text/plain', Content: 'My bill is wrong' } });
    const { ContactId: SourceContactId } = first.data.startChatResult;
    end(SourceContactId);
    const { data } = await post({ PersistentChat: { SourceContactId, RehydrationType: 'FROM_SEGMENT' } });
    expect(data.resumed).toEqual({ continued: false, reason: 'notValid' });
    expect(data.startChatResult.ContinuedFromContactId).toBeUndefined();
    expect(await transcript(data.startChatResult.ParticipantToken)).not.toContain('My bill is wrong');
  });

  test('starts chats while Secrets Manager is ill, without a token', async () => {
    // Another instance or environment of the function: it has no key yet.
    await update({ AllowedOrigins: `${SHOP},https://www.example.com` });
    for (let tries = 0; tries < 2; tries++)
      cloud.faults.add({ operation: 'GetSecretValue', nth: 1, kind: 'error' });
    const { status, data } = await post();
    expect(status).toBe(200);
    expect(data).not.toHaveProperty('resumeToken');
    expect(logs.join()).toContain('no-resume-key');
  });

  test('with an issuer, starts chats for its customers, and carries on only their own', async () => {
    const issuer = await Issuer.start();
    try {
      await update({ JwtIssuer: issuer.url, JwtAudience: 'shop' });
      const exp = Math.floor(cloud.simulator.clock.now() / 1000) + 600;
      const as = async (sub: string) => ({ authorization: `Bearer ${await issuer.sign({ sub, exp })}` });
      const nobody = await post();
      expect([nobody.status, nobody.message]).toEqual([401, 'Unauthorized']);
      const { data } = await post({}, await as('ana'));
      const { contactId, customerId } = cloud.simulator.connect.contact(data.startChatResult.ContactId);
      expect(customerId).toBe('ana');
      end(contactId);
      const asked = { PersistentChat: { ResumeToken: data.resumeToken } };
      expect((await post(asked, await as('bob'))).data.resumed).toEqual({
        continued: false,
        reason: 'notValid',
      });
      expect((await post(asked, await as('ana'))).data.resumed).toEqual({ continued: true });
    } finally {
      issuer.close();
    }
  });

  test('writes no token, no name and no text to its log', () => {
    expect(logs.length).toBeGreaterThan(5);
    expect(logs.join()).toContain('chat-started');
    expect(logs.join()).not.toMatch(/v1\.|Ana|My bill|eyJ/);
  });
});
