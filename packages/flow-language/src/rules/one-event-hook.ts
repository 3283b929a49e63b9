import { hooksOf } from './graph.ts';
import type { Rule } from './rule.ts';

export const oneEventHook: Rule = {
  id: 'one-event-hook',
  severity: 'error',
  why: 'One hook for each action is documented; create takes none or two without a word, and what then happens is not known.',
  source: 'AR/contact-actions-updatecontacteventhooks',
  check: ({ graph }) =>
    graph.nodes
      .filter((node) => node.action.Type === 'UpdateContactEventHooks' && hooksOf(node).length !== 1)
      .map((node) => ({
        flow: node.flow.name,
        action: node.action.Identifier,
        what: `"${node.action.Identifier}" sets ${hooksOf(node).length} hooks; exactly one is documented.`,
        how: 'Write one action for each hook.',
      })),
};
