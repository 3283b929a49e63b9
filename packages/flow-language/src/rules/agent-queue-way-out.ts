import { SUCCESS } from '../branches.ts';
import { textOf } from '../validation/json.ts';
import { choosesAgent } from './agent-queue-gate.ts';
import { establishedBefore, possibleBefore } from './established.ts';
import { type FlowInSet, flowNamed, hooksOf, type Node, reachableFrom } from './graph.ts';
import type { Found, LintContext, Rule } from './rule.ts';

const AGENT = 'agent queue';
const HOOK = 'CustomerQueue: ';

/** Where a chat may go into an agent's own queue, its customer queue flow ends the stay after a time. */
export const agentQueueWayOut: Rule = {
  id: 'agent-queue-way-out',
  severity: 'error',
  why: "An agent's own queue has no timeout: an agent who does not answer keeps the customer until the chat is over.",
  source: 'AG/concepts-queues-standard-and-agent; AG/transfer-to-queue',
  check: (context) => {
    const { chat } = context;
    const target = possibleBefore(
      chat,
      (node, label) => (label === SUCCESS && choosesAgent(node) ? [AGENT] : []),
      ({ action }, label) => action.Type === 'UpdateContactTargetQueue' && label === SUCCESS,
    );
    const hooks = establishedBefore(
      chat,
      (node) => queueFlows(node).map((flow) => `${HOOK}${flow}`),
      (node, _, known) => known.startsWith(HOOK) && queueFlows(node).length > 0,
    );
    return chat.nodes
      .filter(
        (node) => node.action.Type === 'TransferContactToQueue' && target.get(node)?.has(AGENT) === true,
      )
      .flatMap((node) => {
        const set = [...(hooks.get(node) ?? [])].find((known) => known.startsWith(HOOK));
        return complaint(node, set?.slice(HOOK.length), context);
      });
  },
};

function complaint(node: Node, reference: string | undefined, context: LintContext): Found[] {
  const where = { flow: node.flow.name, action: node.action.Identifier };
  const how =
    'Set a customer queue flow that waits for a time, then leaves with DequeueContactAndTransferToQueue.';
  if (reference === undefined)
    return [
      { ...where, what: "A chat may go into an agent's own queue with no customer queue flow set.", how },
    ];
  const flow = flowNamed(reference, context.flows, context.options.flowOf);
  if (flow === undefined)
    return [
      {
        ...where,
        severity: 'warning',
        what: `A chat may go into an agent's own queue; whether the customer queue flow ${reference} bounds the stay is not seen here.`,
        how: `Give that flow to verify as well. ${how}`,
      },
    ];
  if (boundsTheStay(flow, context)) return [];
  return [
    {
      ...where,
      what: `A chat may go into an agent's own queue, and the customer queue flow "${flow.name}" never takes it out.`,
      how,
    },
  ];
}

function queueFlows(node: Node): string[] {
  return hooksOf(node).flatMap(([hook, flow]) => (hook === 'CustomerQueue' ? [textOf(flow)] : []));
}

/** Some Wait of the flow is over one day, and from there the contact leaves the queue. */
function boundsTheStay(flow: FlowInSet, { chat }: LintContext): boolean {
  const start = chat.start(flow);
  const reached = reachableFrom(start === undefined ? [] : [start]);
  return [...reached].some(({ action, edges }) => {
    if (action.Type !== 'Wait') return false;
    const over = edges.flatMap(({ label, to }) => (label === '= WaitCompleted' && to ? [to] : []));
    return [...reachableFrom(over)].some(({ action: { Type } }) =>
      ['DequeueContactAndTransferToQueue', 'DisconnectParticipant'].includes(Type),
    );
  });
}
