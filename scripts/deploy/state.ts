import type { BotDefinition } from '@resumed-chats/lex-model';
import type { FlowTemplate } from '../build/flow-template.ts';
import { FLOW_LAMBDAS } from '../lambdas.ts';
import type { ActualAccess } from './access/plan.ts';
import { readAccess } from './access/read.ts';
import type { Aws } from './aws/aws.ts';
import type { ActualBot } from './bot/model.ts';
import { readBot } from './bot/read.ts';
import type { Learnt } from './context.ts';
import type { ActualFlow } from './flows/plan.ts';
import { readFlows } from './flows/read.ts';
import { aliasArn, bucketName, functionArn, type Target } from './names.ts';
import type { InstanceNames } from './preflight.ts';
import type { ActualStack } from './stack/plan.ts';
import { readStack } from './stack/read.ts';
import type { Template } from './stack/template.ts';
import type { ActualBucket } from './storage/plan.ts';
import { readBucket } from './storage/read.ts';

/** All of a deployment that is in the account. */
export interface ActualState {
  bucket: ActualBucket | undefined;
  stack: ActualStack | undefined;
  bot: ActualBot | undefined;
  access: ActualAccess;
  flows: ReadonlyMap<string, ActualFlow>;
}

export interface Declared {
  bot: BotDefinition;
  flows: ReadonlyMap<string, FlowTemplate>;
  template: Template;
}

/**
 * Reads it; nothing is changed.
 * @param wait for what is changing by itself, as a run that was stopped leaves it
 * @throws DeployError
 */
export async function readState(
  aws: Aws,
  target: Target,
  { bot: { botName, locales }, flows, template }: Declared,
  wait: boolean,
): Promise<ActualState> {
  const localeIds = locales.map(({ localeId }) => localeId);
  const [bucket, stack, [bot, access], actualFlows] = await Promise.all([
    readBucket(aws, bucketName(target), target.account),
    readStack(aws, target.stackName, { description: template.description, wait }),
    readBot(aws, target, botName, { localeIds, wait }).then(
      async (found) => [found, await readAccess(aws, target, aliasOf(target, found))] as const,
    ),
    readFlows(aws, target, flows),
  ]);
  return { bucket, stack, bot, access, flows: actualFlows };
}

export function aliasOf(target: Target, bot: ActualBot | undefined): string | undefined {
  return bot?.alias === undefined ? undefined : aliasArn(target, bot.botId, bot.alias.id);
}

/** ARNs of the functions that flows invoke. */
export function flowLambdas(target: Target): string[] {
  return FLOW_LAMBDAS.map((name) => functionArn(target, name));
}

/** What is known before the first step. */
export function learntFrom(state: ActualState, names: InstanceNames): Learnt {
  const { bot, stack, flows } = state;
  const partIds = new Map<string, string>();
  for (const [localeId, { slotTypes, intents }] of bot?.locales ?? []) {
    for (const [name, { id }] of slotTypes) partIds.set(`${localeId}/${name}`, id);
    for (const [name, { id, slots }] of intents) {
      partIds.set(`${localeId}/${name}`, id);
      for (const [slot, { id: slotId }] of slots) partIds.set(`${localeId}/${name}/${slot}`, slotId);
    }
  }
  return {
    ...(bot === undefined ? {} : { botId: bot.botId }),
    ...(bot?.alias === undefined ? {} : { aliasId: bot.alias.id }),
    partIds,
    outputs: stack?.outputs ?? {},
    flows: new Map([...flows].map(([name, { id, arn }]) => [name, { id, arn }])),
    ...names,
  };
}
