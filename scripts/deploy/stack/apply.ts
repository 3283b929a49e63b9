import {
  CreateChangeSetCommand,
  DeleteChangeSetCommand,
  DeleteStackCommand,
  DescribeChangeSetCommand,
  type DescribeChangeSetCommandOutput,
  ExecuteChangeSetCommand,
  type Parameter,
  type Stack,
} from '@aws-sdk/client-cloudformation';
import { type Context, known } from '../context.ts';
import { DeployError } from '../errors.ts';
import { fingerprint } from '../fingerprint.ts';
import { TAG } from '../names.ts';
import { firstFailure, StackEvents } from './events.ts';
import type { StackAction } from './plan.ts';
import { awaitStack, describeStack, outputsOf } from './read.ts';

const MINUTES = 60_000;
/** How CloudFormation says that a change set changes nothing. */
const NOTHING = /didn't contain changes|No updates are to be performed/;

type Apply = Extract<StackAction, { do: 'stack.apply' }>;
type Names = { StackName: string; ChangeSetName: string };

export async function applyStack(context: Context, action: StackAction): Promise<void> {
  const { aws, target } = context;
  if (action.do === 'stack.apply') return applyTemplate(context, action);
  const { StackId } = (await describeStack(aws, target.stackName)) ?? {};
  if (StackId === undefined) return;
  const events = await StackEvents.from(aws, target.stackName);
  await aws.remove('DeleteStack', () =>
    aws.clients.cloudFormation.send(new DeleteStackCommand({ StackName: target.stackName })),
  );
  const left = await awaitStack(aws, StackId, { look: () => events.report() });
  if (left !== undefined) throw await failed(context, events, left);
  context.learnt.outputs = {};
}

/** Creates or updates by a change set, which is named after what it brings: a second run finds it. */
async function applyTemplate(context: Context, action: Apply): Promise<void> {
  const { aws, target, learnt } = context;
  const parameters = parametersOf(context, action);
  const StackName = target.stackName;
  const ChangeSetName = `deploy-${fingerprint({ template: action.template, parameters })}`;
  const names = { StackName, ChangeSetName };
  const events = await StackEvents.from(aws, StackName);
  const changes = await makeChangeSet(context, action, parameters, names);
  if (changes.Status === 'FAILED') {
    await deleteChangeSet(context, names);
    if (!NOTHING.test(changes.StatusReason ?? '')) throw refused(StackName, changes.StatusReason ?? '');
  } else {
    await execute(context, names);
    const done = await awaitStack(aws, StackName, { look: () => events.report(), begun: true });
    const status = done?.StackStatus ?? 'gone';
    if (!/^(CREATE|UPDATE)_COMPLETE$/.test(status)) throw await failed(context, events, done);
  }
  learnt.outputs = outputsOf(await describeStack(aws, StackName));
}

function parametersOf({ learnt }: Context, { parameters, keep }: Apply): Parameter[] {
  const set = Object.entries(parameters).map(([ParameterKey, value]) => ({
    ParameterKey,
    ParameterValue:
      typeof value === 'string' ? value : known(learnt.flows.get(value.flow), `the flow ${value.flow}`).id,
  }));
  return [...set, ...keep.map((ParameterKey) => ({ ParameterKey, UsePreviousValue: true }))];
}

async function makeChangeSet(
  context: Context,
  { template, isNew }: Apply,
  Parameters: Parameter[],
  names: Names,
): Promise<DescribeChangeSetCommandOutput> {
  const { aws, target } = context;
  const { cloudFormation } = aws.clients;
  // One that a stopped run has left brings the same, since it is named after what it brings: good unless the stack
  // has changed since.
  const left = await findChangeSet(context, names);
  const usable = /^CREATE_/.test(left?.Status ?? '') && left?.ExecutionStatus !== 'OBSOLETE' && !hasRun(left);
  if (left !== undefined && !usable) await deleteChangeSet(context, names);
  const request = {
    ...names,
    ChangeSetType: isNew ? ('CREATE' as const) : ('UPDATE' as const),
    TemplateBody: template,
    Parameters,
    Capabilities: ['CAPABILITY_IAM' as const],
    Tags: [{ Key: TAG, Value: target.stackName }],
    Description: 'npm run deploy',
  };
  if (!usable)
    await aws.create<unknown>(
      'CreateChangeSet',
      () => cloudFormation.send(new CreateChangeSetCommand(request)),
      () => findChangeSet(context, names),
    );
  return aws.until(`the change set of stack ${target.stackName}`, 10 * MINUTES, async () => {
    const changes = await aws.read('DescribeChangeSet', () =>
      cloudFormation.send(new DescribeChangeSetCommand(names)),
    );
    return /^(CREATE_COMPLETE|FAILED)$/.test(changes.Status ?? '') ? changes : undefined;
  });
}

function findChangeSet({ aws }: Context, names: Names): Promise<DescribeChangeSetCommandOutput | undefined> {
  return aws.find('DescribeChangeSet', () =>
    aws.clients.cloudFormation.send(new DescribeChangeSetCommand(names)),
  );
}

function deleteChangeSet({ aws }: Context, names: Names): Promise<void> {
  return aws.remove('DeleteChangeSet', () =>
    aws.clients.cloudFormation.send(new DeleteChangeSetCommand(names)),
  );
}

/** When an answer is lost, the change set's status shows whether it has begun. */
async function execute(context: Context, names: Names): Promise<void> {
  const { aws } = context;
  await aws.create<unknown>(
    'ExecuteChangeSet',
    () => aws.clients.cloudFormation.send(new ExecuteChangeSetCommand(names)),
    async () => {
      const changes = await findChangeSet(context, names);
      return changes === undefined || hasRun(changes) ? true : undefined;
    },
  );
}

function hasRun(changes: DescribeChangeSetCommandOutput | undefined): boolean {
  return changes?.ExecutionStatus?.startsWith('EXECUTE_') ?? false;
}

async function failed(
  { target }: Context,
  events: StackEvents,
  stack: Stack | undefined,
): Promise<DeployError> {
  const first = firstFailure(await events.all());
  const status = stack?.StackStatus ?? 'gone';
  return new DeployError({
    place: `stack ${target.stackName}`,
    what:
      first === undefined
        ? `it is ${status}. ${stack?.StackStatusReason ?? ''}`
        : `it is ${status}, because ${first.resource} (${first.type}) failed: ${first.reason}`,
    how: 'Correct that, and deploy again; what was there before is as it was',
  });
}

function refused(stackName: string, reason: string): DeployError {
  return new DeployError({
    place: `stack ${stackName}`,
    what: `CloudFormation refuses the change set: ${reason}`,
    how: 'Correct scripts/deploy/stack/template.yaml or the parameters, and deploy again',
  });
}
