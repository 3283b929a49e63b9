import { SUCCESS } from '../branches.ts';
import { possibleBefore } from './established.ts';
import type { Node } from './graph.ts';
import type { Rule } from './rule.ts';

const CHOSEN = 'chosen';

/** A chat for which a queue was chosen is sent there, unless a check of hours or of the queue says otherwise. */
export const queueNotUsed: Rule = {
  id: 'queue-not-used',
  severity: 'error',
  why: 'A queue was found for the customer and never tried: the chat ends though an agent could have had it.',
  source: 'AG/transfer-to-queue',
  check: ({ chat }) => {
    const before = possibleBefore(
      chat,
      ({ action }, label) =>
        action.Type === 'UpdateContactTargetQueue' && label === SUCCESS ? [CHOSEN] : [],
      saysOtherwise,
    );
    return chat.nodes
      .filter(
        (node) => node.action.Type === 'DisconnectParticipant' && before.get(node)?.has(CHOSEN) === true,
      )
      .map(({ flow, action }) => ({
        flow: flow.name,
        action: action.Identifier,
        what: `On some path a queue is chosen, and the chat ends at "${action.Identifier}" without it.`,
        how: 'Lead that path to TransferContactToQueue.',
      }));
  },
};

function saysOtherwise({ action }: Node, label: string): boolean {
  if (action.Type === 'CheckHoursOfOperation') return label === '= False';
  return ['TransferContactToQueue', 'CheckMetricData', 'Wait'].includes(action.Type);
}
