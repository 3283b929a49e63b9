import { establishedBefore } from './established.ts';
import type { Rule } from './rule.ts';

const PROMPTS = 'prompts';

export const promptsBeforeDequeue: Rule = {
  id: 'prompts-before-dequeue',
  severity: 'warning',
  why: 'A Loop prompts block has to come before a transfer out of a queue; on chat it takes its error branch at once, and will do.',
  source: 'AG/transfer-to-queue',
  check: ({ chat }) => {
    const before = establishedBefore(chat, ({ action }) =>
      action.Type === 'MessageParticipantIteratively' ? [PROMPTS] : [],
    );
    return chat.nodes
      .filter(({ action }) => action.Type === 'DequeueContactAndTransferToQueue')
      .filter((node) => before.get(node)?.has(PROMPTS) === false)
      .map(({ flow, action }) => ({
        flow: flow.name,
        action: action.Identifier,
        what: `On some path to "${action.Identifier}" there was no MessageParticipantIteratively.`,
        how: 'Put one before it, with its NoMatchingError leading on.',
      }));
  },
};
