import { UserError } from '@resumed-chats/findings';
import type { FlowContent, FlowType, UnnamedReference } from '@resumed-chats/flow-language';
import {
  FLOW_LANGUAGE_VERSION,
  parseToken,
  type ResolveToken,
  renderFlow,
  type TokenKind,
  tokensIn,
} from '@resumed-chats/flow-language';
import type { Config } from '../../config/schema.ts';
import { buildFlows } from '../../flows/index.ts';

/**
 * Flows refer to each other in a circle: each is created with what any type of flow takes, and gets its content when
 * all are there, before anything runs.
 */
export const PLACEHOLDER = JSON.stringify({
  Version: FLOW_LANGUAGE_VERSION,
  StartAction: 'Placeholder',
  Actions: [
    {
      Identifier: 'Placeholder',
      Type: 'UpdateFlowLoggingBehavior',
      Parameters: { FlowLoggingBehavior: 'Enabled' },
      Transitions: { NextAction: 'Placeholder' },
    },
  ],
});

/** A flow whose references to resources are still names. */
export interface FlowTemplate {
  readonly name: string;
  readonly type: FlowType;
  readonly content: FlowContent;
  /** The content as JSON, written once because every simulator gets it. */
  readonly json: string;
  /** Of a flow that a console exported: what its tokens were, for those that name nothing here. */
  readonly arns?: ReadonlyMap<string, string>;
  /** What it names by an ARN alone. */
  readonly unnamed?: readonly UnnamedReference[];
}

/** A reference to a resource that is not there. */
export class UnknownResourceError extends UserError {
  override readonly name = 'UnknownResourceError';
}

export function flowTemplate(name: string, type: FlowType, content: FlowContent): FlowTemplate {
  return { name, type, content, json: JSON.stringify(content) };
}

/** The five flows of a configuration, laid out. */
export function templatesOf(config: Config): Map<string, FlowTemplate> {
  const flows = Object.values(buildFlows(config));
  return new Map(flows.map((flow) => [flow.name, flowTemplate(flow.name, flow.type, renderFlow(flow))]));
}

// A token is always a parameter's whole value: a text of its own in JSON, where quotes of a name are escaped.
const TOKEN = /"\{\{(?:[^{}"\\]|\\.)+\}\}"/g;

/** The flow's content with its tokens bound. @throws UnknownResourceError naming flow and resource */
export function bindTemplate(template: FlowTemplate, resolve: ResolveToken): string {
  return template.json.replace(TOKEN, (written) => {
    const token = JSON.parse(written) as string;
    const parsed = parseToken(token);
    if (parsed === undefined) return written;
    const bound = resolve(parsed.kind, parsed.name) ?? template.arns?.get(token);
    if (bound === undefined) throw new UnknownResourceError(unknown(template, parsed.kind, parsed.name));
    return JSON.stringify(bound);
  });
}

/** What an exported flow names and is not there: its actions fail. A line each. */
export function missingResources(template: FlowTemplate, resolve: ResolveToken): string[] {
  const { name, content, arns = new Map(), unnamed = [] } = template;
  const line = (action: string, what: string) => `${name}: "${action}" names ${what}, which is not here`;
  return [
    ...unnamed.map(({ kind, arn, action }) => line(action, `a ${kind} by its ARN alone, ${arn}`)),
    ...tokensIn(content)
      .filter(({ kind, name: resource, token }) => arns.has(token) && resolve(kind, resource) === undefined)
      .map(({ kind, name: resource, action }) => line(action, `the ${kind} "${resource}"`)),
  ];
}

/** The start flow, the flows in `always`, and all that they name, over as many steps as it takes. */
export function reachable(all: ReadonlyMap<string, FlowTemplate>, always: Iterable<string>): FlowTemplate[] {
  const found = new Map<string, FlowTemplate>();
  const next = [...always];
  for (let name = next.pop(); name !== undefined; name = next.pop()) {
    const template = all.get(name);
    if (template === undefined || found.has(name)) continue;
    found.set(name, template);
    for (const token of tokensIn(template.content)) if (token.kind === 'flow') next.push(token.name);
  }
  return [...found.values()];
}

function unknown({ name, content }: FlowTemplate, kind: TokenKind, resource: string): string {
  const use = tokensIn(content).find((token) => token.kind === kind && token.name === resource);
  const where = use === undefined ? '' : ` (action "${use.action}", ${use.parameter})`;
  return `the flow "${name}" refers to the ${kind} "${resource}"${where}, which is not there`;
}
