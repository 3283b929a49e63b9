import { branchesOf } from '../branches.ts';
import { parseToken } from '../tokens.ts';
import {
  actionsById,
  type FlowAction,
  type FlowContent,
  type FlowType,
  type Parameters,
  parametersOf,
} from '../types.ts';

/** One flow of the set that is looked at. A FlowDefinition is one. */
export interface FlowInSet {
  readonly name: string;
  readonly type: FlowType;
  readonly content: FlowContent;
}

/** An action in its flow. */
export interface Node {
  readonly flow: FlowInSet;
  readonly action: FlowAction;
  readonly parameters: Parameters;
  readonly edges: Edge[];
}

export interface Edge {
  readonly label: string;
  /** Undefined where success leaves the set, or where the target does not exist. */
  readonly to: Node | undefined;
}

export interface FlowGraph {
  readonly nodes: readonly Node[];
  /** First nodes of the flows that a contact can enter otherwise than by a TransferToFlow of the set. */
  readonly entries: readonly Node[];
  start(flow: FlowInSet): Node | undefined;
}

type FlowOf = (reference: string) => string | undefined;

/** The flows as one graph, in which a TransferToFlow to a flow of the set goes to its first action. */
export function graphOf(flows: readonly FlowInSet[], flowOf: FlowOf): FlowGraph {
  const byFlow = new Map<FlowInSet, Map<string, Node>>(
    flows.map((flow) => [
      flow,
      new Map([...actionsById(flow.content)].map(([id, action]) => [id, nodeOf(flow, action)])),
    ]),
  );
  const start = (flow: FlowInSet) => byFlow.get(flow)?.get(flow.content.StartAction);
  const nodes = [...byFlow.values()].flatMap((ofFlow) => [...ofFlow.values()]);
  const transferred = new Set<FlowInSet>();
  for (const node of nodes) {
    const next = transferTarget(node, flows, flowOf);
    if (next !== undefined) transferred.add(next);
    for (const { label, target } of branchesOf(node.action)) {
      const to = target === undefined ? next && start(next) : byFlow.get(node.flow)?.get(target);
      node.edges.push({ label, to });
    }
  }
  const hooked = new Set(nodes.flatMap((node) => hookTargets(node, flows, flowOf)));
  const entries = flows
    .filter((flow) => hooked.has(flow) || !transferred.has(flow))
    .flatMap((flow) => start(flow) ?? []);
  // Flows that only transfer to each other: one of them is where contacts come in.
  for (const flow of flows) {
    const first = start(flow);
    if (first !== undefined && !reachableFrom(entries).has(first)) entries.push(first);
  }
  return { nodes, entries, start };
}

/** The part of a graph that chats can come to. */
export function forChat(graph: FlowGraph): FlowGraph {
  const reached = reachableFrom(graph.entries, (node, edge) => chatEdges(node).includes(edge));
  const copies = new Map<Node, Node>();
  for (const node of graph.nodes) if (reached.has(node)) copies.set(node, { ...node, edges: [] });
  const copy = (node: Node | undefined) => (node === undefined ? undefined : copies.get(node));
  for (const [node, { edges }] of copies)
    for (const { label, to } of chatEdges(node)) edges.push({ label, to: copy(to) });
  return {
    nodes: [...copies.values()],
    entries: graph.entries.flatMap((entry) => copy(entry) ?? []),
    start: (flow) => copy(graph.start(flow)),
  };
}

/** The branches of an action that a chat can take: a Compare on `$.Channel` sends other channels elsewhere. */
function chatEdges({ action, parameters, edges }: Node): readonly Edge[] {
  if (action.Type !== 'Compare' || parameters['ComparisonValue'] !== '$.Channel') return edges;
  const chat = edges.find(({ label }) => label === '= CHAT');
  return chat === undefined ? edges.filter(({ label }) => !label.startsWith('= ')) : [chat];
}

/** The flow of the set that a parameter names: by token, by name, or as `flowOf` knows. */
export function flowNamed(
  reference: unknown,
  flows: readonly FlowInSet[],
  flowOf: FlowOf,
): FlowInSet | undefined {
  if (typeof reference !== 'string') return undefined;
  const token = parseToken(reference);
  const name = token?.kind === 'flow' ? token.name : (flowOf(reference) ?? reference);
  return flows.find((flow) => flow.name === name);
}

/** Everything that can be reached from these nodes, themselves included. */
export function reachableFrom(
  starts: Iterable<Node>,
  follow: (node: Node, edge: Edge) => boolean = () => true,
) {
  const reached = new Set<Node>(starts);
  for (const node of reached)
    for (const edge of node.edges) if (edge.to !== undefined && follow(node, edge)) reached.add(edge.to);
  return reached;
}

function nodeOf(flow: FlowInSet, action: FlowAction): Node {
  return { flow, action, parameters: parametersOf(action), edges: [] };
}

function transferTarget(node: Node, flows: readonly FlowInSet[], flowOf: FlowOf): FlowInSet | undefined {
  if (node.action.Type !== 'TransferToFlow') return undefined;
  return flowNamed(node.parameters['ContactFlowId'], flows, flowOf);
}

function hookTargets(node: Node, flows: readonly FlowInSet[], flowOf: FlowOf): FlowInSet[] {
  return hooksOf(node).flatMap(([, reference]) => flowNamed(reference, flows, flowOf) ?? []);
}

/** The hooks that an action sets, by name; none for other actions. */
export function hooksOf({ action }: Node): [hook: string, flow: unknown][] {
  return hooksIn(action);
}

/** The flows that an action sets as event hooks, each with the event's name. */
export function hooksIn(action: FlowAction): [hook: string, flow: unknown][] {
  if (action.Type !== 'UpdateContactEventHooks') return [];
  const hooks = parametersOf(action)['EventHooks'];
  return typeof hooks === 'object' && hooks !== null ? Object.entries(hooks) : [];
}
