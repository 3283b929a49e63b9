import type { Severity } from '@resumed-chats/findings';
import { SUCCESS } from '../branches.ts';
import { establishedBefore } from './established.ts';
import type { Node } from './graph.ts';
import type { Rule } from './rule.ts';

const TARGET = 'target queue';

/** On every path a queue is chosen before something uses it. */
export const targetQueueBeforeTransfer: Rule = {
  id: 'target-queue-before-transfer',
  severity: 'error',
  why: "Without a queue of its own choice a chat goes to the one that is left over from before, which may be an agent's own.",
  source: 'AG/transfer-to-queue; TRUTH.md: queueCarriesToDisconnect',
  check: ({ chat }) => {
    const before = establishedBefore(chat, ({ action }, label) =>
      action.Type === 'UpdateContactTargetQueue' && label === SUCCESS ? [TARGET] : [],
    );
    return chat.nodes
      .filter((node) => usesTarget(node) !== undefined && before.get(node)?.has(TARGET) === false)
      .map((node) => ({
        severity: usesTarget(node) ?? 'error',
        flow: node.flow.name,
        action: node.action.Identifier,
        what: `On some path to "${node.action.Identifier}" no UpdateContactTargetQueue has succeeded.`,
        how: 'Choose the queue on every path before it, the paths from an error branch included.',
      }));
  },
};

/** In a customer queue flow the contact is in its queue, so only contact and transfer flows are asked. */
function usesTarget({ flow, action, parameters }: Node): Severity | undefined {
  if (action.Type === 'TransferContactToQueue') return 'error';
  if (flow.type === 'CUSTOMER_QUEUE') return undefined;
  if (action.Type === 'CheckHoursOfOperation')
    return parameters['HoursOfOperationId'] === undefined ? 'warning' : undefined;
  if (action.Type !== 'CheckMetricData' && action.Type !== 'GetMetricData') return undefined;
  return parameters['QueueId'] === undefined && parameters['AgentId'] === undefined ? 'warning' : undefined;
}
