import type { FlowGraph, Node } from './graph.ts';

/** What a branch of an action makes true, e.g. `hook AgentWhisper` or `target queue`. */
export type Establishes = (node: Node, label: string) => readonly string[];

/**
 * What is true before each action on every path from an entry of the graph to it (a forward must-analysis).
 * Actions that no path reaches are not in the answer.
 */
export function establishedBefore(
  graph: FlowGraph,
  establishes: Establishes,
): Map<Node, ReadonlySet<string>> {
  const before = new Map<Node, ReadonlySet<string>>();
  const work: Node[] = [];
  const meet = (node: Node, facts: ReadonlySet<string>) => {
    const known = before.get(node);
    const met = known === undefined ? facts : new Set([...known].filter((fact) => facts.has(fact)));
    if (known !== undefined && met.size === known.size) return;
    before.set(node, met);
    work.push(node);
  };
  for (const entry of graph.entries) meet(entry, new Set());
  for (let node = work.pop(); node !== undefined; node = work.pop()) {
    const facts = before.get(node) ?? new Set<string>();
    for (const { label, to } of node.edges)
      if (to !== undefined) meet(to, new Set([...facts, ...establishes(node, label)]));
  }
  return before;
}
