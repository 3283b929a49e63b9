import { establishedBefore } from './established.ts';
import { hooksOf } from './graph.ts';
import type { Rule } from './rule.ts';

/** Without them no whisper and no disconnect flow runs for a chat, and the queue flow is the default one. */
const HOOKS = ['AgentWhisper', 'CustomerRemaining', 'CustomerQueue'] as const;

const MISSING = {
  AgentWhisper: 'no whisper flow remembers the agent who answers',
  CustomerRemaining: 'the chat ends as soon as the agent leaves',
  CustomerQueue: 'the default queue flow runs, whatever it is',
} as const;

/**
 * Every path into a queue has set the hooks. Whether they outlive a segment is not known, so what an earlier
 * segment set does not count. A hook whose action took its error branch counts: a contact is not held back for it.
 * A customer queue flow is not looked at: its contact is in a queue already, with the hooks that the flow before it
 * has set, and what it sets itself could only reach the segment after it in the way that those do.
 */
export const hooksBeforeQueue: Rule = {
  id: 'hooks-before-queue',
  severity: 'error',
  why: 'A chat runs no agent whisper and no disconnect flow unless its hook is set, and whether hooks outlive a segment is not known.',
  source: 'AG/set-default-whisper-flow-for-chat, AG/set-disconnect-flow; TRUTH.md: hooksCarryToDisconnect',
  check: ({ chat }) => {
    const before = establishedBefore(chat, (node) => hooksOf(node).map(([hook]) => hook));
    return chat.nodes.flatMap((node) => {
      const set = before.get(node);
      if (node.action.Type !== 'TransferContactToQueue' || set === undefined) return [];
      return HOOKS.filter((hook) => !set.has(hook)).map((hook) => ({
        flow: node.flow.name,
        action: node.action.Identifier,
        what: `On some path to "${node.action.Identifier}" the hook ${hook} is not set: ${MISSING[hook]}.`,
        how: `Put an UpdateContactEventHooks with ${hook} on every path before it.`,
      }));
    });
  },
};
