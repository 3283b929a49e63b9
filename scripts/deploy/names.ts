import type { LambdaName } from '../lambdas.ts';
import { DeployError } from './errors.ts';

export const DEFAULT_STACK_NAME = 'resumed-chats';
export const BOT_ALIAS = 'live';

/** On everything that can carry a tag, with the stack's name as its value: what has another or none is not ours. */
export const TAG = 'resumed-chats:stack';

/** So that the console's list of intents is filled. Source: Connect admin guide, "Add an Amazon Lex bot". */
export const CONNECT_TAG = { AmazonConnectEnabled: 'True' } as const;

/** Functions are named after the stack and have 64 characters at most; the longest is `<stack>-start-chat`. */
const STACK_NAME = /^[a-zA-Z](?:-?[a-zA-Z0-9])*$/;
const MAX_STACK_NAME_LENGTH = 32;

/** Where everything goes: known before anything is made. */
export interface Target {
  stackName: string;
  account: string;
  region: string;
  /** `aws`, `aws-cn`, … */
  partition: string;
  instance: { id: string; arn: string; alias: string };
}

/** One that was deleted, with all that was in it. */
export const NO_INSTANCE: Target['instance'] = { id: '', arn: '', alias: 'none' };

/** @throws DeployError */
export function checkStackName(stackName: string): void {
  if (STACK_NAME.test(stackName) && stackName.length <= MAX_STACK_NAME_LENGTH) return;
  throw new DeployError({
    place: '--stack-name',
    what: `"${stackName}" cannot be one, because functions, flows and a bucket are named after it`,
    how: `Use ${MAX_STACK_NAME_LENGTH} letters, digits and single hyphens at most, the first a letter`,
  });
}

/** A second deployment beside the first has a bot of its own. */
export function botName(configured: string, stackName: string): string {
  return stackName === DEFAULT_STACK_NAME ? configured : `${stackName}-${configured}`;
}

export function flowName(stackName: string, flow: string): string {
  return `${stackName}-${flow}`;
}

export function bucketName({ stackName, account, region }: Target): string {
  return `${stackName.toLowerCase()}-${account}-${region}`;
}

/** As the stack's template names them. */
export function functionName(stackName: string, lambda: LambdaName): string {
  return `${stackName}-${lambda}`;
}

export function functionArn({ stackName, account, region, partition }: Target, lambda: LambdaName): string {
  return `arn:${partition}:lambda:${region}:${account}:function:${functionName(stackName, lambda)}`;
}

export function botArn({ account, region, partition }: Target, botId: string): string {
  return `arn:${partition}:lex:${region}:${account}:bot/${botId}`;
}

export function aliasArn({ account, region, partition }: Target, botId: string, aliasId: string): string {
  return `arn:${partition}:lex:${region}:${account}:bot-alias/${botId}/${aliasId}`;
}
