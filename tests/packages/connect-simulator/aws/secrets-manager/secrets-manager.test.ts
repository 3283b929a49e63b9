import {
  CreateSecretCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
} from '@aws-sdk/client-secrets-manager';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { AwsError } from '../../../../../packages/connect-simulator/src/aws/errors.ts';
import { startStacks } from '../cloudformation/stacks-support.ts';
import { failureOf } from '../services.ts';

let stacks: Awaited<ReturnType<typeof startStacks>>;
let broken = false;
beforeAll(async () => {
  stacks = await startStacks({
    before: (_, operation) => {
      if (broken && operation === 'GetSecretValue') throw new AwsError('InternalServiceError', 500, 'ill');
      return undefined;
    },
  });
});

const template = (properties: object) =>
  JSON.stringify({
    Resources: { Key: { Type: 'AWS::SecretsManager::Secret', Properties: properties } },
    Outputs: { Arn: { Value: { Ref: 'Key' } } },
  });
const GENERATED = { GenerateSecretString: { PasswordLength: 40, ExcludePunctuation: true } };
const arnOf = async (stack: string) => (await stacks.describe(stack)).Outputs![0]!.OutputValue!;
const read = (SecretId: string, more: { VersionStage?: string; VersionId?: string } = {}) =>
  stacks.secretsManager.send(new GetSecretValueCommand({ SecretId, ...more }));

describe('a secret of a stack', () => {
  test('has a value that was made for it, found by ARN, by name and by an ARN without its end', async () => {
    await stacks.create('one', template({ Name: 'keys/one', ...GENERATED }));
    const arn = await arnOf('one');
    expect(arn).toMatch(/^arn:aws:secretsmanager:us-east-1:123456789012:secret:keys\/one-[A-Za-z0-9]{6}$/);
    const found = await read(arn);
    expect(found).toMatchObject({ ARN: arn, Name: 'keys/one', VersionStages: ['AWSCURRENT'] });
    expect(found.SecretString).toMatch(/^[A-Za-z0-9]{40}$/);
    expect(found.CreatedDate).toBeInstanceOf(Date);
    expect((await read('keys/one')).SecretString).toBe(found.SecretString);
    expect((await read(arn.slice(0, -7))).SecretString).toBe(found.SecretString);
  });

  test('keeps its value in an update that wants the same one, and goes with the stack', async () => {
    await stacks.create('two', template(GENERATED));
    const arn = await arnOf('two');
    const before = (await read(arn)).SecretString;
    await stacks.update('two', { TemplateBody: template({ ...GENERATED, Description: 'another' }) });
    expect((await read(arn)).SecretString).toBe(before);
    const longer = { GenerateSecretString: { PasswordLength: 50 } };
    await stacks.update('two', { TemplateBody: template(longer) });
    expect((await read(arn)).SecretString).toHaveLength(50);
    expect((await read(arn, { VersionStage: 'AWSPREVIOUS' })).SecretString).toBe(before);
  });

  test.each([
    ['neither a value nor how to make one', {}],
    [
      'nothing to make one of',
      { GenerateSecretString: { ExcludeCharacters: '', RequireEachIncludedType: 1 } },
    ],
  ])('cannot be made of %s', async (_, properties) => {
    await stacks.createAndFail(`wrong-${Object.keys(properties).length}`, template(properties));
  });
});

describe('Secrets Manager', () => {
  test('keeps what was current as the previous version, and what was that no longer', async () => {
    await stacks.create('rotated', template({ SecretString: 'first' }));
    const SecretId = await arnOf('rotated');
    const put = (SecretString: string) =>
      stacks.secretsManager.send(new PutSecretValueCommand({ SecretId, SecretString }));
    expect(await failureOf(read(SecretId, { VersionStage: 'AWSPREVIOUS' }))).toEqual({
      name: 'ResourceNotFoundException',
      message: "Secrets Manager can't find the specified secret value for staging label: AWSPREVIOUS",
      status: 400,
    });
    const { VersionId } = await put('second');
    await put('third');
    expect((await read(SecretId)).SecretString).toBe('third');
    expect(await read(SecretId, { VersionStage: 'AWSPREVIOUS' })).toMatchObject({
      SecretString: 'second',
      VersionId,
    });
    expect((await read(SecretId, { VersionId: VersionId! })).SecretString).toBe('second');
  });

  test('does not have what is not there, what it does not do, and what is none', async () => {
    expect(await failureOf(read('nothing'))).toEqual({
      name: 'ResourceNotFoundException',
      message: "Secrets Manager can't find the specified secret.",
      status: 400,
    });
    const create = new CreateSecretCommand({ Name: 'x', SecretString: 'y' });
    expect(await failureOf(stacks.secretsManager.send(create))).toMatchObject({
      name: 'UnknownOperationException',
    });
    expect(await failureOf(read(''))).toMatchObject({ name: 'InvalidParameterException', status: 400 });
  });

  test('fails when it is told to', async () => {
    broken = true;
    expect(await failureOf(read('nothing'))).toMatchObject({ name: 'InternalServiceError', status: 500 });
    broken = false;
  });
});
