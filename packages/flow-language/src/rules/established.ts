import type { FlowGraph, Node } from './graph.ts';

/** What a branch of an action makes true, e.g. `hook AgentWhisper` or `target queue`. */
type Establishes = (node: Node, label: string) => readonly string[];

/** What a branch of an action makes untrue. */
export type Ends = (node: Node, label: string, fact: string) => boolean;

type Facts = ReadonlySet<string>;

/**
 * What is true before each action on every path from an entry of the graph to it (a forward must-analysis).
 * Actions that no path reaches are not in the answer.
 */
export function establishedBefore(
  graph: FlowGraph,
  establishes: Establishes,
  ends: Ends = () => false,
): Map<Node, Facts> {
  return propagate(graph, establishes, ends, (known, coming) =>
    known.size === 0 ? known : new Set([...known].filter((fact) => coming.has(fact))),
  );
}

/** What is true before each action on at least one path to it (a forward may-analysis). */
export function possibleBefore(
  graph: FlowGraph,
  establishes: Establishes,
  ends: Ends = () => false,
): Map<Node, Facts> {
  return propagate(graph, establishes, ends, (known, coming) => new Set([...known, ...coming]));
}

function propagate(
  graph: FlowGraph,
  establishes: Establishes,
  ends: Ends,
  meet: (known: Facts, coming: Facts) => Facts,
): Map<Node, Facts> {
  const before = new Map<Node, Facts>();
  const work: Node[] = [];
  const arrive = (node: Node, facts: Facts) => {
    const known = before.get(node);
    const met = known === undefined ? facts : meet(known, facts);
    if (known !== undefined && met.size === known.size) return;
    before.set(node, met);
    work.push(node);
  };
  for (const entry of graph.entries) arrive(entry, new Set());
  for (let node = work.pop(); node !== undefined; node = work.pop()) {
    const facts = before.get(node) ?? new Set<string>();
    for (const { label, to } of node.edges) {
      if (to === undefined) continue;
      const here = node;
      const kept = [...facts].filter((fact) => !ends(here, label, fact));
      arrive(to, new Set([...kept, ...establishes(node, label)]));
    }
  }
  return before;
}
