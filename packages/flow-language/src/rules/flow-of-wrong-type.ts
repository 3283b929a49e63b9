import type { FlowType } from '../types.ts';
import { flowNamed, hooksOf } from './graph.ts';
import type { Rule } from './rule.ts';

/** Which type of flow each hook runs, and what a transfer goes to. */
const RUNS: Readonly<Record<string, readonly FlowType[]>> = {
  AgentHold: ['AGENT_HOLD'],
  AgentWhisper: ['AGENT_WHISPER'],
  CustomerHold: ['CUSTOMER_HOLD'],
  CustomerQueue: ['CUSTOMER_QUEUE'],
  CustomerRemaining: ['CONTACT_FLOW'],
  CustomerWhisper: ['CUSTOMER_WHISPER'],
};
const TRANSFERRED: readonly FlowType[] = ['CONTACT_FLOW', 'AGENT_TRANSFER', 'QUEUE_TRANSFER'];

export const flowOfWrongType: Rule = {
  id: 'flow-of-wrong-type',
  severity: 'error',
  why: 'A hook runs flows of its own type only; with another the block takes its error branch, and nothing runs when it should.',
  source: 'AG/set-disconnect-flow, AG/set-whisper-flow; TRUTH.md: Connect: chats, contacts, queues, assumed',
  check: ({ graph, flows, options }) =>
    graph.nodes.flatMap((node) => {
      const transfer =
        node.action.Type === 'TransferToFlow'
          ? [{ named: node.parameters['ContactFlowId'], runs: TRANSFERRED, as: 'TransferToFlow' }]
          : [];
      const hooks = hooksOf(node).map(([hook, named]) => ({ named, runs: RUNS[hook], as: hook }));
      return [...transfer, ...hooks].flatMap(({ named, runs, as }) => {
        const flow = flowNamed(named, flows, options.flowOf);
        if (flow === undefined || runs === undefined || runs.includes(flow.type)) return [];
        return [
          {
            flow: node.flow.name,
            action: node.action.Identifier,
            what: `${as} names the flow "${flow.name}", which is a ${flow.type}, not a ${runs.join(' or ')}.`,
            how: 'Name a flow of that type, or give the flow the right one.',
          },
        ];
      });
    }),
};
