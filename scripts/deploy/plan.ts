import { bindTemplate, UnknownResourceError } from '../build/flow-template.ts';
import { BOT_LAMBDA } from '../lambdas.ts';
import { planAccess, planAccessRemoval } from './access/plan.ts';
import { planBot } from './bot/plan.ts';
import type { Context } from './context.ts';
import { resolverOf } from './flows/bind.ts';
import { type BindFlow, planFlowRemoval, planFlows } from './flows/plan.ts';
import { bucketName, flowName, functionArn } from './names.ts';
import { allowChats, planStack, type StackInput } from './stack/plan.ts';
import type { Template } from './stack/template.ts';
import { type ActualState, aliasOf, flowLambdas } from './state.ts';
import type { Step } from './step.ts';
import { planStorage, planStorageRemoval } from './storage/plan.ts';

type Known = Pick<Context, 'target' | 'project' | 'bot' | 'learnt'>;

/**
 * What brings the account from what it is to what is declared, in an order in which what serves now goes on serving:
 * the bot's alias moves when its version is complete, flows are published when the alias is, and chats can be started
 * when the flows can run. What is no longer needed goes last.
 */
export function planDeploy(
  known: Known,
  actual: ActualState,
  options: { template: Template; parameters: Readonly<Record<string, string>> },
): Step[] {
  const { target, project, bot, learnt } = known;
  const bucket = bucketName(target);
  const inbound = actual.flows.get('inbound');
  const stack: StackInput = {
    template: options.template.body,
    declared: options.template.parameters,
    bucket,
    lambdas: project.lambdas,
    instanceArn: target.instance.arn,
    own: options.parameters,
    inboundFlowId: inbound?.content === undefined ? undefined : inbound.id,
  };
  const bots = planBot({
    declared: bot,
    actual: actual.bot,
    roleArn: learnt.outputs['BotRoleArn'],
    lambdaArn: functionArn(target, BOT_LAMBDA),
  });
  const flows = planFlows({
    declared: project.flows,
    actual: actual.flows,
    nameOf: (flow) => flowName(target.stackName, flow),
    bind: bindWith(known),
  });
  const access = planAccess(
    { aliasArn: aliasOf(target, actual.bot), flowLambdas: flowLambdas(target) },
    actual.access,
  );
  return [
    ...planStorage(bucket, [...project.lambdas.values()], actual.bucket),
    ...planStack(stack, actual.stack),
    ...bots.steps,
    ...access,
    ...flows.steps,
    ...allowChats(stack, actual.stack),
    ...flows.cleanUp,
    ...bots.cleanUp,
  ];
}

/** What removes a deployment: first what leads customers in, last what everything else needs. */
export function planDestroy({ target, project }: Known, actual: ActualState): Step[] {
  const { bot, stack, bucket, flows, access } = actual;
  const ours = { aliasArn: aliasOf(target, bot), flowLambdas: flowLambdas(target) };
  return [
    ...planFlowRemoval(project.flows, flows),
    ...planAccessRemoval(ours, access),
    ...(bot?.alias === undefined
      ? []
      : [remove('bot alias', { do: 'alias.delete', aliasId: bot.alias.id } as const)]),
    ...(bot === undefined ? [] : [remove('bot', { do: 'bot.delete', botId: bot.botId } as const)]),
    ...(stack === undefined ? [] : [remove(`stack ${target.stackName}`, { do: 'stack.delete' } as const)]),
    ...planStorageRemoval(bucketName(target), bucket),
  ];
}

function remove(resource: string, action: Step['action']): Step {
  return { change: 'delete', resource, action };
}

/** A flow that names something which is yet to be made cannot be bound now, and has to be published anyway. */
function bindWith(known: Known): BindFlow {
  const resolve = resolverOf(known);
  return (template) => {
    try {
      return bindTemplate(template, resolve);
    } catch (error) {
      if (error instanceof UnknownResourceError) return undefined;
      throw error;
    }
  };
}
