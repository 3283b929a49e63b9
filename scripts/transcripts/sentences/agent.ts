import type { AgentDeed } from '../step.ts';
import { asText, type Sentence } from './sentence.ts';

const AGENT = String.raw`(?:agent )?([\w.@-]+)`;

/** What agents do. */
export const AGENTS: Sentence[] = [
  deed('AGENT accepts', 'takes the chat that is offered', 'accept', 'accepts(?: chat)?'),
  deed(
    'AGENT rejects',
    'does not take it, and gets no other until available again',
    'reject',
    '(?:rejects|declines)(?: chat)?',
  ),
  {
    form: 'AGENT says: TEXT',
    about: 'writes to the customer',
    words: new RegExp(`^${AGENT} (?:says|writes|types)$`, 'i'),
    takes: 'text',
    read: ([agent = ''], value) => ({ kind: 'agentSays', agent, text: asText(value, `what ${agent} says`) }),
  },
  deed('AGENT leaves', 'leaves the chat; the customer remains', 'leave', '(?:leaves|ends)(?: chat)?'),
  deed(
    'AGENT is available',
    'can be offered chats',
    'available',
    '(?:is|becomes|comes|goes) (?:available|back|online)',
  ),
  deed(
    'AGENT goes offline',
    'is offered none from now on',
    'offline',
    '(?:is|becomes|goes) (?:offline|away)',
  ),
];

function deed(form: string, about: string, does: AgentDeed, words: string): Sentence {
  return {
    form,
    about,
    words: new RegExp(`^${AGENT} ${words}$`, 'i'),
    takes: 'nothing',
    read: ([agent = '']) => ({ kind: 'agent', agent, does }),
  };
}
