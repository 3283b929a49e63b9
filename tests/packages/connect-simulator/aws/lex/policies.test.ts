import {
  ConflictException,
  CreateResourcePolicyCommand,
  CreateResourcePolicyStatementCommand,
  DeleteBotCommand,
  DeleteResourcePolicyCommand,
  DeleteResourcePolicyStatementCommand,
  DescribeResourcePolicyCommand,
  ListTagsForResourceCommand,
  PreconditionFailedException,
  ResourceNotFoundException,
  TagResourceCommand,
  UntagResourceCommand,
  UpdateResourcePolicyCommand,
  ValidationException,
} from '@aws-sdk/client-lex-models-v2';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createBot, type Lex, NOWHERE, startLex } from './support.ts';

const ARN = 'arn:aws:lex:us-east-1:123456789012:';
let lex: Lex;
let botId: string;
let resourceArn: string;
beforeAll(async () => {
  lex = await startLex();
});
afterAll(() => lex.close());
beforeEach(async () => {
  botId = await createBot(lex);
  resourceArn = `${ARN}bot-alias/${botId}/TSTALIASID`;
});

describe('tags', () => {
  test('are added, replaced, listed and removed, on a bot and on an alias', async () => {
    for (const resourceARN of [`${ARN}bot/${botId}`, resourceArn]) {
      const tags = { AmazonConnectEnabled: 'True', Owner: 'me' };
      await lex.models.send(new TagResourceCommand({ resourceARN, tags }));
      await lex.models.send(new TagResourceCommand({ resourceARN, tags: { Owner: 'you', 'a b': '' } }));
      await lex.models.send(new UntagResourceCommand({ resourceARN, tagKeys: ['a b', 'Nothing'] }));
      expect(await lex.models.send(new ListTagsForResourceCommand({ resourceARN }))).toMatchObject({
        tags: { AmazonConnectEnabled: 'True', Owner: 'you' },
      });
    }
  });

  test('are 200 at most, on a resource that is there', async () => {
    const resourceARN = `${ARN}bot/${botId}`;
    const many = (from: number, count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, i) => [`k${from + i}`, 'v']));
    await lex.models.send(new TagResourceCommand({ resourceARN, tags: many(0, 200) }));
    await expect(
      lex.models.send(new TagResourceCommand({ resourceARN, tags: many(200, 1) })),
    ).rejects.toThrow(ValidationException);
    for (const absent of [`${ARN}bot/${NOWHERE}`, 'arn:aws:lex:eu-west-1:1:bot/x'])
      await expect(lex.models.send(new ListTagsForResourceCommand({ resourceARN: absent }))).rejects.toThrow(
        ResourceNotFoundException,
      );
  });
});

describe('resource policies', () => {
  const describePolicy = () => lex.models.send(new DescribeResourcePolicyCommand({ resourceArn }));
  const condition = {
    StringEquals: { 'AWS:SourceAccount': '123456789012' },
    ArnEquals: { 'AWS:SourceArn': 'arn:aws:connect:us-east-1:123456789012:instance/x' },
  };
  const statement = (statementId: string, rest: object = {}) =>
    lex.models.send(
      new CreateResourcePolicyStatementCommand({
        resourceArn,
        statementId,
        effect: 'Allow',
        principal: [{ service: 'connect.amazonaws.com' }],
        action: ['lex:RecognizeText', 'lex:StartConversation'],
        condition,
        ...rest,
      }),
    );
  const policy = JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Sid: 'one', Effect: 'Allow', Principal: '*', Action: 'lex:RecognizeText', Resource: '*' }],
  });

  test('grow by statements, each revision with a number', async () => {
    await expect(describePolicy()).rejects.toThrow(ResourceNotFoundException);
    expect(await statement('connect')).toMatchObject({ resourceArn, revisionId: '1' });
    await expect(statement('connect')).rejects.toThrow(ConflictException);
    const principal = [{ arn: 'arn:aws:iam::123456789012:role/agents' }];
    expect(await statement('agents', { principal, condition: undefined })).toMatchObject({ revisionId: '2' });
    const described = await describePolicy();
    expect(described.revisionId).toBe('2');
    expect(JSON.parse(described.policy!)).toEqual({
      Version: '2012-10-17',
      Statement: [
        {
          Sid: 'connect',
          Effect: 'Allow',
          Principal: { Service: 'connect.amazonaws.com' },
          Action: ['lex:RecognizeText', 'lex:StartConversation'],
          Resource: [resourceArn],
          Condition: condition,
        },
        expect.objectContaining({ Sid: 'agents', Principal: { AWS: principal[0]!.arn } }),
      ],
    });
  });

  test('need both conditions for a service', async () => {
    const { StringEquals } = condition;
    await expect(statement('connect', { condition: { StringEquals } })).rejects.toThrow(ValidationException);
    await expect(statement('connect', { condition: undefined })).rejects.toThrow(ValidationException);
    await expect(statement('nobody', { principal: [{}] })).rejects.toThrow(ValidationException);
  });

  test('lose statements, and end with the last', async () => {
    await statement('one');
    await statement('two');
    const drop = (statementId: string, expectedRevisionId?: string) =>
      lex.models.send(
        new DeleteResourcePolicyStatementCommand({ resourceArn, statementId, expectedRevisionId }),
      );
    await expect(drop('three')).rejects.toThrow(ResourceNotFoundException);
    await expect(drop('one', '1')).rejects.toThrow(PreconditionFailedException);
    await drop('one', '2');
    await drop('two');
    await expect(describePolicy()).rejects.toThrow(ResourceNotFoundException);
  });

  test('are made, replaced and deleted as a whole', async () => {
    const create = (text: string) =>
      lex.models.send(new CreateResourcePolicyCommand({ resourceArn, policy: text }));
    await expect(create('no JSON')).rejects.toThrow(ValidationException);
    await expect(create('{"Version":"2012-10-17","Statement":[]}')).rejects.toThrow(ValidationException);
    expect(await create(policy)).toMatchObject({ revisionId: '1' });
    await expect(create(policy)).rejects.toThrow(PreconditionFailedException);
    const update = (expectedRevisionId?: string) =>
      lex.models.send(new UpdateResourcePolicyCommand({ resourceArn, policy, expectedRevisionId }));
    expect(await update('1')).toMatchObject({ revisionId: '2' });
    await expect(update('1')).rejects.toThrow(PreconditionFailedException);
    await lex.models.send(new DeleteResourcePolicyCommand({ resourceArn, expectedRevisionId: '2' }));
    await expect(lex.models.send(new DeleteResourcePolicyCommand({ resourceArn }))).rejects.toThrow(
      ResourceNotFoundException,
    );
  });

  test('go with their bot', async () => {
    await statement('one');
    await lex.models.send(new DeleteBotCommand({ botId }));
    lex.settle();
    await expect(describePolicy()).rejects.toMatchObject({ $metadata: { httpStatusCode: 404 } });
    expect(lex.lex.models.policies.has(resourceArn)).toBe(false);
  });
});
