import {
  DeleteStackCommand,
  UpdateStackCommand,
  waitUntilStackUpdateComplete,
} from '@aws-sdk/client-cloudformation';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { failureOf, zipOf } from '../services.ts';
import { LOGS, startStacks } from './stacks-support.ts';

let stacks: Awaited<ReturnType<typeof startStacks>>;
beforeAll(async () => {
  stacks = await startStacks();
  stacks.buckets.create('code');
  stacks.buckets.put(
    'code',
    'one.zip',
    Buffer.from(zipOf('export const handler = async () => [1, process.env.X];')),
  );
  stacks.buckets.put(
    'code',
    'two.zip',
    Buffer.from(zipOf('export const handler = async () => [2, process.env.X];')),
  );
});

const FUNCTION = `
Parameters:
  Key: { Type: String, Default: one.zip }
  Name: { Type: String, Default: fn }
  Extra: { Type: String, Default: "no" }
Conditions:
  HasExtra: !Equals [!Ref Extra, "yes"]
Resources:
  Function:
    Type: AWS::Lambda::Function
    Properties:
      FunctionName: !Sub "\${AWS::StackName}-\${Name}"
      Runtime: nodejs24.x
      Handler: index.handler
      Role: arn:aws:iam::123456789012:role/any
      Code: { S3Bucket: code, S3Key: !Ref Key }
      Environment: { Variables: { X: !Ref Name } }
  Permission:
    Type: AWS::Lambda::Permission
    Properties: { FunctionName: !GetAtt Function.Arn, Action: lambda:InvokeFunction, Principal: connect.amazonaws.com }
  Logs:
    Type: AWS::Logs::LogGroup
    Condition: HasExtra
    Properties: { LogGroupName: !Sub "/\${Function}" }
`;
const given = (values: Record<string, string>) => ({
  UsePreviousTemplate: true,
  Parameters: Object.entries(values).map(([ParameterKey, ParameterValue]) => ({
    ParameterKey,
    ParameterValue,
  })),
});
const invoke = (name: string) => stacks.functions.invoke(name, {}, { timeoutMs: 5000 });

describe('an update', () => {
  test('changes what can be changed where it is', async () => {
    await stacks.create('changes', FUNCTION);
    expect(await invoke('changes-fn')).toEqual({ ok: true, payload: [1, 'fn'] });
    const before = (await stacks.events('changes')).length;
    await stacks.update('changes', given({ Key: 'two.zip' }));
    expect(await invoke('changes-fn')).toEqual({ ok: true, payload: [2, 'fn'] });
    expect(await stacks.told('changes', before)).toEqual([
      'changes UPDATE_IN_PROGRESS',
      'Function UPDATE_IN_PROGRESS',
      'Function UPDATE_COMPLETE',
      'changes UPDATE_COMPLETE_CLEANUP_IN_PROGRESS',
      'changes UPDATE_COMPLETE',
    ]);
    expect((await stacks.describe('changes')).LastUpdatedTime).toBeInstanceOf(Date);
  });

  test('makes another resource where it has to, with those that depend on it, and deletes the old ones last', async () => {
    await stacks.create('replaces', FUNCTION);
    const before = (await stacks.events('replaces')).length;
    await stacks.update('replaces', given({ Name: 'other' }));
    expect(stacks.functions.find('replaces-fn')).toBeUndefined();
    expect(await invoke('replaces-other')).toEqual({ ok: true, payload: [1, 'other'] });
    expect(stacks.functions.get('replaces-other').policy.size).toBe(1);
    expect(await stacks.told('replaces', before)).toEqual([
      'replaces UPDATE_IN_PROGRESS',
      'Function UPDATE_IN_PROGRESS',
      'Function UPDATE_COMPLETE',
      'Permission UPDATE_IN_PROGRESS',
      'Permission UPDATE_COMPLETE',
      'replaces UPDATE_COMPLETE_CLEANUP_IN_PROGRESS',
      'Permission DELETE_IN_PROGRESS',
      'Permission DELETE_COMPLETE',
      'Function DELETE_IN_PROGRESS',
      'Function DELETE_COMPLETE',
      'replaces UPDATE_COMPLETE',
    ]);
  });

  test('adds and removes what conditions say', async () => {
    await stacks.create('conditions', FUNCTION);
    await stacks.update('conditions', given({ Extra: 'yes' }));
    expect(stacks.logGroups.has('/conditions-fn')).toBe(true);
    await stacks.update('conditions', given({ Extra: 'no' }));
    expect(stacks.logGroups.has('/conditions-fn')).toBe(false);
  });

  test('may be of tags and outputs alone', async () => {
    await stacks.create('tags', FUNCTION);
    await stacks.update('tags', { UsePreviousTemplate: true, Tags: [{ Key: 'a', Value: 'b' }] });
    expect(stacks.functions.get('tags-fn').tags.get('a')).toBe('b');
    await stacks.update('tags', { TemplateBody: `${FUNCTION}Outputs: { Name: { Value: !Ref Function } }` });
    expect((await stacks.describe('tags')).Outputs?.[0]?.OutputValue).toBe('tags-fn');
  });

  test('of nothing is refused', async () => {
    await stacks.create('nothing', FUNCTION);
    const same = new UpdateStackCommand({ StackName: 'nothing', TemplateBody: `# the same\n${FUNCTION}` });
    expect(await failureOf(stacks.client.send(same))).toMatchObject({
      name: 'ValidationError',
      message: 'No updates are to be performed.',
    });
  });

  test('cannot make a resource one of another type', async () => {
    await stacks.create('types', LOGS);
    const other = LOGS.replace(
      / {2}Second:.*?Outputs/s,
      '  Second: { Type: AWS::ApiGatewayV2::Api, Properties: { Name: a, ProtocolType: HTTP } }\nOutputs',
    );
    const update = new UpdateStackCommand({ StackName: 'types', TemplateBody: other });
    expect((await failureOf(stacks.client.send(update))).message).toContain(
      'Update of resource type is not permitted',
    );
  });
});

describe('what fails', () => {
  test('in making a stack is undone, and the first failing event says why', async () => {
    await stacks.createAndFail('unmade', FUNCTION, {
      Parameters: [
        { ParameterKey: 'Key', ParameterValue: 'none.zip' },
        { ParameterKey: 'Extra', ParameterValue: 'yes' },
      ],
    });
    expect(await stacks.describe('unmade')).toMatchObject({ StackStatus: 'ROLLBACK_COMPLETE' });
    const failing = (await stacks.events('unmade')).find(
      ({ ResourceStatus }) => ResourceStatus === 'CREATE_FAILED',
    );
    expect(failing?.LogicalResourceId).toBe('Function');
    expect(failing?.ResourceStatusReason).toMatch(/S3 Error Code: NoSuchKey.*HandlerErrorCode/);
    const update = new UpdateStackCommand({ StackName: 'unmade', ...given({ Key: 'one.zip' }) });
    expect((await failureOf(stacks.client.send(update))).message).toContain(
      'ROLLBACK_COMPLETE state and can not be updated',
    );
    await stacks.client.send(new DeleteStackCommand({ StackName: 'unmade' }));
  });

  test('in an update is taken back: changed, replaced and new resources', async () => {
    const Second = LOGS.replace(
      'Outputs:',
      `  Third:
    Type: AWS::Logs::LogGroup
    DependsOn: Second
    Properties: { LogGroupName: /taken }
Outputs:`,
    );
    await stacks.create('owner', LOGS.replace(/LogGroupName: !Sub "[^"]*", /, 'LogGroupName: /taken, '));
    await stacks.create('back', LOGS);
    const TemplateBody = Second;
    const Parameters = given({ Days: '30', Name: 'other' }).Parameters;
    await stacks.client.send(new UpdateStackCommand({ StackName: 'back', TemplateBody, Parameters }));
    await expect(waitUntilStackUpdateComplete(stacks.wait, { StackName: 'back' })).rejects.toThrow(
      'UPDATE_ROLLBACK_COMPLETE',
    );
    const groups = [...stacks.logGroups.values()].filter(({ name }) => name.startsWith('/back'));
    expect(groups).toEqual([
      { name: '/back/one', retentionDays: 7 },
      { name: '/back/one/second', retentionDays: undefined },
    ]);
    expect(await stacks.describe('back')).toMatchObject({
      StackStatus: 'UPDATE_ROLLBACK_COMPLETE',
      Parameters: [{ ParameterValue: '7' }, { ParameterValue: 'one' }],
    });
    const failing = (await stacks.events('back')).find(({ ResourceStatus }) =>
      /_FAILED$/.test(ResourceStatus!),
    );
    expect(failing).toMatchObject({
      LogicalResourceId: 'Third',
      ResourceStatusReason: expect.stringContaining('already exists'),
    });
    await stacks.update('back', given({ Days: '14', Name: 'one' }));
    expect(stacks.logGroups.get('/back/one')?.retentionDays).toBe(14);
  });

  test('may be kept to be looked at, or deleted', async () => {
    const Parameters = [{ ParameterKey: 'Key', ParameterValue: 'none.zip' }];
    await expect(stacks.create('kept', FUNCTION, { Parameters, OnFailure: 'DO_NOTHING' })).rejects.toThrow(
      'CREATE_FAILED',
    );
    await expect(stacks.create('removed', FUNCTION, { Parameters, OnFailure: 'DELETE' })).rejects.toThrow(
      /DELETE_|not exist/,
    );
  });

  test('of properties that nothing here can have is said with its path', async () => {
    const wrong = LOGS.replace('RetentionInDays: !Ref Days', 'RetentionInDays: 8, Colour: red');
    await stacks.createAndFail('wrong', wrong);
    const failing = (await stacks.events('wrong')).find(
      ({ ResourceStatus }) => ResourceStatus === 'CREATE_FAILED',
    );
    expect(failing?.ResourceStatusReason).toMatch(/#\/(RetentionInDays|): /);
  });
});
