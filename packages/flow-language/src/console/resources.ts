import { createHash } from 'node:crypto';
import type { TokenKind } from '../tokens.ts';

/** A resource as a file of the console names it: by ARN, and by the name that the console shows. */
export interface ConsoleResource {
  arn: string;
  /** Of a bot's alias: the alias. */
  displayName: string;
  /** Of a bot's alias. */
  botName?: string;
}

const IN_INSTANCE = String.raw`^arn:[\w-]+:connect:[\w-]*:\d*:instance/[^/]+`;
const KINDS: readonly (readonly [TokenKind, RegExp])[] = [
  ['queue', new RegExp(`${IN_INSTANCE}/queue/(?!agent/)[^/]+$`)],
  ['flow', new RegExp(`${IN_INSTANCE}/contact-flow/[^/]+$`)],
  ['module', new RegExp(`${IN_INSTANCE}/flow-module/[^/]+$`)],
  ['hours', new RegExp(`${IN_INSTANCE}/operating-hours/[^/]+$`)],
  ['prompt', new RegExp(`${IN_INSTANCE}/prompt/[^/]+$`)],
  ['view', new RegExp(`${IN_INSTANCE}/view/[^/]+$`)],
  ['lambda', /^arn:[\w-]+:lambda:[\w-]*:\d*:function:[\w-]+(?::[\w$-]+)?$/],
  ['botAlias', /^arn:[\w-]+:lex:[\w-]*:\d*:bot-alias\/\w+\/\w+$/],
];

/** What an ARN in a flow stands for; undefined for a text that is none, and for an agent's own queue. */
export function kindOfArn(text: string): TokenKind | undefined {
  return KINDS.find(([, form]) => form.test(text))?.[0];
}

/** The function's name in a Lambda's ARN. */
export function functionNameIn(arn: string): string {
  return arn.split(':')[6] ?? '';
}

const PATHS: Partial<Record<TokenKind, string>> = {
  queue: 'queue',
  flow: 'contact-flow',
  module: 'flow-module',
  hours: 'operating-hours',
  prompt: 'prompt',
  view: 'view',
};
const REGION = 'us-east-1';
const ACCOUNT = '000000000000';
const INSTANCE = `arn:aws:connect:${REGION}:${ACCOUNT}:instance/00000000-0000-0000-0000-000000000000`;

/**
 * An ARN of the right form that no instance has, so that the console goes by the name. The same name always gets the
 * same one. Source: AG/contact-flow-import-export, an ARN that is not found is followed by the name.
 */
export function placeholderArn(kind: TokenKind, name: string): string {
  const hash = createHash('sha256').update(`${kind}:${name}`).digest('hex');
  if (kind === 'lambda') return `arn:aws:lambda:${REGION}:${ACCOUNT}:function:${name}`;
  if (kind === 'botAlias') {
    const [bot, alias] = [hash.slice(0, 10), hash.slice(10, 20)].map((id) => id.toUpperCase());
    return `arn:aws:lex:${REGION}:${ACCOUNT}:bot-alias/${bot}/${alias}`;
  }
  return `${INSTANCE}/${PATHS[kind]}/${uuidOf(hash)}`;
}

/** A UUID (version 4 in form) that a text always gets again. */
export function derivedUuid(text: string): string {
  return uuidOf(createHash('sha256').update(text).digest('hex'));
}

function uuidOf(hash: string): string {
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-4${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}
