import { AGENT_METRICS } from '../actions/check-metric-data.ts';
import { textOf } from '../validation/json.ts';
import { establishedBefore } from './established.ts';
import type { Node } from './graph.ts';
import type { Rule } from './rule.ts';

/** Whoever chooses an agent's own queue has just seen that this agent is there. */
export const agentQueueGate: Rule = {
  id: 'agent-queue-gate',
  severity: 'error',
  why: "Only that agent can take a chat from an agent's own queue, and it has no timeout: an agent who is away strands the customer.",
  source: 'AG/concepts-queues-standard-and-agent, AG/check-staffing',
  check: ({ chat }) => {
    const before = establishedBefore(chat, seen, ({ action }) => action.Type === 'Wait');
    return chat.nodes
      .filter((node) => choosesAgent(node) && before.get(node)?.has(fact(node)) === false)
      .map(({ flow, action, parameters }) => ({
        flow: flow.name,
        action: action.Identifier,
        what: `On some path nothing has checked that the agent ${textOf(parameters['AgentId'])} is there.`,
        how: 'Put a CheckMetricData with NumberOfAgentsAvailable (or …Staffed) and the same AgentId before it, after any Wait.',
      }));
  },
};

/** Whether the action makes an agent's own queue the target. */
export function choosesAgent({ action, parameters }: Node): boolean {
  const chooses = ['UpdateContactTargetQueue', 'DequeueContactAndTransferToQueue'].includes(action.Type);
  return chooses && parameters['AgentId'] !== undefined;
}

function seen(node: Node, label: string): string[] {
  const metric = AGENT_METRICS.some((name) => name === node.parameters['MetricType']);
  return node.action.Type === 'CheckMetricData' && metric && label === '> 0' ? [fact(node)] : [];
}

function fact({ parameters }: Node): string {
  return `there: ${textOf(parameters['AgentId'])}`;
}
