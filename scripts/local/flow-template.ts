import type { Config } from '../../config/schema.ts';
import { buildFlows } from '../../flows/index.ts';
import { renderFlow } from '../../flows/language/render.ts';
import { parseToken, type ResolveToken, type TokenKind, tokensIn } from '../../flows/language/tokens.ts';
import type { FlowContent, FlowType } from '../../flows/language/types.ts';

/** A flow whose references to resources are still names. */
export interface FlowTemplate {
  readonly name: string;
  readonly type: FlowType;
  readonly content: FlowContent;
  /** The content as JSON, written once because every simulator gets it. */
  readonly json: string;
}

/** A reference to a resource that is not there. */
export class UnknownResourceError extends Error {
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

// A token is always a parameter's whole value, so in JSON it has quotes around it.
const TOKEN = /"(\{\{[^{}"\\]+\}\})"/g;

/** The flow's content with its tokens bound. @throws UnknownResourceError naming flow and resource */
export function bindTemplate(template: FlowTemplate, resolve: ResolveToken): string {
  return template.json.replace(TOKEN, (written, token: string) => {
    const parsed = parseToken(token);
    if (parsed === undefined) return written;
    const bound = resolve(parsed.kind, parsed.name);
    if (bound === undefined) throw new UnknownResourceError(unknown(template, parsed.kind, parsed.name));
    return JSON.stringify(bound);
  });
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
