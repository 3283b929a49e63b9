import { hooksOf } from './graph.ts';
import type { Rule } from './rule.ts';

/** One hook for each UpdateContactEventHooks: the page's rule, which CreateContactFlow does not check. */
export const oneEventHook: Rule = ({ graph }) =>
  graph.nodes
    .filter((node) => node.action.Type === 'UpdateContactEventHooks' && hooksOf(node).length !== 1)
    .map((node) => ({
      rule: 'one-event-hook',
      severity: 'error',
      flow: node.flow.name,
      action: node.action.Identifier,
      message: `"${node.action.Identifier}" sets ${hooksOf(node).length} hooks; exactly one is documented.`,
      fix: 'Write one action for each hook.',
    }));
