import {
  AddPermissionCommand,
  type AddPermissionCommandInput,
  CreateFunctionCommand,
  GetPolicyCommand,
  RemovePermissionCommand,
  waitUntilFunctionActiveV2,
} from '@aws-sdk/client-lambda';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { permittedInvoker } from '../../../../../packages/connect-simulator/src/aws/lambda/index.ts';
import {
  arnLike,
  permits,
  statementOf,
} from '../../../../../packages/connect-simulator/src/aws/lambda/policy.ts';
import { FAST, failureOf, startServices, zipOf } from '../services.ts';

let services: Awaited<ReturnType<typeof startServices>>;
beforeAll(async () => {
  services = await startServices();
  for (const FunctionName of ['granted', 'invoked']) {
    await services.lambda.send(
      new CreateFunctionCommand({
        FunctionName,
        Role: 'arn:aws:iam::123456789012:role/any',
        Runtime: 'nodejs24.x',
        Handler: 'index.handler',
        Code: { ZipFile: zipOf('export const handler = async () => "done";') },
      }),
    );
    await waitUntilFunctionActiveV2({ client: services.lambda, ...FAST }, { FunctionName });
  }
});

const INSTANCE = 'arn:aws:connect:us-east-1:123456789012:instance/here';
const ALIAS = 'arn:aws:lex:us-east-1:123456789012:bot-alias/BOT0000000/ALIAS00000';
const arnOf = (name: string) => `arn:aws:lambda:us-east-1:123456789012:function:${name}`;
const grant = (input: Partial<AddPermissionCommandInput>) =>
  services.lambda.send(
    new AddPermissionCommand({
      FunctionName: 'granted',
      StatementId: 'one',
      Action: 'lambda:InvokeFunction',
      Principal: 'connect.amazonaws.com',
      ...input,
    }),
  );

describe('resource policies', () => {
  test('have statements that can be added, read and removed', async () => {
    const none = new GetPolicyCommand({ FunctionName: 'granted' });
    expect(await failureOf(services.lambda.send(none))).toMatchObject({
      name: 'ResourceNotFoundException',
      status: 404,
    });
    const { Statement } = await grant({ SourceArn: INSTANCE, SourceAccount: '123456789012' });
    const statement = {
      Sid: 'one',
      Effect: 'Allow',
      Principal: { Service: 'connect.amazonaws.com' },
      Action: 'lambda:InvokeFunction',
      Resource: arnOf('granted'),
      Condition: {
        StringEquals: { 'AWS:SourceAccount': '123456789012' },
        ArnLike: { 'AWS:SourceArn': INSTANCE },
      },
    };
    expect(JSON.parse(Statement!)).toEqual(statement);
    expect(await failureOf(grant({}))).toMatchObject({ name: 'ResourceConflictException', status: 409 });
    const { Policy } = await services.lambda.send(none);
    expect(JSON.parse(Policy!)).toEqual({ Version: '2012-10-17', Id: 'default', Statement: [statement] });
    const remove = new RemovePermissionCommand({ FunctionName: 'granted', StatementId: 'one' });
    await services.lambda.send(remove);
    expect(await failureOf(services.lambda.send(remove))).toMatchObject({
      name: 'ResourceNotFoundException',
    });
  });

  test.each([
    ['an id with spaces', { StatementId: 'a b' }],
    ['an action of another service', { Action: 's3:GetObject' }],
    ['an account that is none', { SourceAccount: '123' }],
    ['a source that is no ARN', { SourceArn: 'here' }],
  ])('refuse %s', async (_, input) => {
    expect(await failureOf(grant(input))).toMatchObject({
      name: 'InvalidParameterValueException',
      status: 400,
    });
  });
});

describe('invoking as a service', () => {
  const caller = { timeoutMs: 5000 };
  const fromConnect = { Name: 'ContactFlowEvent', Details: { ContactData: { InstanceARN: INSTANCE } } };
  const fromLex = { messageVersion: '1.0', bot: { id: 'BOT0000000', aliasId: 'ALIAS00000' } };

  test.each([
    ['Connect', fromConnect, 'connect.amazonaws.com', INSTANCE],
    ['Lex', fromLex, 'lexv2.amazonaws.com', ALIAS],
  ])('%s needs a statement for what it acts for', async (service, event, Principal, SourceArn) => {
    const invoker = permittedInvoker(services.functions);
    const invoke = () => invoker.invoke(arnOf('invoked'), event, caller);
    expect(await invoke()).toMatchObject({ ok: false, error: { kind: 'AccessDenied' } });
    await grant({
      FunctionName: 'invoked',
      StatementId: `${service}-other`,
      Principal,
      SourceArn: `${SourceArn}x`,
    });
    expect(await invoke()).toMatchObject({ ok: false, error: { kind: 'AccessDenied' } });
    await grant({ FunctionName: 'invoked', StatementId: service, Principal, SourceArn });
    expect(await invoke()).toEqual({ ok: true, payload: 'done' });
  });

  test('functions that are not there are not found, permitted or not', async () => {
    const result = await permittedInvoker(services.functions).invoke(arnOf('nobody'), fromConnect, caller);
    expect(result).toMatchObject({ ok: false, error: { kind: 'NotFound' } });
  });
});

describe('what a policy permits', () => {
  const allowed = (input: Partial<Parameters<typeof statementOf>[1]>, sourceArn = INSTANCE) =>
    permits(
      [
        statementOf('f', {
          StatementId: 's',
          Action: 'lambda:InvokeFunction',
          Principal: 'connect.amazonaws.com',
          ...input,
        }),
      ],
      { service: 'connect.amazonaws.com', sourceArn },
    );

  test('without conditions the service for anything', () => {
    expect(allowed({})).toBe(true);
    expect(allowed({ Principal: '*' })).toBe(true);
    expect(allowed({ Principal: 'lexv2.amazonaws.com' })).toBe(false);
    expect(allowed({ Principal: '123456789012' })).toBe(false);
  });

  test('with conditions only what they say', () => {
    expect(allowed({ SourceAccount: '123456789012' })).toBe(true);
    expect(allowed({ SourceAccount: '999999999999' })).toBe(false);
    expect(allowed({ SourceArn: 'arn:aws:connect:*:*:instance/*' })).toBe(true);
    expect(allowed({ Action: 'lambda:GetFunction' })).toBe(false);
    expect(allowed({ Action: 'lambda:*' })).toBe(true);
  });

  test('wildcards stay within their part of an ARN', () => {
    expect(arnLike('arn:aws:lex:*:1:bot-alias/B/*', 'arn:aws:lex:us-east-1:1:bot-alias/B/A')).toBe(true);
    expect(arnLike('arn:aws:*:bot-alias/B/A', 'arn:aws:lex:us-east-1:1:bot-alias/B/A')).toBe(false);
    expect(arnLike('arn:aws:lex:us-east-1:1:bot/B', 'arn:aws:lex:us-east-1:1:bot-alias/B/A')).toBe(false);
    expect(arnLike('arn:aws:lex:us-east-?:1:b(t', 'arn:aws:lex:us-east-1:1:b(t')).toBe(true);
  });
});
