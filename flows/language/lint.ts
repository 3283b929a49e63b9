import { type FlowInSet, graphOf } from './rules/graph.ts';
import { RULES } from './rules/index.ts';
import type { Finding, LintOptions } from './rules/rule.ts';

export type { FlowInSet } from './rules/graph.ts';
export type { Finding, LintOptions } from './rules/rule.ts';

/**
 * What our own rules find in a set of valid flows for chat. A set lets them follow TransferToFlow from one flow into
 * the other. Rules expect what `validateFlow` accepts.
 */
export function lintFlows(flows: readonly FlowInSet[], options: LintOptions = {}): Finding[] {
  const all = { attributes: [], authored: true, flowOf: () => undefined, ...options };
  const context = { flows, graph: graphOf(flows, all.flowOf), options: all };
  return RULES.flatMap((rule) => rule(context));
}

/** The same for one flow by itself. */
export function lintFlow(flow: FlowInSet, options: LintOptions = {}): Finding[] {
  return lintFlows([flow], options);
}
