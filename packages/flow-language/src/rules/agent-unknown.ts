import { referencesOfAction } from '../references.ts';
import type { Rule } from './rule.ts';

const WITHOUT_AGENT = ['CONTACT_FLOW', 'CUSTOMER_QUEUE', 'QUEUE_TRANSFER'];

export const agentUnknown: Rule = {
  id: 'agent-unknown',
  severity: 'error',
  why: 'In contact, customer queue and transfer-to-queue flows, a disconnect flow included, no agent is known: the value is empty.',
  source: 'AG/connect-attrib-list; TRUTH.md: agentSetInDisconnectFlow',
  check: ({ chat }) =>
    chat.nodes
      .filter(({ flow }) => WITHOUT_AGENT.includes(flow.type))
      .flatMap((node) =>
        referencesOfAction(node.action)
          .filter(({ path: [space] }) => space === 'Agent')
          .map(({ text, where }) => ({
            flow: node.flow.name,
            action: node.action.Identifier,
            what: `${text} is read in ${where}, and a ${node.flow.type} knows no agent.`,
            how: 'Store it as a contact attribute in the agent whisper flow, and read that: $.Attributes.….',
          })),
      ),
};
