import type { Connect, FlowHead } from '@resumed-chats/connect-simulator';
import { UserError } from '@resumed-chats/findings';
import type { ResolveToken } from '@resumed-chats/flow-language';
import { bindTemplate, missingResources, PLACEHOLDER } from '../build/flow-template.ts';
import { DEFAULT_STACK_NAME } from '../deploy/names.ts';
import { readFlowFile } from '../verify/flow-file.ts';

import { importedTemplates, type OwnFlowContent } from './imported-flow.ts';
import { INVOKED, lambdaArn } from './local-lambdas.ts';

export interface PutFlow {
  name: string;
  arn: string;
  /** A flow of this name was there. */
  replaced: boolean;
  /** What it names and is not here, a line each. */
  missing: string[];
}

/** A file with a flow that cannot be read as one. */
export class OwnFlowError extends UserError {
  override readonly name = 'OwnFlowError';
}

/** Flows from files, named as their metadata says, else as the file. @throws OwnFlowError */
export function readOwnFlows(files: readonly string[]): OwnFlowContent[] {
  return files.map((file) => {
    const { name, type, content, findings } = readFlowFile(file);
    if (content !== undefined) return { name, type, content };
    const lines = findings.map(({ what, how }) => `  ${what}\n  → ${how}`);
    throw new OwnFlowError(`${file} is no flow that can be run:\n${lines.join('\n')}`);
  });
}

/**
 * Puts flows of somebody's own into an instance: those with the name of one that is there take its place. Their ARNs
 * become what the instance has under the names beside them; a bot is the first one that the instance may use.
 * @throws InvalidContactFlowException
 */
export function putOwnFlows(connect: Connect, flows: readonly OwnFlowContent[]): PutFlow[] {
  const put = importedTemplates(flows).map((template) => {
    const before = named(connect, template.name);
    const { name, type } = template;
    return {
      template,
      replaced: before !== undefined,
      flow: before ?? connect.createContactFlow({ name, type, content: PLACEHOLDER }),
    };
  });
  const resolve: ResolveToken = (kind, name) => {
    if (kind === 'queue') return connect.instance.queues.get(name)?.arn;
    if (kind === 'hours') return connect.instance.hours.get(name)?.arn;
    if (kind === 'flow') return named(connect, name)?.arn;
    if (kind === 'lambda') return INVOKED.some((ours) => ours === name) ? lambdaArn(name) : undefined;
    return kind === 'botAlias' ? connect.bots[0] : undefined;
  };
  return put.map(({ template, flow, replaced }) => {
    connect.flows.updateContent(flow.arn, bindTemplate(template, resolve));
    return { name: flow.name, arn: flow.arn, replaced, missing: missingResources(template, resolve) };
  });
}

/** By its name, or by what this project calls it: the stack's name stands before it once it is deployed. */
function named(connect: Connect, name: string): FlowHead | undefined {
  const all = connect.flows.all();
  return all.find((flow) => flow.name === name) ?? all.find((flow) => ours(flow.name) === ours(name));
}

function ours(name: string): string {
  return name.startsWith(`${DEFAULT_STACK_NAME}-`) ? name.slice(DEFAULT_STACK_NAME.length + 1) : name;
}
