import { SUCCESS } from '../branches.ts';
import { establishedBefore } from './established.ts';
import type { Node } from './graph.ts';
import type { Finding, Rule } from './rule.ts';

const TARGET = 'target queue';

/**
 * On every path a queue is chosen before something uses it. A queue that is left over from an earlier segment may be
 * an agent's own.
 */
export const targetQueueBeforeTransfer: Rule = ({ graph }) => {
  const before = establishedBefore(graph, ({ action }, label) =>
    action.Type === 'UpdateContactTargetQueue' && label === SUCCESS ? [TARGET] : [],
  );
  return graph.nodes
    .filter((node) => usesTarget(node) !== undefined && before.get(node)?.has(TARGET) === false)
    .map((node) => ({
      rule: 'target-queue-before-transfer',
      severity: usesTarget(node) ?? 'error',
      flow: node.flow.name,
      action: node.action.Identifier,
      message: `On some path to "${node.action.Identifier}" no UpdateContactTargetQueue has succeeded.`,
      fix: 'Choose the queue on every path before it, the paths from an error branch included.',
    }));
};

/** In a customer queue flow the contact is in its queue, so only contact and transfer flows are asked. */
function usesTarget({ flow, action, parameters }: Node): Finding['severity'] | undefined {
  if (action.Type === 'TransferContactToQueue') return 'error';
  if (flow.type === 'CUSTOMER_QUEUE') return undefined;
  if (action.Type === 'CheckHoursOfOperation')
    return parameters['HoursOfOperationId'] === undefined ? 'warning' : undefined;
  if (action.Type !== 'CheckMetricData' && action.Type !== 'GetMetricData') return undefined;
  return parameters['QueueId'] === undefined && parameters['AgentId'] === undefined ? 'warning' : undefined;
}
