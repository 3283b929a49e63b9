import { type FlowGraph, type FlowInSet, flowNamed, hooksOf, type Node } from '../rules/graph.ts';
import { constantsOf, type Delay, delayOf, delayOn } from './delays.ts';

/** A Wait or a question, and when a chat may come to it. Seconds since the chat began, talking not counted. */
export interface TimedAction {
  readonly node: Node;
  /** Undefined where it is read from what only the running flow knows. */
  readonly seconds: number | undefined;
  /** e.g. `$.External.seconds`, when it is read. */
  readonly reference: string | undefined;
  readonly earliest: number;
  /** Never more than the chat's duration. */
  readonly latest: number;
}

export interface Longest {
  /** Seconds of waiting that a chat may spend in these flows, never more than its duration. */
  readonly total: number;
  /** Waits lead back to themselves: only the chat's duration bounds them. */
  readonly circular: boolean;
  /** The waits of a longest path, in their order, as far as the chat lasts. */
  readonly path: readonly { readonly node: Node; readonly from: number; readonly to: number }[];
  readonly actions: readonly TimedAction[];
}

type FlowOf = (reference: string) => string | undefined;
interface Arrow {
  readonly to: Node;
  readonly seconds: number;
}
interface Reached {
  readonly at: number;
  readonly from: Node | undefined;
}

/**
 * The longest that a chat may wait in a set of flows, round and round as often as its duration allows. A transfer to a
 * queue goes on, once an agent has come and gone, in the flows that are set as the disconnect flow. Waits whose length only the
 * running flow knows count as nothing: they are in the answer by their references.
 * @param durationSeconds the chat's total duration
 */
export function longestWait(
  graph: FlowGraph,
  flows: readonly FlowInSet[],
  durationSeconds: number,
  flowOf: FlowOf = () => undefined,
): Longest {
  const constants = new Map(flows.map((flow) => [flow, constantsOf(flow)]));
  const seconds = (node: Node, delay: Delay): number | undefined =>
    'seconds' in delay ? delay.seconds : constants.get(node.flow)?.get(delay.reference);
  const arrows = arrowsOf(graph, flows, flowOf, (node, delay) => seconds(node, delay) ?? 0);
  const latest = reach(graph, arrows, durationSeconds, true);
  const earliest = reach(graph, arrows, durationSeconds, false);
  const actions = graph.nodes.flatMap((node): TimedAction[] => {
    const delay = delayOf(node);
    const [first, last] = [earliest.get(node), latest.get(node)];
    if (first === undefined || last === undefined || ('seconds' in delay && delay.seconds === 0)) return [];
    const reference = 'reference' in delay ? delay.reference : undefined;
    return [{ node, seconds: seconds(node, delay), reference, earliest: first.at, latest: last.at }];
  });
  const path = roundAndRound(graph, arrows, durationSeconds) ?? longestPath(actions, latest, durationSeconds);
  const total = path.reduce((sum, { from, to }) => sum + to - from, 0);
  return { total, circular: isCircular(graph, arrows), path, actions };
}

function arrowsOf(
  graph: FlowGraph,
  flows: readonly FlowInSet[],
  flowOf: FlowOf,
  seconds: (node: Node, delay: Delay) => number,
): Map<Node, Arrow[]> {
  const afterAgent = graph.nodes
    .flatMap(hooksOf)
    .filter(([hook]) => hook === 'CustomerRemaining')
    .flatMap(([, reference]) => flowNamed(reference, flows, flowOf) ?? [])
    .flatMap((flow) => graph.start(flow) ?? []);
  return new Map(
    graph.nodes.map((node) => {
      const next = node.edges.flatMap(({ label, to }): Arrow[] => {
        if (to !== undefined) return [{ to, seconds: seconds(node, delayOn(node, { label })) }];
        const queued = /TransferContactToQueue|TransferToQueue/.test(node.action.Type) && label === 'Success';
        return queued ? [...new Set(afterAgent)].map((start) => ({ to: start, seconds: 0 })) : [];
      });
      return [node, next];
    }),
  );
}

/** When each node is reached at the latest, or at the earliest. Grows (shrinks) until nothing changes; the duration ends it. */
function reach(
  graph: FlowGraph,
  arrows: ReadonlyMap<Node, readonly Arrow[]>,
  duration: number,
  late: boolean,
): Map<Node, Reached> {
  const reached = new Map<Node, Reached>();
  const work: Node[] = [];
  const meet = (node: Node, at: number, from: Node | undefined) => {
    const known = reached.get(node);
    if (known !== undefined && (late ? at <= known.at : at >= known.at)) return;
    reached.set(node, { at, from });
    work.push(node);
  };
  for (const entry of graph.entries) meet(entry, 0, undefined);
  for (let node = work.shift(); node !== undefined; node = work.shift()) {
    const { at } = reached.get(node)!;
    for (const { to, seconds } of arrows.get(node) ?? []) meet(to, Math.min(duration, at + seconds), node);
  }
  return reached;
}

/** Backwards from the wait that ends last. A way back to where it has been is where going round began. */
function longestPath(
  actions: readonly TimedAction[],
  latest: ReadonlyMap<Node, Reached>,
  duration: number,
): Longest['path'] {
  const ends = ({ latest: at, seconds = 0 }: TimedAction) => Math.min(duration, at + seconds);
  const last = actions.toSorted((a, b) => ends(b) - ends(a) || b.latest - a.latest)[0];
  if (last === undefined) return [];
  const path = [{ node: last.node, from: last.latest, to: ends(last) }];
  const seen = new Set<Node>([last.node]);
  for (let here = latest.get(last.node); here?.from !== undefined; here = latest.get(here.from)) {
    const { from, at } = here;
    // The end of the chat may have cut it short.
    const since = latest.get(from)?.at ?? 0;
    if (at > since) path.unshift({ node: from, from: since, to: at });
    if (seen.has(from)) break;
    seen.add(from);
  }
  return path;
}

/** Waits in a circle, from the chat's start until its end: the circle through the longest one. */
function roundAndRound(
  graph: FlowGraph,
  arrows: ReadonlyMap<Node, readonly Arrow[]>,
  duration: number,
): Longest['path'] | undefined {
  const waits = graph.nodes
    .flatMap((node) => (arrows.get(node) ?? []).map((arrow) => ({ node, ...arrow })))
    .filter(({ seconds }) => seconds > 0)
    .toSorted((a, b) => b.seconds - a.seconds);
  for (const { node, to, seconds } of waits) {
    const back = shortest([to], node, arrows);
    const there = back === undefined ? undefined : shortest(graph.entries, node, arrows);
    if (back === undefined || there === undefined) continue;
    const path: { node: Node; from: number; to: number }[] = [];
    let at = 0;
    const walk = (steps: readonly Step[]) => {
      for (const step of steps) {
        const until = Math.min(duration, at + step.seconds);
        if (until > at) path.push({ node: step.node, from: at, to: until });
        at = until;
      }
    };
    walk(there);
    while (at < duration) walk([{ node, seconds }, ...back]);
    return path;
  }
  return undefined;
}

interface Step {
  readonly node: Node;
  readonly seconds: number;
}

/** The actions on a way with the fewest of them, the goal left out; undefined when there is none. */
function shortest(
  starts: readonly Node[],
  goal: Node,
  arrows: ReadonlyMap<Node, readonly Arrow[]>,
): Step[] | undefined {
  const ways = new Map<Node, Step[]>(starts.map((start) => [start, []]));
  for (const [node, way] of ways) {
    if (node === goal) return way;
    for (const { to, seconds } of arrows.get(node) ?? [])
      if (!ways.has(to)) ways.set(to, [...way, { node, seconds }]);
  }
  return undefined;
}

function isCircular(graph: FlowGraph, arrows: ReadonlyMap<Node, readonly Arrow[]>): boolean {
  return graph.nodes.some((node) =>
    (arrows.get(node) ?? []).some(({ to, seconds }) => seconds > 0 && leadsTo(to, node, arrows)),
  );
}

function leadsTo(from: Node, goal: Node, arrows: ReadonlyMap<Node, readonly Arrow[]>): boolean {
  const seen = new Set<Node>([from]);
  for (const node of seen) for (const { to } of arrows.get(node) ?? []) seen.add(to);
  return seen.has(goal);
}
