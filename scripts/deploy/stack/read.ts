import { DescribeStacksCommand, GetTemplateCommand, type Stack } from '@aws-sdk/client-cloudformation';
import type { Aws } from '../aws/aws.ts';
import { DeployError } from '../errors.ts';
import { TAG } from '../names.ts';
import type { ActualStack } from './plan.ts';

const MINUTES = 60_000;
const GONE = 'DELETE_COMPLETE';
/** A change set was made for a stack that is not there yet. */
const REVIEW = 'REVIEW_IN_PROGRESS';

/**
 * The stack of this name, or undefined. One that is changing is waited for, unless `wait` is false.
 * @throws DeployError also for a stack of another template
 */
export async function readStack(
  aws: Aws,
  stackName: string,
  options: { description: string; wait: boolean },
): Promise<ActualStack | undefined> {
  const found = options.wait ? await awaitStack(aws, stackName) : await describeStack(aws, stackName);
  if (found === undefined) return undefined;
  const tagged = found.Tags?.some(({ Key, Value }) => Key === TAG && Value === stackName) ?? false;
  const status = found.StackStatus ?? '';
  // One that is there by name alone has no description yet.
  if (!tagged && status !== REVIEW && found.Description?.trim() !== options.description)
    throw new DeployError({
      place: `stack ${stackName}`,
      what: 'there is a stack of this name that was made from another template',
      how: 'Choose another --stack-name',
    });
  if (status === 'UPDATE_ROLLBACK_FAILED')
    throw new DeployError({
      place: `stack ${stackName}`,
      what: 'an update failed, and so did going back',
      how: `Run aws cloudformation continue-update-rollback --stack-name ${stackName}, then deploy again`,
    });
  const template = await aws.find('GetTemplate', () =>
    aws.clients.cloudFormation.send(
      new GetTemplateCommand({ StackName: stackName, TemplateStage: 'Original' }),
    ),
  );
  return {
    status,
    template: template?.TemplateBody ?? '',
    parameters: record((found.Parameters ?? []).map((p) => [p.ParameterKey, p.ParameterValue])),
    outputs: outputsOf(found),
  };
}

export function outputsOf(stack: Stack | undefined): Record<string, string> {
  return record((stack?.Outputs ?? []).map((o) => [o.OutputKey, o.OutputValue]));
}

/**
 * Waits until nothing about the stack changes any more; undefined when there is none.
 * @param begun when a change set is being executed: a stack that waits for its first one has not seen it yet
 */
export async function awaitStack(
  aws: Aws,
  stackName: string,
  { look = async () => {}, begun = false }: { look?: () => Promise<void>; begun?: boolean } = {},
): Promise<Stack | undefined> {
  const found = await aws.until<Stack | 'none'>(`stack ${stackName}`, 60 * MINUTES, async () => {
    const stack = await describeStack(aws, stackName);
    if (stack === undefined) return 'none';
    await look();
    const { StackStatus: status = '' } = stack;
    return isChanging(status) || (begun && status === REVIEW) ? undefined : stack;
  });
  return found === 'none' ? undefined : found;
}

/** By name a deleted stack is not found. By id it is. */
export async function describeStack(aws: Aws, stackName: string): Promise<Stack | undefined> {
  const answer = await aws.find('DescribeStacks', () =>
    aws.clients.cloudFormation.send(new DescribeStacksCommand({ StackName: stackName })),
  );
  const stack = answer?.Stacks?.[0];
  return stack?.StackStatus === GONE ? undefined : stack;
}

function isChanging(status: string): boolean {
  return status.endsWith('_IN_PROGRESS') && status !== REVIEW;
}

function record(
  pairs: readonly (readonly [string | undefined, string | undefined])[],
): Record<string, string> {
  return Object.fromEntries(pairs.map(([key = '', value = '']) => [key, value]));
}
