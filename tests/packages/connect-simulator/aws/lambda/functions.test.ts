import {
  CreateFunctionCommand,
  type CreateFunctionCommandInput,
  DeleteFunctionCommand,
  GetFunctionCommand,
  GetFunctionConfigurationCommand,
  ListFunctionsCommand,
  ListTagsCommand,
  paginateListFunctions,
  TagResourceCommand,
  UntagResourceCommand,
  UpdateFunctionCodeCommand,
  UpdateFunctionConfigurationCommand,
  waitUntilFunctionActiveV2,
  waitUntilFunctionUpdatedV2,
} from '@aws-sdk/client-lambda';
import { CreateBucketCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { VirtualClock } from '../../../../../packages/connect-simulator/src/clock.ts';
import { FAST, failureOf, startServices, zipOf } from '../services.ts';

let services: Awaited<ReturnType<typeof startServices>>;
beforeAll(async () => {
  services = await startServices();
});

const newFunction = (input: Partial<CreateFunctionCommandInput>) =>
  new CreateFunctionCommand({
    FunctionName: 'refused',
    Role: 'arn:aws:iam::123456789012:role/any',
    Runtime: 'nodejs24.x',
    Handler: 'index.handler',
    Code: { ZipFile: zipOf('export const handler = async () => 1;') },
    ...input,
  });
const create = (input: Partial<CreateFunctionCommandInput>) => services.lambda.send(newFunction(input));
const active = (FunctionName: string) =>
  waitUntilFunctionActiveV2({ client: services.lambda, ...FAST }, { FunctionName });
const arnOf = (name: string) => `arn:aws:lambda:us-east-1:123456789012:function:${name}`;

describe('functions', () => {
  test('are pending first, then active, and described as they were made', async () => {
    const made = await create({
      FunctionName: 'described',
      Architectures: ['arm64'],
      MemorySize: 256,
      Timeout: 7,
      Environment: { Variables: { COLOUR: 'blue' } },
      Tags: { team: 'chat' },
    });
    expect(made).toMatchObject({
      State: 'Pending',
      StateReasonCode: 'Creating',
      FunctionArn: arnOf('described'),
    });
    expect(made.LastUpdateStatus).toBeUndefined();
    await active('described');
    const { Configuration, Tags } = await services.lambda.send(
      new GetFunctionCommand({ FunctionName: 'described' }),
    );
    expect(Configuration).toMatchObject({
      FunctionName: 'described',
      Architectures: ['arm64'],
      MemorySize: 256,
      Timeout: 7,
      Environment: { Variables: { COLOUR: 'blue' } },
      State: 'Active',
      LastUpdateStatus: 'Successful',
      Version: '$LATEST',
      CodeSha256: expect.stringMatching(/^[\w+/]{43}=$/),
      LoggingConfig: { LogFormat: 'Text', LogGroup: '/aws/lambda/described' },
    });
    expect(Tags).toEqual({ team: 'chat' });
  });

  test('take their code from S3', async () => {
    const Body = zipOf('export const handler = async () => 1;');
    await services.s3.send(new CreateBucketCommand({ Bucket: 'code-of-functions' }));
    await services.s3.send(new PutObjectCommand({ Bucket: 'code-of-functions', Key: 'a.zip', Body }));
    const made = await create({
      FunctionName: 'from-s3',
      Code: { S3Bucket: 'code-of-functions', S3Key: 'a.zip' },
    });
    expect(made.CodeSize).toBe(Body.length);
  });

  test.each<[string, Partial<CreateFunctionCommandInput>, string, number, RegExp]>([
    [
      'a key that is not in S3',
      { Code: { S3Bucket: 'nowhere', S3Key: 'a' } },
      'InvalidParameterValueException',
      400,
      /NoSuchBucket/,
    ],
    ['no code', { Code: {} }, 'InvalidParameterValueException', 400, /source for function code/],
    [
      'a zip that is none',
      { Code: { ZipFile: Buffer.from('no') } },
      'InvalidParameterValueException',
      400,
      /unzip/,
    ],
    [
      'a zip that writes elsewhere',
      { Code: { ZipFile: zipOf('', '../../x.mjs') } },
      'InvalidParameterValueException',
      400,
      /outside/,
    ],
    [
      'a runtime of another language',
      { Runtime: 'python3.9' },
      'InvalidParameterValueException',
      400,
      /Runtime/,
    ],
    ['too long a timeout', { Timeout: 901 }, 'InvalidParameterValueException', 400, /Timeout/],
    ['too little memory', { MemorySize: 64 }, 'InvalidParameterValueException', 400, /MemorySize/],
    [
      'a variable of Lambda itself',
      { Environment: { Variables: { AWS_REGION: 'x' } } },
      'InvalidParameterValueException',
      400,
      /reserved keys.*AWS_REGION/,
    ],
    [
      'too many variables',
      { Environment: { Variables: { LONG: 'x'.repeat(5000) } } },
      'InvalidParameterValueException',
      400,
      /4KB/,
    ],
    [
      'layers, which nothing here would load',
      { Layers: ['arn:aws:lambda:us-east-1:123456789012:layer:x:1'] },
      'InvalidParameterValueException',
      400,
      /Layers/,
    ],
    ['too long a name', { FunctionName: 'x'.repeat(65) }, 'InvalidParameterValueException', 400, /64/],
  ])('cannot have %s', async (_, input, name, status, message) => {
    expect(await failureOf(create(input))).toEqual({
      name,
      status,
      message: expect.stringMatching(message),
    });
  });

  test('have names of their own', async () => {
    await create({ FunctionName: 'twice' });
    expect(await failureOf(create({ FunctionName: 'twice' }))).toMatchObject({
      name: 'ResourceConflictException',
      status: 409,
    });
  });

  test('are listed in pages', async () => {
    for (const name of ['list-c', 'list-a', 'list-b']) await create({ FunctionName: name });
    const names: string[] = [];
    for await (const { Functions } of paginateListFunctions({ client: services.lambda, pageSize: 2 }, {}))
      names.push(...(Functions ?? []).map(({ FunctionName }) => FunctionName!));
    expect(names.filter((name) => name.startsWith('list-'))).toEqual(['list-a', 'list-b', 'list-c']);
    const { Functions, NextMarker } = await services.lambda.send(new ListFunctionsCommand({ MaxItems: 1 }));
    expect(Functions).toHaveLength(1);
    expect(NextMarker).toBeDefined();
  });

  test('a change may be bound to a revision', async () => {
    const name = { FunctionName: 'revised' };
    await create(name);
    await active('revised');
    const stale = new UpdateFunctionConfigurationCommand({ ...name, Timeout: 9, RevisionId: 'stale' });
    expect(await failureOf(services.lambda.send(stale))).toMatchObject({
      name: 'PreconditionFailedException',
      status: 412,
    });
  });

  test('are found by name, partial ARN and ARN, but have no versions', async () => {
    await create({ FunctionName: 'found' });
    for (const FunctionName of [
      'found',
      '123456789012:function:found',
      arnOf('found'),
      `${arnOf('found')}:$LATEST`,
    ])
      expect(
        (await services.lambda.send(new GetFunctionConfigurationCommand({ FunctionName }))).FunctionName,
      ).toBe('found');
    const version = new GetFunctionConfigurationCommand({ FunctionName: 'found', Qualifier: '1' });
    expect(await failureOf(services.lambda.send(version))).toMatchObject({
      message: `Function not found: ${arnOf('found')}:1`,
    });
  });

  test('are gone once deleted', async () => {
    await create({ FunctionName: 'gone' });
    await services.lambda.send(new DeleteFunctionCommand({ FunctionName: 'gone' }));
    for (const command of [
      new GetFunctionCommand({ FunctionName: 'gone' }),
      new DeleteFunctionCommand({ FunctionName: 'gone' }),
    ])
      expect(await failureOf(services.lambda.send(command as GetFunctionCommand))).toEqual({
        name: 'ResourceNotFoundException',
        status: 404,
        message: `Function not found: ${arnOf('gone')}`,
      });
  });

  test('have tags', async () => {
    await create({ FunctionName: 'tagged' });
    const Resource = arnOf('tagged');
    await services.lambda.send(new TagResourceCommand({ Resource, Tags: { a: '1', b: '2', c: '3' } }));
    await services.lambda.send(new UntagResourceCommand({ Resource, TagKeys: ['a', 'c'] }));
    expect((await services.lambda.send(new ListTagsCommand({ Resource }))).Tags).toEqual({ b: '2' });
  });
});

describe('changes', () => {
  test('of code and settings are made one at a time', async () => {
    const clock = new VirtualClock();
    const { lambda } = await startServices({ clock });
    const name = { FunctionName: 'changing' };
    await lambda.send(newFunction({ ...name, Description: 'before', Timeout: 5 }));
    const settings = new UpdateFunctionConfigurationCommand({ ...name, Timeout: 9 });
    expect(await failureOf(lambda.send(settings))).toMatchObject({ name: 'ResourceConflictException' });
    clock.runNext();
    const changed = await lambda.send(settings);
    expect(changed).toMatchObject({ Timeout: 9, Description: 'before', LastUpdateStatus: 'InProgress' });
    const ZipFile = zipOf('export const handler = async () => 2;');
    const code = new UpdateFunctionCodeCommand({ ...name, ZipFile });
    expect((await failureOf(lambda.send(code))).message).toContain('An update is in progress');
    clock.runNext();
    await waitUntilFunctionUpdatedV2({ client: lambda, ...FAST }, name);
    const { CodeSha256 } = await lambda.send(code);
    expect(CodeSha256).not.toBe(changed.CodeSha256);
  });
});
