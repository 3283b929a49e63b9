import { eachText } from '../references.ts';
import type { Found, Rule } from './rule.ts';

/** Documented: 3000 billed characters in a message. */
const MAX_MESSAGE_LENGTH = 3000;

const SPEAKING = new Set([
  'MessageParticipant',
  'MessageParticipantIteratively',
  'ConnectParticipantWithLexBot',
]);

export const promptLength: Rule = {
  id: 'prompt-length',
  severity: 'error',
  why: 'A message has at most 3000 billed characters; a longer one takes the error branch, and the customer sees nothing.',
  source: 'AR/participant-actions-messageparticipant',
  check: ({ graph }) => {
    const found: Found[] = [];
    for (const { flow, action, parameters } of graph.nodes) {
      if (!SPEAKING.has(action.Type)) continue;
      eachText(parameters, 'Parameters', (text, where) => {
        if (text.length <= MAX_MESSAGE_LENGTH || !where.endsWith('.Text')) return;
        found.push({
          flow: flow.name,
          action: action.Identifier,
          what: `${where} has ${text.length} characters; ${MAX_MESSAGE_LENGTH} are allowed.`,
          how: 'Shorten it, or send it as two messages.',
        });
      });
    }
    return found;
  },
};
