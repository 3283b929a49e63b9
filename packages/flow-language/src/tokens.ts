/**
 * References to resources by name: `{{queue:Billing}}` stands for an id or ARN that is known when flows are deployed.
 * A token is always a parameter's whole value.
 */
import { eachText } from './references.ts';
import { type FlowContent, parametersOf } from './types.ts';

/** What a token can stand for. */
export const TOKEN_KINDS = [
  'queue',
  'flow',
  'lambda',
  'botAlias',
  'hours',
  'prompt',
  'view',
  'module',
] as const;
/** What a token can stand for, such as `queue`. */
export type TokenKind = (typeof TOKEN_KINDS)[number];

/** A reference by name, such as `{{queue:Billing}}`. */
export type Token = `{{${TokenKind}}}` | `{{${TokenKind}:${string}}}`;

/** Where a flow uses a token. */
export interface TokenUse {
  kind: TokenKind;
  /** Empty where the kind alone says which, as in `{{botAlias}}`. */
  name: string;
  token: Token;
  action: string;
  /** e.g. `Parameters.EventHooks.AgentWhisper`. */
  parameter: string;
}

/** Finds the id or ARN that a token stands for; undefined when there is none. */
export type ResolveToken = (kind: TokenKind, name: string) => string | undefined;

const WHOLE = new RegExp(`^\\{\\{(${TOKEN_KINDS.join('|')})(?::([^{}]+))?\\}\\}$`);
const ANYWHERE = /\{\{[^{}]*\}\}/;

/** Stands for the queue with this name. */
export const queue = (name: string): Token => token('queue', name);
/** Stands for the flow with this name. */
export const flow = (name: string): Token => token('flow', name);
/** Stands for the Lambda function with this name. */
export const lambda = (name: string): Token => token('lambda', name);
/** Stands for the hours of operation with this name. */
export const hours = (name: string): Token => token('hours', name);
/** The bot's alias; with a locale (`en_US`), the alias that serves it. */
export const botAlias = (locale?: string): Token =>
  locale === undefined ? '{{botAlias}}' : token('botAlias', locale);

/** @throws RangeError for a name that a token cannot hold */
export function token(kind: TokenKind, name: string): Token {
  if (name === '' || /[{}]/.test(name))
    throw new RangeError(`The name of a ${kind} must not be empty nor contain braces: "${name}"`);
  return `{{${kind}:${name}}}`;
}

/** The token that a value is, if it is one. */
export function parseToken(value: unknown): { kind: TokenKind; name: string } | undefined {
  const match = typeof value === 'string' ? WHOLE.exec(value) : null;
  return match === null ? undefined : { kind: match[1] as TokenKind, name: match[2] ?? '' };
}

/** Whether a text holds something written as a token, known kind or not. */
export function looksLikeToken(text: string): boolean {
  return ANYWHERE.test(text);
}

/** Every token in a flow's parameters. */
export function tokensIn(content: FlowContent): TokenUse[] {
  const uses: TokenUse[] = [];
  for (const action of content.Actions)
    eachText(parametersOf(action), 'Parameters', (text, parameter) => {
      const parsed = parseToken(text);
      if (parsed !== undefined)
        uses.push({ ...parsed, token: text as Token, action: action.Identifier, parameter });
    });
  return uses;
}

/** Replaces every token in a JSON value by what `resolve` knows; a token that it does not know stays. */
export function bindTokens(value: unknown, resolve: ResolveToken): unknown {
  const parsed = parseToken(value);
  if (parsed !== undefined) return resolve(parsed.kind, parsed.name) ?? value;
  if (Array.isArray(value)) return value.map((entry) => bindTokens(entry, resolve));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, bindTokens(entry, resolve)]));
}
