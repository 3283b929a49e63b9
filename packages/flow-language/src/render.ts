import type { FlowDefinition } from './builder/define-flow.ts';
import { layoutFlow } from './layout.ts';
import { bindTokens, type ResolveToken, type TokenUse, tokensIn } from './tokens.ts';
import type { FlowContent, FlowMetadata, FlowType, Parameters } from './types.ts';

/** Tokens that nothing is bound to. */
export class UnboundTokenError extends Error {
  override readonly name = 'UnboundTokenError';
  readonly flow: string;
  readonly tokens: readonly TokenUse[];

  constructor(flow: string, tokens: readonly TokenUse[]) {
    const lines = tokens.map(
      ({ token, action, parameter }) => `  ${token} in the action "${action}", ${parameter}`,
    );
    super(`The flow "${flow}" refers to resources that are not known here:\n${lines.join('\n')}`);
    this.flow = flow;
    this.tokens = tokens;
  }
}

/** Every reference to a resource in a flow. */
export function listTokens(flow: Pick<FlowDefinition, 'content'>): TokenUse[] {
  return tokensIn(flow.content);
}

/**
 * The flow's content as CreateContactFlow takes it, with metadata for the designer. Tokens are replaced by what
 * `resolve` answers; without `resolve` they stay as they are.
 * @throws UnboundTokenError naming every token for which `resolve` answers undefined
 */
export function renderFlow(flow: FlowDefinition, resolve?: ResolveToken): FlowContent {
  const { Version, StartAction, Actions } = flow.content;
  if (resolve !== undefined) {
    const unbound = listTokens(flow).filter(({ kind, name }) => resolve(kind, name) === undefined);
    if (unbound.length > 0) throw new UnboundTokenError(flow.name, unbound);
  }
  return {
    Version,
    StartAction,
    Metadata: metadataOf(flow),
    Actions: Actions.map((action) => ({
      ...action,
      Parameters: bindTokens(action.Parameters, resolve ?? (() => undefined)) as Parameters,
    })),
  };
}

/** The designer's names of those flow types for which console exports show one. */
const DESIGNER_TYPES: Partial<Record<FlowType, string>> = {
  CONTACT_FLOW: 'contactFlow',
  CUSTOMER_QUEUE: 'customerQueue',
  AGENT_WHISPER: 'agentWhisper',
};

function metadataOf(flow: FlowDefinition): FlowMetadata {
  const { entryPoint, blocks } = layoutFlow(flow.content);
  const type = DESIGNER_TYPES[flow.type];
  return {
    entryPointPosition: entryPoint,
    ActionMetadata: Object.fromEntries(
      [...blocks].map(([id, position]) => [id, { position, isFriendlyName: true }]),
    ),
    name: flow.name,
    description: flow.description ?? '',
    ...(type === undefined ? {} : { type }),
    status: 'PUBLISHED',
  };
}
