import type { FlowGraph, FlowInSet } from './graph.ts';

/** What a rule found. */
export interface Finding {
  rule: string;
  severity: 'error' | 'warning';
  flow: string;
  /** Identifier of the action, where it is about one. */
  action?: string;
  message: string;
  /** What to do. */
  fix: string;
}

export interface LintOptions {
  /** Contact attributes that something other than these flows sets, such as start-chat or a Lambda. */
  attributes?: readonly string[];
  /** Flows as authored hold tokens and no ARNs; rendered ones the reverse. Default true. */
  authored?: boolean;
  /** Name of the flow of the set that a flow id or ARN stands for; tokens and names are understood without it. */
  flowOf?: (reference: string) => string | undefined;
}

export interface LintContext {
  flows: readonly FlowInSet[];
  graph: FlowGraph;
  options: Required<LintOptions>;
}

export type Rule = (context: LintContext) => Finding[];
