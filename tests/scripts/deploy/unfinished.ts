import { DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { DescribeContactFlowCommand } from '@aws-sdk/client-connect';
import {
  DescribeBotAliasCommand,
  DescribeBotVersionCommand,
  ListBotAliasesCommand,
  ListBotsCommand,
} from '@aws-sdk/client-lex-models-v2';
import { expect } from '@jest/globals';
import type { Aws } from '../../../scripts/deploy/aws/aws.ts';
import { failureOf } from '../../../scripts/deploy/aws/failure.ts';
import type { TestCloud } from './support.ts';

/** What customers can reach at this moment is complete: the alias' version, and the flow that chats start in. */
export async function expectNothingUnfinished(cloud: TestCloud): Promise<void> {
  const aws = cloud.aws();
  try {
    await expectVersionsComplete(aws);
    await expectOpenDoorsLeadSomewhere(aws, cloud);
  } finally {
    aws.close();
  }
}

async function expectVersionsComplete({ clients: { lex } }: Aws): Promise<void> {
  const { botSummaries = [] } = await lex.send(new ListBotsCommand({}));
  for (const { botId } of botSummaries) {
    const { botAliasSummaries = [] } = await lex
      .send(new ListBotAliasesCommand({ botId }))
      .catch(() => ({ botAliasSummaries: [] }));
    for (const { botAliasId } of botAliasSummaries) {
      if (botAliasId === 'TSTALIASID') continue;
      const alias = await lex.send(new DescribeBotAliasCommand({ botId, botAliasId }));
      const version = await lex.send(new DescribeBotVersionCommand({ botId, botVersion: alias.botVersion }));
      expect(version.botStatus).toBe('Available');
      const hooks = Object.values(alias.botAliasLocaleSettings ?? {}).map(
        ({ codeHookSpecification }) => codeHookSpecification?.lambdaCodeHook?.lambdaARN,
      );
      expect(hooks.length).toBeGreaterThan(0);
      for (const hook of hooks) expect(hook).toMatch(/-fulfillment$/);
    }
  }
}

/** Each flow that can be reached is published, and so is everything that it names. */
async function expectOpenDoorsLeadSomewhere({ clients }: Aws, cloud: TestCloud): Promise<void> {
  const stacks = await clients.cloudFormation.send(new DescribeStacksCommand({}));
  const InstanceId = cloud.cloud.simulator.connect.instance.id;
  const seen = new Set<string>();
  const visit = async (ContactFlowId: string): Promise<void> => {
    if (seen.has(ContactFlowId)) return;
    seen.add(ContactFlowId);
    const content = await clients.connect
      .send(new DescribeContactFlowCommand({ InstanceId, ContactFlowId }))
      .then(({ ContactFlow }) => ContactFlow?.Content ?? '')
      .catch((error: unknown) => failureOf(error).name);
    expect(content).toContain('"Actions"');
    for (const [, named] of content.matchAll(/contact-flow\/([0-9a-f-]+)"/g)) await visit(named!);
  };
  for (const { Parameters = [] } of stacks.Stacks ?? []) {
    const door =
      Parameters.find(({ ParameterKey }) => ParameterKey === 'InboundFlowId')?.ParameterValue ?? '';
    if (door !== '') await visit(door);
  }
}
