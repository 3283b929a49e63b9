import type { AgentAction } from '../step.ts';
import { asText, type Sentence, sentence } from './sentence.ts';

/** A user name or first name, or what somebody is called: `an agent of the default queue`. */
const AGENT = String.raw`(?:agent )?([\w.@-]+|(?:that |another )?agent(?: of .+?)?)`;

/** What agents do. */
export const AGENTS: Sentence[] = [
  does('accepts', 'takes the chat that is offered', 'accept', 'accepts(?: chat)?'),
  does(
    'rejects',
    'does not take it, and gets no other until available again',
    'reject',
    '(?:rejects|declines)(?: chat)?',
  ),
  sentence('agentSays', {
    form: 'AGENT says: TEXT',
    about: 'writes to the customer',
    words: new RegExp(`^${AGENT} (?:says|writes|types)$`, 'i'),
    takes: 'text',
    read: ([agent = ''], value) => ({ kind: 'agentSays', agent, text: asText(value, `what ${agent} says`) }),
    write: ({ agent, text }) => ({ words: `${agent} says`, value: text }),
  }),
  does('leaves', 'leaves the chat; the customer remains', 'leave', '(?:leaves|ends)(?: chat)?'),
  does(
    'is available',
    'can be offered chats',
    'available',
    '(?:is|becomes|comes|goes) (?:available|back|online)',
  ),
  does('goes offline', 'is offered none from now on', 'offline', '(?:is|becomes|goes) (?:offline|away)'),
];

function does(verb: string, about: string, action: AgentAction, words: string): Sentence {
  return sentence('agent', {
    form: `AGENT ${verb}`,
    about,
    words: new RegExp(`^${AGENT} ${words}$`, 'i'),
    takes: 'nothing',
    read: ([agent = '']) => ({ kind: 'agent', agent, does: action }),
    write: (step) => (step.does === action ? { words: `${step.agent} ${verb}` } : undefined),
  });
}
