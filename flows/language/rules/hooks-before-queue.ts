import { establishedBefore } from './established.ts';
import { hooksOf } from './graph.ts';
import type { Rule } from './rule.ts';

/** Without them no whisper and no disconnect flow runs for a chat, and the queue flow is the default one. */
const HOOKS = ['AgentWhisper', 'CustomerRemaining', 'CustomerQueue'] as const;

/**
 * Every path into a queue has set the hooks. Whether they outlive a segment is not known, so what an earlier
 * segment set does not count. A hook whose action took its error branch counts: a contact is not held back for it.
 * A customer queue flow is not looked at: its contact is in a queue already, with the hooks that the flow before it
 * has set, and what it sets itself could only reach the segment after it in the way that those do.
 */
export const hooksBeforeQueue: Rule = ({ graph }) => {
  const before = establishedBefore(graph, (node) => hooksOf(node).map(([hook]) => hook));
  return graph.nodes.flatMap((node) => {
    const set = before.get(node);
    if (node.action.Type !== 'TransferContactToQueue' || set === undefined) return [];
    return HOOKS.filter((hook) => !set.has(hook)).map((hook) => ({
      rule: 'hooks-before-queue',
      severity: 'error' as const,
      flow: node.flow.name,
      action: node.action.Identifier,
      message: `On some path to "${node.action.Identifier}" the hook ${hook} is not set.`,
      fix: `Put an UpdateContactEventHooks with ${hook} on every path before it.`,
    }));
  });
};
