import { DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import {
  DescribeContactFlowCommand,
  ListBotsCommand as ListAssociatedBots,
  ListContactFlowsCommand,
  ListLambdaFunctionsCommand,
} from '@aws-sdk/client-connect';
import { GetPolicyCommand, ListFunctionsCommand } from '@aws-sdk/client-lambda';
import {
  DescribeBotAliasCommand,
  DescribeResourcePolicyCommand,
  ListBotAliasesCommand,
  ListBotLocalesCommand,
  ListBotsCommand,
  ListBotVersionsCommand,
  ListIntentsCommand,
  ListSlotsCommand,
  ListSlotTypesCommand,
} from '@aws-sdk/client-lex-models-v2';
import { ListBucketsCommand, ListObjectsV2Command } from '@aws-sdk/client-s3';
import type { Aws } from '../../../scripts/deploy/aws/aws.ts';
import { failureOf } from '../../../scripts/deploy/aws/failure.ts';
import type { TestCloud } from './support.ts';

/** Everything in the account that a deployment could have made, by names alone: ids differ from one to the next. */
export async function inventory(cloud: TestCloud): Promise<Record<string, unknown>> {
  const aws = cloud.aws();
  try {
    return {
      stacks: await stacks(aws),
      buckets: await buckets(aws),
      functions: await functions(aws),
      bots: await bots(aws),
      instance: await instanceOf(aws, cloud.cloud.simulator.connect.instance.id),
    };
  } finally {
    aws.close();
  }
}

async function stacks({ clients }: Aws) {
  const { Stacks = [] } = await clients.cloudFormation.send(new DescribeStacksCommand({}));
  return Stacks.map(({ StackName, StackStatus, Parameters = [] }) => ({
    name: StackName,
    done: /^(CREATE|UPDATE)_COMPLETE$/.test(StackStatus ?? ''),
    open: Parameters.some((one) => one.ParameterKey === 'InboundFlowId' && one.ParameterValue !== ''),
  }));
}

async function buckets({ clients }: Aws) {
  const { Buckets = [] } = await clients.s3.send(new ListBucketsCommand({}));
  return Promise.all(
    Buckets.map(async ({ Name = '' }) => {
      const { Contents = [] } = await clients.s3.send(new ListObjectsV2Command({ Bucket: Name }));
      return { name: Name, keys: Contents.map(({ Key }) => Key).sort() };
    }),
  );
}

async function functions({ clients }: Aws) {
  const { Functions = [] } = await clients.lambda.send(new ListFunctionsCommand({}));
  return Promise.all(
    Functions.map(async ({ FunctionName = '', CodeSha256 }) => {
      const policy = await clients.lambda.send(new GetPolicyCommand({ FunctionName })).catch(absent);
      return { name: FunctionName, code: CodeSha256, permissions: statements(policy?.Policy) };
    }),
  );
}

async function bots({ clients: { lex } }: Aws) {
  const { botSummaries = [] } = await lex.send(new ListBotsCommand({}));
  return Promise.all(
    botSummaries.map(async ({ botId, botName }) => {
      const { botLocaleSummaries = [] } = await lex.send(
        new ListBotLocalesCommand({ botId, botVersion: 'DRAFT' }),
      );
      const versions = await lex.send(new ListBotVersionsCommand({ botId }));
      const locales = botLocaleSummaries.map(async ({ localeId, botLocaleStatus }) => ({
        localeId,
        status: botLocaleStatus,
        parts: await parts(lex, { botId, botVersion: 'DRAFT', localeId }),
      }));
      return {
        name: botName,
        locales: await Promise.all(locales),
        versions: (versions.botVersionSummaries ?? []).map(({ botVersion, description, botStatus }) => [
          botVersion,
          description,
          botStatus,
        ]),
        aliases: await aliases(lex, botId),
      };
    }),
  );
}

type Lex = Aws['clients']['lex'];

async function parts(
  lex: Lex,
  path: { botId: string | undefined; botVersion: string; localeId: string | undefined },
) {
  const { slotTypeSummaries = [] } = await lex.send(new ListSlotTypesCommand(path));
  const { intentSummaries = [] } = await lex.send(new ListIntentsCommand(path));
  const slots = await Promise.all(
    intentSummaries.map(async ({ intentId, intentName }) => {
      const { slotSummaries = [] } = await lex.send(new ListSlotsCommand({ ...path, intentId }));
      return [intentName, ...slotSummaries.map(({ slotName }) => slotName)].join(' ');
    }),
  );
  return [...slotTypeSummaries.map(({ slotTypeName }) => slotTypeName), ...slots].sort();
}

async function aliases(lex: Lex, botId: string | undefined) {
  const { botAliasSummaries = [] } = await lex.send(new ListBotAliasesCommand({ botId }));
  return Promise.all(
    botAliasSummaries.map(async ({ botAliasId, botAliasName }) => {
      const alias = await lex.send(new DescribeBotAliasCommand({ botId, botAliasId }));
      const resourceArn = `arn:aws:lex:us-east-1:123456789012:bot-alias/${botId}/${botAliasId}`;
      const policy = await lex.send(new DescribeResourcePolicyCommand({ resourceArn })).catch(absent);
      return {
        name: botAliasName,
        version: alias.botVersion,
        locales: Object.keys(alias.botAliasLocaleSettings ?? {}).sort(),
        permissions: statements(policy?.policy),
      };
    }),
  );
}

async function instanceOf({ clients: { connect } }: Aws, InstanceId: string) {
  const flows = await connect.send(new ListContactFlowsCommand({ InstanceId }));
  const bots = await connect.send(new ListAssociatedBots({ InstanceId, LexVersion: 'V2' }));
  const lambdas = await connect.send(new ListLambdaFunctionsCommand({ InstanceId }));
  const contents = (flows.ContactFlowSummaryList ?? []).map(async ({ Id, Name }) => {
    const flow = await connect
      .send(new DescribeContactFlowCommand({ InstanceId, ContactFlowId: Id }))
      .catch(absent);
    return [Name, flow?.ContactFlow?.Content?.length] as const;
  });
  return {
    flows: (await Promise.all(contents)).sort(),
    bots: (bots.LexBots ?? []).length,
    lambdas: lambdas.LambdaFunctions,
  };
}

function statements(policy: string | undefined): number {
  if (policy === undefined) return 0;
  return (JSON.parse(policy) as { Statement: unknown[] }).Statement.length;
}

function absent(error: unknown): undefined {
  const { status, name } = failureOf(error);
  if (status === 404 || name === 'ContactFlowNotPublishedException') return undefined;
  throw error;
}
