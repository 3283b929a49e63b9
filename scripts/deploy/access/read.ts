import { ListBotsCommand, ListLambdaFunctionsCommand } from '@aws-sdk/client-connect';
import { GetPolicyCommand } from '@aws-sdk/client-lambda';
import { DescribeResourcePolicyCommand } from '@aws-sdk/client-lex-models-v2';
import { BOT_LAMBDA } from '../../lambdas.ts';
import type { Aws } from '../aws/aws.ts';
import { pages } from '../aws/pages.ts';
import { functionName, NO_INSTANCE, type Target } from '../names.ts';
import type { ActualAccess } from './plan.ts';
import { allows, CONNECT, LEX } from './policy.ts';

/** @param aliasArn undefined when there is no alias */
export async function readAccess(
  aws: Aws,
  target: Target,
  aliasArn: string | undefined,
): Promise<ActualAccess> {
  const [lexMayInvoke, connectMayTalk, bots, lambdas] = await Promise.all([
    aliasArn === undefined ? false : lexMayInvokeLambda(aws, target, aliasArn),
    aliasArn === undefined ? false : connectMayTalkTo(aws, target, aliasArn),
    associatedBots(aws, target),
    associatedLambdas(aws, target),
  ]);
  return { lexMayInvoke, connectMayTalk, bots, lambdas };
}

export async function lexMayInvokeLambda(aws: Aws, target: Target, aliasArn: string): Promise<boolean> {
  const FunctionName = functionName(target.stackName, BOT_LAMBDA);
  const answer = await aws.find('GetPolicy', () =>
    aws.clients.lambda.send(new GetPolicyCommand({ FunctionName })),
  );
  return allows(answer?.Policy, LEX, aliasArn);
}

export async function connectMayTalkTo(aws: Aws, target: Target, aliasArn: string): Promise<boolean> {
  const answer = await aws.find('DescribeResourcePolicy', () =>
    aws.clients.lex.send(new DescribeResourcePolicyCommand({ resourceArn: aliasArn })),
  );
  return allows(answer?.policy, CONNECT, target.instance.arn);
}

export async function associatedBots(aws: Aws, { instance }: Target): Promise<string[]> {
  if (instance === NO_INSTANCE) return [];
  return pages(async (NextToken) => {
    const page = await aws.read('ListBots', () =>
      aws.clients.connect.send(new ListBotsCommand({ InstanceId: instance.id, LexVersion: 'V2', NextToken })),
    );
    return { items: page.LexBots?.map(({ LexV2Bot }) => LexV2Bot?.AliasArn ?? ''), next: page.NextToken };
  });
}

export async function associatedLambdas(aws: Aws, { instance }: Target): Promise<string[]> {
  if (instance === NO_INSTANCE) return [];
  return pages(async (NextToken) => {
    const page = await aws.read('ListLambdaFunctions', () =>
      aws.clients.connect.send(new ListLambdaFunctionsCommand({ InstanceId: instance.id, NextToken })),
    );
    return { items: page.LambdaFunctions, next: page.NextToken };
  });
}
