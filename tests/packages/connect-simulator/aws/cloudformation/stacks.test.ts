import {
  CreateStackCommand,
  type CreateStackCommandInput,
  DeleteStackCommand,
  DescribeStackResourceCommand,
  DescribeStackResourcesCommand,
  DescribeStacksCommand,
  GetTemplateCommand,
  GetTemplateSummaryCommand,
  ListStackResourcesCommand,
  ListStacksCommand,
  paginateDescribeStackEvents,
  UpdateStackCommand,
  ValidateTemplateCommand,
} from '@aws-sdk/client-cloudformation';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { VirtualClock } from '../../../../../packages/connect-simulator/src/clock.ts';
import { failureOf } from '../services.ts';
import { LOGS, startStacks } from './stacks-support.ts';

let stacks: Awaited<ReturnType<typeof startStacks>>;
beforeAll(async () => {
  stacks = await startStacks();
});

const ROLE = `
Resources:
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument: { Version: "2012-10-17", Statement: [{ Effect: Allow, Principal: { Service: lambda.amazonaws.com }, Action: sts:AssumeRole }] }
`;

describe('a stack', () => {
  test('is made, with its resources in order and its outputs', async () => {
    await stacks.create('made', LOGS, { Tags: [{ Key: 'team', Value: 'chat' }] });
    expect(await stacks.describe('made')).toMatchObject({
      StackName: 'made',
      StackStatus: 'CREATE_COMPLETE',
      CreationTime: expect.any(Date),
      Parameters: [
        { ParameterKey: 'Days', ParameterValue: '7' },
        { ParameterKey: 'Name', ParameterValue: 'one' },
      ],
      Outputs: [
        {
          OutputKey: 'FirstArn',
          OutputValue: 'arn:aws:logs:us-east-1:123456789012:log-group:/made/one:*',
          Description: 'the first',
        },
      ],
      Tags: [{ Key: 'team', Value: 'chat' }],
    });
    expect(await stacks.told('made')).toEqual([
      'made CREATE_IN_PROGRESS',
      'First CREATE_IN_PROGRESS',
      'First CREATE_IN_PROGRESS',
      'First CREATE_COMPLETE',
      'Second CREATE_IN_PROGRESS',
      'Second CREATE_IN_PROGRESS',
      'Second CREATE_COMPLETE',
      'made CREATE_COMPLETE',
    ]);
    expect(stacks.logGroups.get('/made/one/second')).toBeDefined();
  });

  test('can be read in every way', async () => {
    await stacks.create('read', LOGS);
    const StackName = 'read';
    const { StackResources } = await stacks.client.send(new DescribeStackResourcesCommand({ StackName }));
    expect(StackResources?.map(({ PhysicalResourceId }) => PhysicalResourceId)).toEqual([
      '/read/one',
      '/read/one/second',
    ]);
    const byPhysical = new DescribeStackResourcesCommand({ PhysicalResourceId: '/read/one' });
    expect((await stacks.client.send(byPhysical)).StackResources?.[0]?.StackName).toBe('read');
    const { StackResourceSummaries } = await stacks.client.send(new ListStackResourcesCommand({ StackName }));
    expect(StackResourceSummaries).toHaveLength(2);
    const one = new DescribeStackResourceCommand({ StackName, LogicalResourceId: 'First' });
    expect((await stacks.client.send(one)).StackResourceDetail).toMatchObject({
      ResourceStatus: 'CREATE_COMPLETE',
      LastUpdatedTimestamp: expect.any(Date),
    });
    expect((await stacks.client.send(new GetTemplateCommand({ StackName }))).TemplateBody).toBe(LOGS);
    const { StackSummaries } = await stacks.client.send(
      new ListStacksCommand({ StackStatusFilter: ['CREATE_COMPLETE'] }),
    );
    expect(StackSummaries?.map(({ StackName: name }) => name)).toContain('read');
    const first = (await stacks.events(StackName))[1];
    expect(JSON.parse(first!.ResourceProperties!)).toEqual({
      LogGroupName: '/read/one',
      RetentionInDays: '7',
    });
  });

  test('is found by its id too, and only so when it is deleted', async () => {
    await stacks.create('deleted', LOGS);
    const { StackId } = await stacks.describe('deleted');
    await stacks.client.send(new DeleteStackCommand({ StackName: 'deleted' }));
    await stacks.gone(StackId!);
    expect(await failureOf(stacks.describe('deleted'))).toEqual({
      name: 'ValidationError',
      status: 400,
      message: 'Stack with id deleted does not exist',
    });
    expect(await stacks.describe(StackId!)).toMatchObject({
      StackStatus: 'DELETE_COMPLETE',
      DeletionTime: expect.any(Date),
    });
    expect((await stacks.told(StackId!)).slice(8)).toEqual([
      'deleted DELETE_IN_PROGRESS',
      'Second DELETE_IN_PROGRESS',
      'Second DELETE_COMPLETE',
      'First DELETE_IN_PROGRESS',
      'First DELETE_COMPLETE',
      'deleted DELETE_COMPLETE',
    ]);
    expect(stacks.logGroups.has('/deleted/one')).toBe(false);
    await stacks.client.send(new DeleteStackCommand({ StackName: 'deleted' }));
  });

  test('may leave resources behind', async () => {
    const kept = LOGS.replace('  Second:\n', '  Second:\n    DeletionPolicy: Retain\n');
    await stacks.create('keeping', kept);
    const { StackId } = await stacks.describe('keeping');
    await stacks.client.send(new DeleteStackCommand({ StackName: 'keeping' }));
    await stacks.gone(StackId!);
    expect(await stacks.told(StackId!)).toContain('Second DELETE_SKIPPED');
    expect([...stacks.logGroups.keys()].filter((name) => name.startsWith('/keeping'))).toEqual([
      '/keeping/one/second',
    ]);
  });

  test('has a name of its own, but may be asked for twice with the same token', async () => {
    await stacks.create('twice', LOGS, { ClientRequestToken: 'token' });
    const again = (ClientRequestToken?: string) =>
      stacks.client.send(
        new CreateStackCommand({ StackName: 'twice', TemplateBody: LOGS, ClientRequestToken }),
      );
    expect((await again('token')).StackId).toBe((await stacks.describe('twice')).StackId);
    expect(await failureOf(again())).toMatchObject({
      name: 'AlreadyExistsException',
      message: 'Stack [twice] already exists',
    });
  });

  test('cannot be changed or deleted in the middle of a change', async () => {
    const clock = new VirtualClock();
    const { client } = await startStacks({ clock });
    await client.send(new CreateStackCommand({ StackName: 'busy', TemplateBody: LOGS }));
    const update = new UpdateStackCommand({ StackName: 'busy', UsePreviousTemplate: true });
    expect((await failureOf(client.send(update))).message).toMatch(
      /is in CREATE_IN_PROGRESS state and can not be updated/,
    );
    const remove = new DeleteStackCommand({ StackName: 'busy' });
    expect((await failureOf(client.send(remove))).message).toContain('CREATE_IN_PROGRESS');
    while (clock.runNext());
    await client.send(remove);
    while (clock.runNext());
    expect((await failureOf(client.send(update))).message).toContain('does not exist');
  });

  test('with roles wants them acknowledged, by name the more so', async () => {
    const create = (TemplateBody: string, Capabilities: CreateStackCommandInput['Capabilities']) =>
      stacks.client.send(new CreateStackCommand({ StackName: 'roles', TemplateBody, Capabilities }));
    const named = ROLE.replace('      AssumeRole', '      RoleName: mine\n      AssumeRole');
    expect(await failureOf(create(ROLE, []))).toEqual({
      name: 'InsufficientCapabilitiesException',
      status: 400,
      message: 'Requires capabilities : [CAPABILITY_IAM]',
    });
    expect((await failureOf(create(named, ['CAPABILITY_IAM']))).message).toContain('[CAPABILITY_NAMED_IAM]');
    await create(named, ['CAPABILITY_NAMED_IAM']);
  });

  test('has events in pages, the latest first', async () => {
    await stacks.create('events', LOGS);
    for (let days = 1; days <= 2; days++)
      for (const value of ['1', '3', '5', '14', '30', '60'])
        await stacks.update('events', {
          UsePreviousTemplate: true,
          Parameters: [
            { ParameterKey: 'Days', ParameterValue: value },
            { ParameterKey: 'Name', UsePreviousValue: true },
          ],
        });
    const sizes: number[] = [];
    const statuses: (string | undefined)[] = [];
    for await (const page of paginateDescribeStackEvents(
      { client: stacks.client },
      { StackName: 'events' },
    )) {
      sizes.push(page.StackEvents?.length ?? 0);
      statuses.push(...(page.StackEvents ?? []).map(({ ResourceStatus }) => ResourceStatus));
    }
    expect(sizes).toEqual([68]);
    expect([statuses[0], statuses.at(-1)]).toEqual(['UPDATE_COMPLETE', 'CREATE_IN_PROGRESS']);
  });

  test.each<[string, Partial<CreateStackCommandInput>, RegExp]>([
    ['a name with a space', { StackName: 'a b' }, /stackname/i],
    ['no template', { TemplateBody: undefined }, /Template URL or Template Body must be specified/],
    ['too long a template', { TemplateBody: `${LOGS}#${'x'.repeat(51_200)}` }, /less than or equal to 51200/],
    [
      'parameters that there are not',
      { Parameters: [{ ParameterKey: 'Other', ParameterValue: '1' }] },
      /Parameters: \[Other\] do not exist in the template/,
    ],
    [
      'a template that is nowhere',
      { TemplateBody: undefined, TemplateURL: 'https://b.s3.amazonaws.com/k' },
      /S3 error: The specified bucket does not exist/,
    ],
    ['protection that cannot be taken off', { EnableTerminationProtection: true }, /Unrecognized key/],
  ])('is refused with %s', async (_, input, message) => {
    const create = new CreateStackCommand({ StackName: 'refused', TemplateBody: LOGS, ...input });
    expect(await failureOf(stacks.client.send(create))).toEqual({
      name: 'ValidationError',
      status: 400,
      message: expect.stringMatching(message),
    });
  });
});

describe('templates', () => {
  test('can be asked about before there is a stack', async () => {
    expect(await stacks.client.send(new ValidateTemplateCommand({ TemplateBody: ROLE }))).toMatchObject({
      Capabilities: ['CAPABILITY_IAM'],
    });
    const { Parameters, ResourceTypes } = await stacks.client.send(
      new GetTemplateSummaryCommand({ TemplateBody: LOGS }),
    );
    expect(Parameters?.[0]).toMatchObject({
      ParameterKey: 'Days',
      DefaultValue: '7',
      ParameterType: 'Number',
      NoEcho: false,
    });
    expect(ResourceTypes).toEqual(['AWS::Logs::LogGroup']);
  });

  test('may be in S3', async () => {
    stacks.buckets.create('templates');
    stacks.buckets.put('templates', 'a/logs.yaml', Buffer.from(LOGS));
    const TemplateURL = `${stacks.url}/templates/a/logs.yaml`;
    await stacks.create('from-s3', LOGS, { TemplateBody: undefined, TemplateURL });
    expect(
      (await stacks.client.send(new DescribeStacksCommand({}))).Stacks?.map(({ StackName }) => StackName),
    ).toContain('from-s3');
  });
});
