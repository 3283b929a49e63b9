import { establishedBefore } from './established.ts';
import type { FlowGraph, Node } from './graph.ts';
import type { Rule } from './rule.ts';

const SAID = 'said';

const TIME_OUTS = ['InputTimeLimitExceeded', 'TimeLimitExceeded'];

/**
 * On every path to an end the customer was told something since the last time of waiting, of silence at a
 * question, or of a queue's refusal: what was said before that does not say that the chat is over.
 * A message counts on its error branch too: more than to try nobody can.
 */
export const silentDisconnect: Rule = {
  id: 'silent-disconnect',
  severity: 'error',
  why: 'The chat closes without a word, and the customer does not know why, nor that another may be started.',
  source: 'docs/flows.md; AG/web-and-mobile-chat',
  check: ({ chat }) => {
    const before = establishedBefore(chat, says, makesOld);
    const silent = (node: Node) => before.get(node)?.has(SAID) === false;
    return chat.nodes
      .filter((node) => node.action.Type === 'DisconnectParticipant' && silent(node))
      .map((node) => ({
        flow: node.flow.name,
        action: node.action.Identifier,
        what: `On some path the chat ends at "${node.action.Identifier}" in silence${waysTo(node, chat, silent)}.`,
        how: 'Put a message before it, on the paths from an error branch, a full queue and a wait that is over too.',
      }));
  },
};

/** The branches that come to the end without a word, since those are what has to be mended. */
function waysTo(end: Node, { nodes }: FlowGraph, silent: (node: Node) => boolean): string {
  const ways = nodes.flatMap((node) =>
    node.edges
      .filter(({ to, label }) => to === end && !says(node, label).includes(SAID))
      .filter(({ label }) => silent(node) || makesOld(node, label))
      .map(({ label }) => `"${node.action.Identifier}" (${label})`),
  );
  return ways.length === 0 ? '' : `: from ${ways.join(', ')}`;
}

function says({ action }: Node, label: string): string[] {
  if (action.Type === 'MessageParticipant') return [SAID];
  if (action.Type !== 'ConnectParticipantWithLexBot' && action.Type !== 'ShowView') return [];
  return label === 'NoMatchingError' || TIME_OUTS.includes(label) ? [] : [SAID];
}

function makesOld({ action }: Node, label: string): boolean {
  if (action.Type === 'Wait' || TIME_OUTS.includes(label)) return true;
  if (action.Type === 'ConnectParticipantWithLexBot') return label === 'NoMatchingError';
  return action.Type === 'TransferContactToQueue' || action.Type === 'DequeueContactAndTransferToQueue';
}
