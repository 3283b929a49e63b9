import type { Rule } from './rule.ts';

const NAMING = ['UpdateContactTargetQueue', 'DequeueContactAndTransferToQueue'];

export const queueNotNamed: Rule = {
  id: 'queue-not-named',
  severity: 'error',
  why: 'Both QueueId and AgentId may be left out at create, and where the contact then goes is documented nowhere.',
  source: 'AR/contact-actions-updatecontacttargetqueue, AR/contact-actions-dequeuecontactandtransfertoqueue',
  check: ({ graph }) =>
    graph.nodes
      .filter(({ action }) => NAMING.includes(action.Type))
      .filter(({ parameters }) => parameters['QueueId'] === undefined && parameters['AgentId'] === undefined)
      .map(({ flow, action }) => ({
        flow: flow.name,
        action: action.Identifier,
        what: `${action.Type} names neither a queue nor an agent.`,
        how: 'Write QueueId or AgentId.',
      })),
};
