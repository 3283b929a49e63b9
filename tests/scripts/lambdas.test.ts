import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { LAMBDA_NAMES, LAMBDAS } from '../../scripts/lambdas.ts';

interface Resource {
  Type: string;
  Properties: Record<string, unknown>;
}

const ROOT = resolve(__dirname, '../..');
const TEXT = readFileSync(resolve(ROOT, 'scripts/deploy/stack/template.yaml'), 'utf8');
// A tag such as !Sub is left out: what it is about stays.
const { Resources, Parameters, Outputs } = parse(TEXT, { logLevel: 'silent' }) as {
  Resources: Record<string, Resource>;
  Parameters: Record<string, unknown>;
  Outputs: Record<string, { Value: unknown }>;
};
const ofType = (type: string) => Object.entries(Resources).filter(([, { Type }]) => Type === type);

test('the functions of the template are those of the table, named after the stack', () => {
  const functions = ofType('AWS::Lambda::Function').map(([resource, { Properties }]) => [
    resource,
    Properties['FunctionName'],
  ]);
  expect(Object.fromEntries(functions)).toEqual(
    Object.fromEntries(LAMBDA_NAMES.map((name) => [LAMBDAS[name].resource, `\${AWS::StackName}-${name}`])),
  );
});

describe.each(LAMBDA_NAMES)('%s', (name) => {
  const { entry, apart = {}, resource, invokedBy } = LAMBDAS[name];
  const { Properties } = Resources[resource]!;

  test('has a module with a handler, and those that are bundled apart', () => {
    for (const file of [entry, ...Object.values(apart)]) expect(existsSync(resolve(ROOT, file))).toBe(true);
    expect(readFileSync(resolve(ROOT, entry), 'utf8')).toMatch(
      /export const handler\b|export \{[^}]*handler/,
    );
  });

  test('has a parameter for its bundle, a role, a log of its own, and an output', () => {
    expect(Properties).toMatchObject({
      Handler: 'index.handler',
      Code: { S3Bucket: 'ArtifactBucket', S3Key: `${resource}Key` },
      Role: `${resource}Role.Arn`,
      LoggingConfig: { LogGroup: `${resource}Logs` },
    });
    expect(Parameters).toHaveProperty(`${resource}Key`);
    expect(Resources).toMatchObject({
      [`${resource}Role`]: { Type: 'AWS::IAM::Role' },
      [`${resource}Logs`]: { Properties: { LogGroupName: `/aws/lambda/\${AWS::StackName}-${name}` } },
    });
    expect(Outputs).toHaveProperty([`${resource}Arn`, 'Value'], `${resource}.Arn`);
  });

  test('may be invoked by whom the table says, and by nobody else', () => {
    const principals = ofType('AWS::Lambda::Permission')
      .filter(([, permission]) => permission.Properties['FunctionName'] === `${resource}.Arn`)
      .map(([, permission]) => permission.Properties['Principal']);
    // The bot's permission names its alias, so that deploying adds it.
    const wanted = { bot: [], flows: ['connect.amazonaws.com'], api: ['apigateway.amazonaws.com'] };
    expect(principals).toEqual(wanted[invokedBy]);
  });

  test('is watched by the errors alarm and shown on the dashboard', () => {
    expect(JSON.stringify(Resources['ErrorsAlarm'])).toContain(
      `{"Name":"FunctionName","Value":"${resource}"}`,
    );
    expect(JSON.stringify(Resources['Dashboard'])).toContain(`\${${resource}}`);
  });
});
