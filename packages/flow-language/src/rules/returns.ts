/** Where a set of flows lets customers come back: the Waits of its disconnect flows. */
import { type Edge, flowNamed, hooksOf, type Node, reachableFrom } from './graph.ts';
import { leaves } from './pauses.ts';
import type { LintContext } from './rule.ts';

/** Every Wait of a disconnect flow, and of the flows that it transfers to, that a message of the customer ends. */
export function waitsForReturn({ chat, flows, options }: LintContext): Node[] {
  const hooked = chat.nodes.flatMap(hooksOf).filter(([hook]) => hook === 'CustomerRemaining');
  const named = hooked.flatMap(([, flow]) => flowNamed(flow, flows, options.flowOf) ?? []);
  const starts = named.length > 0 ? named : flows.filter((flow) => looksLikeOne(flow.name, chat.nodes));
  const reached = reachableFrom(starts.flatMap((flow) => chat.start(flow) ?? []));
  return [...reached].filter(waitsForCustomer);
}

/** Without a hook that says so: a flow that waits for the customer and sets no disconnect flow itself. */
function looksLikeOne(flow: string, nodes: readonly Node[]): boolean {
  const own = nodes.filter((node) => node.flow.name === flow);
  const setsOne = own.some((node) => hooksOf(node).some(([hook]) => hook === 'CustomerRemaining'));
  return !setsOne && own.some(waitsForCustomer);
}

function waitsForCustomer({ action, parameters }: Node): boolean {
  const events = parameters['Events'];
  return action.Type === 'Wait' && Array.isArray(events) && events.includes('CustomerReturned');
}

/** Every action that a contact can come to after this branch of a Wait, up to where it waits again. */
export function actionsAfter(wait: Node, branch: string): Node[] {
  const first = wait.edges.flatMap(({ label, to }) => (label === branch && to !== undefined ? [to] : []));
  return [...reachableFrom(first, ({ action }) => action.Type !== 'Wait')];
}

/** Whether some of these actions puts the contact in a queue, lets it wait, or hands it to a flow nobody sees here. */
export function staysOpen(nodes: readonly Node[]): boolean {
  return nodes.some((node) => node.action.Type === 'Wait' || node.edges.some((edge) => leaves(node, edge)));
}

/** Whether some of these actions hands the contact to a flow that is not among those that are looked at. */
export function goesElsewhere(nodes: readonly Node[]): boolean {
  const unseen = ({ action }: Node, edge: Edge) =>
    ['TransferToFlow', 'InvokeFlowModule'].includes(action.Type) && edge.to === undefined;
  return nodes.some(
    (node) => node.action.Type === 'InvokeFlowModule' || node.edges.some((edge) => unseen(node, edge)),
  );
}

export const isQueueing = ({ action }: Node) => action.Type === 'TransferContactToQueue';
