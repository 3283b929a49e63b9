import type { RuleFacts, Severity } from '@resumed-chats/findings';
import type { FlowGraph, FlowInSet } from './graph.ts';

/** What a rule found, without what is always the same of the rule. */
export interface Found {
  flow: string;
  /** Identifier of the action, where it is about one. */
  action?: string;
  what: string;
  /** What to do. */
  how: string;
  /** When it is not the rule's own. */
  severity?: Severity;
  /** In somebody else's flow too, however little of it is seen: the customer is stranded for certain. */
  certain?: true;
}

export interface LintOptions {
  /** Contact attributes that something other than these flows sets, such as start-chat or a Lambda. */
  attributes?: readonly string[];
  /** Flows as authored hold tokens and no ARNs; rendered ones the reverse. Default true. */
  authored?: boolean;
  /** Somebody else's flows: what they may well mean so is a warning. Default false. */
  foreign?: boolean;
  /** The chat's total duration. Default 90000 s, as Connect's: 25 hours. */
  chatSeconds?: number;
  /** Name of the flow of the set that a flow id or ARN stands for; tokens and names are understood without it. */
  flowOf?: (reference: string) => string | undefined;
}

export interface LintContext {
  flows: readonly FlowInSet[];
  /** Every action of the flows. */
  graph: FlowGraph;
  /** What a chat can come to: without the ways that a Compare on `$.Channel` keeps for other channels. */
  chat: FlowGraph;
  options: Required<LintOptions>;
}

export interface Rule extends RuleFacts {
  check(context: LintContext): Found[];
}
