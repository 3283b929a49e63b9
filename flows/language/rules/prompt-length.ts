import { eachText } from '../references.ts';
import type { Finding, Rule } from './rule.ts';

/** Documented: 3000 billed characters in a message. */
export const MAX_MESSAGE_LENGTH = 3000;

const SPEAKING = new Set([
  'MessageParticipant',
  'MessageParticipantIteratively',
  'ConnectParticipantWithLexBot',
]);

/** No message is longer than the service takes. */
export const promptLength: Rule = ({ graph }) => {
  const findings: Finding[] = [];
  for (const { flow, action, parameters } of graph.nodes) {
    if (!SPEAKING.has(action.Type)) continue;
    eachText(parameters, 'Parameters', (text, where) => {
      if (text.length <= MAX_MESSAGE_LENGTH || !where.endsWith('.Text')) return;
      findings.push({
        rule: 'prompt-length',
        severity: 'error',
        flow: flow.name,
        action: action.Identifier,
        message: `${where} has ${text.length} characters; ${MAX_MESSAGE_LENGTH} are allowed.`,
        fix: 'Shorten it, or send it as two messages.',
      });
    });
  }
  return findings;
};
