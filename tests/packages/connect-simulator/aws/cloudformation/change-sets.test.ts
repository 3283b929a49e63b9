import {
  CreateChangeSetCommand,
  type CreateChangeSetCommandInput,
  DeleteChangeSetCommand,
  DeleteStackCommand,
  DescribeChangeSetCommand,
  ExecuteChangeSetCommand,
  GetTemplateCommand,
  ListChangeSetsCommand,
  waitUntilChangeSetCreateComplete,
  waitUntilStackCreateComplete,
  waitUntilStackUpdateComplete,
} from '@aws-sdk/client-cloudformation';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { failureOf } from '../services.ts';
import { LOGS, startStacks } from './stacks-support.ts';

let stacks: Awaited<ReturnType<typeof startStacks>>;
beforeAll(async () => {
  stacks = await startStacks();
});

const propose = async (StackName: string, more: Partial<CreateChangeSetCommandInput> = {}) => {
  const ChangeSetName = more.ChangeSetName ?? 'proposal';
  await stacks.client.send(new CreateChangeSetCommand({ StackName, ChangeSetName, ...more }));
  await waitUntilChangeSetCreateComplete(stacks.wait, { StackName, ChangeSetName });
  return stacks.client.send(new DescribeChangeSetCommand({ StackName, ChangeSetName }));
};
const CREATE = { ChangeSetType: 'CREATE', TemplateBody: LOGS } as const;
const days = (ParameterValue: string) => ({
  UsePreviousTemplate: true,
  Parameters: [
    { ParameterKey: 'Days', ParameterValue },
    { ParameterKey: 'Name', UsePreviousValue: true },
  ],
});

describe('a change set', () => {
  test('of a new stack shows what would be made; the stack is under review until it is executed', async () => {
    const StackName = 'new';
    const { Status, ExecutionStatus, Changes, Parameters } = await propose(StackName, CREATE);
    expect({ Status, ExecutionStatus }).toEqual({ Status: 'CREATE_COMPLETE', ExecutionStatus: 'AVAILABLE' });
    expect(Parameters).toHaveLength(2);
    expect(
      Changes?.map(({ ResourceChange }) => [ResourceChange?.Action, ResourceChange?.LogicalResourceId]),
    ).toEqual([
      ['Add', 'First'],
      ['Add', 'Second'],
    ]);
    expect((await stacks.describe(StackName)).StackStatus).toBe('REVIEW_IN_PROGRESS');
    expect(stacks.logGroups.has('/new/one')).toBe(false);
    await stacks.client.send(new ExecuteChangeSetCommand({ StackName, ChangeSetName: 'proposal' }));
    await waitUntilStackCreateComplete(stacks.wait, { StackName });
    expect(stacks.logGroups.has('/new/one')).toBe(true);
    const executed = await stacks.client.send(
      new DescribeChangeSetCommand({ StackName, ChangeSetName: 'proposal' }),
    );
    expect(executed.ExecutionStatus).toBe('EXECUTE_COMPLETE');
  });

  test('of a stack shows what would change, and how', async () => {
    const StackName = 'old';
    await stacks.create(StackName, LOGS);
    const { Changes } = await propose(StackName, {
      UsePreviousTemplate: true,
      Parameters: [
        { ParameterKey: 'Days', ParameterValue: '30' },
        { ParameterKey: 'Name', ParameterValue: 'other' },
      ],
    });
    const [first, second] = Changes!.map(({ ResourceChange }) => ResourceChange!);
    expect(first).toMatchObject({
      Action: 'Modify',
      LogicalResourceId: 'First',
      PhysicalResourceId: '/old/one',
      Replacement: 'True',
      Scope: ['Properties'],
    });
    expect(first!.Details?.map(({ Target }) => [Target?.Name, Target?.RequiresRecreation])).toEqual([
      ['LogGroupName', 'Always'],
      ['RetentionInDays', 'Never'],
    ]);
    // Its name follows from the first one's, which is not made yet.
    expect(second).toMatchObject({ LogicalResourceId: 'Second', Replacement: 'Conditional' });
    expect(second!.Details?.[0]).toMatchObject({ Evaluation: 'Dynamic', ChangeSource: 'ResourceAttribute' });
    expect(stacks.logGroups.has('/old/one')).toBe(true);
    await stacks.client.send(new ExecuteChangeSetCommand({ StackName, ChangeSetName: 'proposal' }));
    await waitUntilStackUpdateComplete(stacks.wait, { StackName });
    expect([...stacks.logGroups.keys()].filter((name) => name.startsWith('/old'))).toEqual([
      '/old/other',
      '/old/other/second',
    ]);
  });

  test('shows what would go', async () => {
    await stacks.create('goes', LOGS);
    const TemplateBody = LOGS.replace(/ {2}Second:.*?Outputs/s, 'Outputs');
    const { Changes } = await propose('goes', { TemplateBody });
    expect(Changes?.map(({ ResourceChange }) => ResourceChange)).toMatchObject([
      { Action: 'Remove', LogicalResourceId: 'Second', PhysicalResourceId: '/goes/one/second' },
    ]);
  });

  test('without changes fails, and says so', async () => {
    await stacks.create('same', LOGS);
    await expect(propose('same', { UsePreviousTemplate: true })).rejects.toThrow("didn't contain changes");
    const which = { StackName: 'same', ChangeSetName: 'proposal' };
    expect(await stacks.client.send(new DescribeChangeSetCommand(which))).toMatchObject({
      Status: 'FAILED',
      ExecutionStatus: 'UNAVAILABLE',
      StatusReason:
        "The submitted information didn't contain changes. Submit different information to create a change set.",
    });
    expect(await failureOf(stacks.client.send(new ExecuteChangeSetCommand(which)))).toMatchObject({
      name: 'InvalidChangeSetStatusException',
      status: 400,
    });
  });

  test('has a name of its own within its stack; the same request once more gets the same one', async () => {
    await stacks.create('named', LOGS);
    const create = (ClientToken: string) =>
      stacks.client.send(
        new CreateChangeSetCommand({
          StackName: 'named',
          ChangeSetName: 'proposal',
          ClientToken,
          ...days('30'),
        }),
      );
    const { Id } = await create('a');
    expect((await create('a')).Id).toBe(Id);
    expect(await failureOf(create('b'))).toMatchObject({ name: 'AlreadyExistsException' });
    const byId = await stacks.client.send(new DescribeChangeSetCommand({ ChangeSetName: Id! }));
    expect(byId.StackName).toBe('named');
  });

  test('is executed once, and takes the others with it', async () => {
    const StackName = 'several';
    await stacks.create(StackName, LOGS);
    await propose(StackName, { ChangeSetName: 'a', ...days('30') });
    await propose(StackName, { ChangeSetName: 'b', ...days('60') });
    const { Summaries } = await stacks.client.send(new ListChangeSetsCommand({ StackName }));
    expect(Summaries?.map(({ ChangeSetName }) => ChangeSetName)).toEqual(['a', 'b']);
    const execute = (ChangeSetName: string) =>
      stacks.client.send(new ExecuteChangeSetCommand({ StackName, ChangeSetName }));
    await execute('a');
    expect(await failureOf(execute('a'))).toMatchObject({ name: 'InvalidChangeSetStatusException' });
    expect(await failureOf(execute('b'))).toMatchObject({ name: 'ChangeSetNotFoundException', status: 404 });
    await waitUntilStackUpdateComplete(stacks.wait, { StackName });
    expect(stacks.logGroups.get('/several/one')?.retentionDays).toBe(30);
  });

  test('can be deleted, there or not', async () => {
    const which = { StackName: 'dropped', ChangeSetName: 'proposal' };
    await propose('dropped', CREATE);
    const { TemplateBody } = await stacks.client.send(new GetTemplateCommand(which));
    expect(TemplateBody).toBe(LOGS);
    await stacks.client.send(new DeleteChangeSetCommand(which));
    await stacks.client.send(new DeleteChangeSetCommand(which));
    expect(await failureOf(stacks.client.send(new DescribeChangeSetCommand(which)))).toEqual({
      name: 'ChangeSetNotFoundException',
      status: 404,
      message: 'ChangeSet [proposal] does not exist',
    });
    await stacks.client.send(new DeleteStackCommand({ StackName: 'dropped' }));
    expect((await failureOf(stacks.describe('dropped'))).message).toContain('does not exist');
  });

  test.each<[string, CreateChangeSetCommandInput, string]>([
    [
      'an update of a stack that is not there',
      { StackName: 'nowhere', ChangeSetName: 'a', TemplateBody: LOGS },
      'Stack [nowhere] does not exist',
    ],
    [
      'a creation of one that is',
      { StackName: 'there', ChangeSetName: 'a', ...CREATE },
      'already exists and cannot be created again',
    ],
    ['an import', { StackName: 'there', ChangeSetName: 'a', ChangeSetType: 'IMPORT' }, 'changesettype'],
  ])('cannot be %s', async (_, input, message) => {
    if (
      (await stacks.client.send(new ListChangeSetsCommand({ StackName: 'there' })).catch(() => undefined)) ===
      undefined
    )
      await stacks.create('there', LOGS);
    const failure = await failureOf(stacks.client.send(new CreateChangeSetCommand(input)));
    expect(failure).toMatchObject({ name: 'ValidationError', status: 400 });
    expect(failure.message.toLowerCase()).toContain(message.toLowerCase());
  });
});
