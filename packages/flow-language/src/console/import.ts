import { bindTokens, type Token, type TokenKind, token, tokensIn } from '../tokens.ts';
import { type FlowAction, type FlowContent, type Parameters, parametersOf } from '../types.ts';
import { functionNameIn, kindOfArn } from './resources.ts';

/** A flow of the console with names in the place of its ARNs. */
interface ImportedFlow {
  /** With tokens; all else, unknown metadata too, as it was. */
  content: FlowContent;
  /** The ARN that each token was. */
  arns: ReadonlyMap<string, string>;
  /** ARNs whose names the file does not tell: they stay. */
  unnamed: readonly UnnamedReference[];
}

/** An id or ARN in an imported flow for which no name is known. */
export interface UnnamedReference {
  kind: TokenKind;
  arn: string;
  action: string;
}

/** Reads the names of a flow's resources from its metadata, as the console does where it does not find an ARN. Pure. */
export function importFlow(content: FlowContent): ImportedFlow {
  const arns = new Map<string, string>();
  const written = new Set<string>(tokensIn(content).map((use) => use.token));
  const unnamed: UnnamedReference[] = [];
  const named = (action: FlowAction, arn: string, path: readonly string[]): string => {
    const kind = kindOfArn(arn);
    if (kind === undefined) return arn;
    const found = tokenOf(kind, nameOf(content, action, kind, arn, path));
    // Two resources of one name: the second keeps its ARN.
    if (found !== undefined && !written.has(found) && (arns.get(found) ?? arn) === arn) {
      arns.set(found, arn);
      return found;
    }
    unnamed.push({ kind, arn, action: action.Identifier });
    return arn;
  };
  const Actions = content.Actions.map((action) => {
    if (action.Parameters === undefined || action.Parameters === null) return action;
    return {
      ...action,
      Parameters: eachString(action.Parameters, [], (text, path) => named(action, text, path)) as Parameters,
    };
  });
  return { content: { ...content, Actions }, arns, unnamed };
}

/** The other way: the flow as it was. */
export function withArns({ content, arns }: Pick<ImportedFlow, 'content' | 'arns'>): FlowContent {
  const arnOf = (kind: TokenKind, name: string) => (name === '' ? undefined : arns.get(token(kind, name)));
  return {
    ...content,
    Actions: content.Actions.map((action) =>
      action.Parameters === undefined || action.Parameters === null
        ? action
        : { ...action, Parameters: bindTokens(parametersOf(action), arnOf) as Parameters },
    ),
  };
}

function tokenOf(kind: TokenKind, name: string | undefined): Token | undefined {
  if (name === undefined || name === '' || /[{}]/.test(name)) return undefined;
  return token(kind, name);
}

/** Where designers before 2023 wrote the name of a block's resource. */
const OLDER: Partial<Record<TokenKind, readonly string[]>> = {
  queue: ['queue'],
  flow: ['ContactFlow', 'contactFlow'],
};

function nameOf(
  { Metadata }: FlowContent,
  action: FlowAction,
  kind: TokenKind,
  arn: string,
  path: readonly string[],
): string | undefined {
  const all = Metadata?.ActionMetadata ?? {};
  const own: unknown = Object.hasOwn(all, action.Identifier) ? all[action.Identifier] : undefined;
  const beside = dig(own, ['parameters', ...path]);
  if (kind === 'botAlias') return text(dig(beside, ['lexV2BotName'])) ?? text(dig(own, ['lexV2BotName']));
  if (kind === 'lambda') return functionNameIn(arn);
  const older = OLDER[kind]?.map((key) => text(dig(own, [key, 'text'])));
  return (
    text(dig(beside, ['displayName'])) ??
    older?.find((name) => name !== undefined) ??
    (kind === 'prompt' ? text(dig(own, ['promptName'])) : undefined)
  );
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function dig(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (found, key) =>
      typeof found === 'object' && found !== null && Object.hasOwn(found, key)
        ? (found as Record<string, unknown>)[key]
        : undefined,
    value,
  );
}

function eachString(
  value: unknown,
  path: readonly string[],
  replace: (text: string, path: readonly string[]) => string,
): unknown {
  if (typeof value === 'string') return replace(value, path);
  if (Array.isArray(value))
    return value.map((entry, index) => eachString(entry, [...path, `${index}`], replace));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [key, eachString(entry, [...path, key], replace)]),
  );
}
