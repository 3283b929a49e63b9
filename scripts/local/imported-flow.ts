import {
  bindTokens,
  type FlowAction,
  type FlowContent,
  type FlowType,
  importFlow,
  type Parameters,
  parametersOf,
  parseToken,
  type Token,
  type TokenKind,
  token,
} from '@resumed-chats/flow-language';
import { type FlowTemplate, flowTemplate } from '../build/flow-template.ts';
import { DEFAULT_STACK_NAME } from '../deploy/names.ts';

/** A flow of somebody's own, as its file has it. */
export interface OwnFlowContent {
  name: string;
  type: FlowType;
  content: FlowContent;
}

/**
 * Flows from files as templates. What a console exported has ARNs: they become the names that stand beside them, those
 * of flows given together first; an ARN without a name here stays, and its action fails as it does on Connect.
 */
export function importedTemplates(flows: readonly OwnFlowContent[]): FlowTemplate[] {
  const byConsoleName = new Map(
    flows.flatMap(({ name, content }) => {
      const { name: written } = content.Metadata ?? {};
      return typeof written === 'string' ? [[written, name] as const] : [];
    }),
  );
  return flows.map(({ name, type, content }) => {
    const imported = importFlow(content);
    if (imported.arns.size === 0 && imported.unnamed.length === 0)
      return flowTemplate(name, type, withoutConsolesOwn(content));
    const rename = (kind: TokenKind, from: string) => renamed(kind, from, byConsoleName);
    const template = flowTemplate(name, type, withoutConsolesOwn(retold(imported.content, rename)));
    const arns = new Map(
      [...imported.arns].map(([written, arn]) => {
        const { kind, name: from } = parseToken(written)!;
        return [rename(kind, from), arn] as const;
      }),
    );
    return { ...template, arns, unnamed: imported.unnamed };
  });
}

/** As this project names it. Its own flows and functions are deployed with the stack's name before theirs. */
function renamed(kind: TokenKind, name: string, flows: ReadonlyMap<string, string>): Token {
  if (kind !== 'flow' && kind !== 'lambda') return token(kind, name);
  const own = kind === 'flow' ? flows.get(name) : undefined;
  const stack = `${DEFAULT_STACK_NAME}-`;
  return token(kind, own ?? (name.startsWith(stack) && name !== stack ? name.slice(stack.length) : name));
}

function retold(content: FlowContent, rename: (kind: TokenKind, name: string) => Token): FlowContent {
  return eachAction(content, (action) => ({
    ...action,
    Parameters: bindTokens(parametersOf(action), (kind, name) =>
      name === '' ? undefined : rename(kind, name),
    ) as Parameters,
  }));
}

/** Exports carry what CreateContactFlow refuses (seen live by others): EventHooksConfiguration. */
function withoutConsolesOwn(content: FlowContent): FlowContent {
  return eachAction(content, (action) => {
    if (action.Type !== 'UpdateContactEventHooks') return action;
    const { EventHooksConfiguration: _, ...Parameters } = parametersOf(action);
    return { ...action, Parameters };
  });
}

function eachAction(content: FlowContent, change: (action: FlowAction) => FlowAction): FlowContent {
  // A file that is no flow is refused where it is put in, with all that is wrong with it.
  return Array.isArray(content.Actions) ? { ...content, Actions: content.Actions.map(change) } : content;
}
