import { type Edge, type Node, reachableFrom } from './graph.ts';
import { pauses } from './pauses.ts';
import type { Found, Rule } from './rule.ts';

/**
 * No cycle runs without a Wait, a question or the counted branch of a Loop. A message alone is no pause: the customer
 * would get it for ever. Cycles through TransferToFlow are found when the set is given.
 */
export const endlessCycle: Rule = {
  id: 'endless-cycle',
  severity: 'error',
  why: 'A contact that goes round without a pause is ended by Amazon Connect, without a word to the customer.',
  source: 'TRUTH.md: Connect: chats, contacts, queues, assumed',
  check: ({ chat }) => cyclesOf(chat.nodes).map(found),
};

function cyclesOf(nodes: readonly Node[]): Node[][] {
  const cycles: Node[][] = [];
  const told = new Set<Node>();
  const onward = (node: Node, edge: Edge) => !pauses(node, edge);
  const after = new Map(nodes.map((node) => [node, reachableFrom(nextOf(node, onward), onward)]));
  for (const node of nodes) {
    if (told.has(node) || !after.get(node)?.has(node)) continue;
    const cycle = nodes.filter((other) => after.get(node)?.has(other) && after.get(other)?.has(node));
    for (const member of cycle) told.add(member);
    cycles.push(cycle);
  }
  return cycles;
}

function found(cycle: readonly Node[]): Found {
  const [first] = cycle as [Node];
  // A condition may well end the round; where no branch leads out at all, nothing can.
  const closed = cycle.every(({ edges }) => edges.every(({ to }) => to !== undefined && cycle.includes(to)));
  return {
    flow: first.flow.name,
    action: first.action.Identifier,
    what: `A contact can go round for ever through ${cycle.map(({ action }) => `"${action.Identifier}"`).join(', ')}.`,
    how: 'Put a Wait, a question or a Loop on the way round, or lead it out.',
    ...(closed ? { certain: true } : {}),
  };
}

function nextOf(node: Node, follow: (node: Node, edge: Edge) => boolean): Node[] {
  return node.edges.filter((edge) => follow(node, edge)).flatMap(({ to }) => to ?? []);
}
