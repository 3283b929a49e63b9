import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { S3Client } from '@aws-sdk/client-s3';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { STSClient } from '@aws-sdk/client-sts';
import { strToU8, zipSync } from 'fflate';
import { ApiGateway, HttpApis } from '../../../../packages/connect-simulator/src/aws/api-gateway/index.ts';
import { awsJson } from '../../../../packages/connect-simulator/src/aws/aws-json.ts';
import {
  type Alarm,
  createCloudFormation,
  type Dashboard,
  type LogGroup,
  type Role,
  Stacks,
} from '../../../../packages/connect-simulator/src/aws/cloudformation/index.ts';
import { dispatcher } from '../../../../packages/connect-simulator/src/aws/dispatch.ts';
import { createLambda, Functions } from '../../../../packages/connect-simulator/src/aws/lambda/index.ts';
import { awsQuery } from '../../../../packages/connect-simulator/src/aws/query.ts';
import { type BeforeOperation, restJson } from '../../../../packages/connect-simulator/src/aws/rest-json.ts';
import { Buckets, createS3 } from '../../../../packages/connect-simulator/src/aws/s3/index.ts';
import {
  createSecretsManager,
  Secrets,
} from '../../../../packages/connect-simulator/src/aws/secrets-manager/index.ts';
import { serve } from '../../../../packages/connect-simulator/src/aws/server.ts';
import { createSts } from '../../../../packages/connect-simulator/src/aws/sts/index.ts';
import { type Clock, RealClock } from '../../../../packages/connect-simulator/src/clock.ts';
import { randomIds } from '../../../../packages/connect-simulator/src/ids.ts';
import { atEnd } from '../../../at-end.ts';
import { checked } from './checked.ts';

process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';

export const ACCOUNT = '123456789012';
const REGION = 'us-east-1';

const opened: (() => Promise<void>)[] = [];
atEnd(async () => {
  await Promise.all(opened.splice(0).map((close) => close()));
});

/** Lambda, CloudFormation, S3, Secrets Manager, STS and API Gateway on a port, with unmodified clients. All closed after the tests. */
export async function startServices({
  before,
  latencyMs = 5,
  clock = new RealClock(),
}: {
  before?: BeforeOperation;
  latencyMs?: number;
  /** A virtual one holds everything in its present state until it is moved. */
  clock?: Clock;
} = {}) {
  const newId = randomIds;
  const buckets = new Buckets(clock);
  const readObject = (bucket: string, key: string) => buckets.object(bucket, key).body;
  const environment = () => ({ OF_THE_CLOUD: 'yes', AWS_ENDPOINT_URL: 'http://127.0.0.1:1' });
  const functions = new Functions({ clock, newId, readObject, latencyMs, environment });
  const apis = new HttpApis({ newId });
  const roles = new Map<string, Role>();
  const logGroups = new Map<string, LogGroup>();
  const dashboards = new Map<string, Dashboard>();
  const alarms = new Map<string, Alarm>();
  const account = { account: ACCOUNT, region: REGION };
  const secrets = new Secrets({ ...account, clock, newId });
  const stacks = new Stacks({
    ...account,
    functions,
    apis,
    roles,
    logGroups,
    secrets,
    dashboards,
    alarms,
    clock,
    newId,
    latencyMs,
    readObject,
  });
  const gateway = new ApiGateway({ ...account, apis, functions, clock, newId });
  const dispatch = dispatcher(
    [
      { scopes: ['lambda'], handle: restJson(checked(createLambda({ functions, newId })), before) },
      { scopes: ['s3'], handle: createS3({ buckets, newId, account: ACCOUNT, ...(before && { before }) }) },
      { scopes: ['secretsmanager'], handle: awsJson(checked(createSecretsManager(secrets)), before) },
      { scopes: ['sts'], handle: awsQuery(checked(createSts({ account: ACCOUNT, newId })), before) },
      { scopes: ['cloudformation'], handle: awsQuery(checked(createCloudFormation(stacks)), before) },
    ],
    newId,
  );
  const server = await serve({
    port: 0,
    handle: (request) => (gateway.accepts(request) ? gateway.handle(request) : dispatch(request)),
    upgrade: (_, socket) => socket.destroy(),
  });
  const options = {
    endpoint: server.url,
    region: REGION,
    credentials: { accessKeyId: 'any', secretAccessKey: 'thing' },
    // Tests of errors do not wait for second tries.
    maxAttempts: 1,
  };
  const lambda = new LambdaClient(options);
  const s3 = new S3Client(options);
  const sts = new STSClient(options);
  const secretsManager = new SecretsManagerClient(options);
  const cloudFormation = new CloudFormationClient(options);
  const close = async () => {
    for (const client of [lambda, s3, sts, secretsManager, cloudFormation]) client.destroy();
    await server.close();
    await functions.close();
  };
  opened.push(close);
  return {
    url: server.url,
    buckets,
    functions,
    apis,
    roles,
    logGroups,
    secrets,
    dashboards,
    alarms,
    stacks,
    lambda,
    s3,
    sts,
    secretsManager,
    cloudFormation,
  };
}

/** A zip with one module. */
export function zipOf(source: string, file = 'index.mjs'): Uint8Array {
  return zipSync({ [file]: strToU8(source) });
}

/** How fast the SDK's waiters ask here. */
export const FAST = { maxWaitTime: 5, minDelay: 0.01, maxDelay: 0.02 };

/** What an error says, for comparing. */
export async function failureOf(
  sent: Promise<unknown>,
): Promise<{ name: string; message: string; status: number | undefined }> {
  try {
    await sent;
  } catch (error) {
    const { name, message, $metadata } = error as Error & { $metadata?: { httpStatusCode?: number } };
    return { name, message, status: $metadata?.httpStatusCode };
  }
  throw new Error('that should have failed');
}
