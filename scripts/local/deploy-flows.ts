import type { Connect } from '@resumed-chats/connect-simulator';
import type { ResolveToken } from '@resumed-chats/flow-language';
import {
  bindTemplate,
  type FlowTemplate,
  missingResources,
  PLACEHOLDER,
  reachable,
  UnknownResourceError,
} from '../build/flow-template.ts';
import { lambdaArn } from './local-lambdas.ts';

/**
 * Creates the flows that are reached from `start`, and all of one's own, with their references bound.
 * @throws UnknownResourceError, InvalidContactFlowException
 */
export function deployFlows(
  connect: Connect,
  flows: { ours: ReadonlyMap<string, FlowTemplate>; own: readonly FlowTemplate[]; start: string },
  botAliasArn: string,
): { templates: FlowTemplate[]; start: string; missing: string[] } {
  const { ours, own, start } = flows;
  const all = new Map([...ours, ...own.map((flow) => [flow.name, flow] as const)]);
  const templates = reachable(all, [start, ...own.map(({ name }) => name)]);
  const arns = new Map<string, string>();
  for (const { name, type } of templates)
    arns.set(name, connect.createContactFlow({ name, type, content: PLACEHOLDER }).arn);
  const found = arns.get(start);
  if (found === undefined)
    throw new UnknownResourceError(
      `there is no flow "${start}" to start in; there are ${[...all.keys()].join(', ')}`,
    );
  const resolve: ResolveToken = (kind, name) => {
    if (kind === 'queue') return connect.instance.queues.get(name)?.arn;
    if (kind === 'flow') return arns.get(name);
    if (kind === 'lambda') return lambdaArn(name);
    if (kind === 'hours') return connect.instance.hours.get(name)?.arn;
    return kind === 'botAlias' ? botAliasArn : undefined;
  };
  for (const template of templates)
    connect.flows.updateContent(arns.get(template.name)!, bindTemplate(template, resolve));
  const missing = templates.flatMap((template) => missingResources(template, resolve));
  return { templates, start: found, missing };
}
