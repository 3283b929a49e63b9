import { type Finding, fieldsOf } from '@resumed-chats/findings';
import { type FlowInSet, forChat, graphOf } from './rules/graph.ts';
import { RULES } from './rules/index.ts';
import type { Found, LintContext, LintOptions, Rule } from './rules/rule.ts';

export type { FlowInSet } from './rules/graph.ts';
export type { LintOptions } from './rules/rule.ts';

/** A finding about a flow, by its name. */
export type FlowFinding = Finding & { flow: string };

/** Source: AG/web-and-mobile-chat. */
const DEFAULT_CHAT_SECONDS = 25 * 60 * 60;

/**
 * What our own rules find in a set of flows for chat. A set lets them follow TransferToFlow from one flow into
 * the other. Rules expect what `validateFlow` can read.
 */
export function lintFlows(flows: readonly FlowInSet[], options: LintOptions = {}): FlowFinding[] {
  const all = {
    attributes: [],
    authored: true,
    foreign: false,
    chatSeconds: DEFAULT_CHAT_SECONDS,
    flowOf: () => undefined,
    ...options,
  };
  const graph = graphOf(flows, all.flowOf);
  const context = { flows, graph, chat: forChat(graph), options: all };
  return RULES.flatMap((rule) => rule.check(context).map((found) => findingOf(rule, found, context)));
}

/** The same for one flow by itself. */
export function lintFlow(flow: FlowInSet, options: LintOptions = {}): FlowFinding[] {
  return lintFlows([flow], options);
}

function findingOf(rule: Rule, found: Found, { options }: LintContext): FlowFinding {
  const { severity = rule.severity, certain, flow, action, what, how } = found;
  const mild = options.foreign && !certain && (rule.elsewhere ?? 'warning') === 'warning';
  return {
    ...fieldsOf(rule),
    severity: mild ? 'warning' : severity,
    flow,
    ...(action === undefined ? {} : { action }),
    what,
    how,
  };
}
