import { actionSpec } from '../actions/index.ts';
import { isTerminal } from '../spec.ts';
import { type Node, reachableFrom } from './graph.ts';
import { leaves } from './pauses.ts';
import type { Rule } from './rule.ts';

/** In queue and hold flows it is right to go round until an agent answers. */
const ENDING = new Set(['CONTACT_FLOW', 'AGENT_TRANSFER', 'QUEUE_TRANSFER']);

/** From every action a queue, another flow or an end can be reached. One that only pauses for ever has no way out. */
export const noWayOut: Rule = {
  id: 'no-way-out',
  severity: 'error',
  elsewhere: 'error',
  why: 'Whatever the customer does leads to no agent and to no end, but to waiting until the duration of the chat is over.',
  source: 'AG/web-and-mobile-chat',
  check: ({ chat }) => {
    const told = new Set<Node>();
    return chat.nodes
      .filter((node) => ENDING.has(node.flow.type))
      .filter((node) => {
        const ahead = reachableFrom([node]);
        if ([...ahead].some(isExit) || [...ahead].some((other) => told.has(other))) return false;
        for (const other of ahead) told.add(other);
        return true;
      })
      .map(({ flow, action }) => ({
        flow: flow.name,
        action: action.Identifier,
        what: `From "${action.Identifier}" on no queue, no other flow and no end can be reached.`,
        how: 'Lead a branch to a queue, or to a goodbye and an end.',
      }));
  },
};

/** A path that ends in nothing is another rule's, as is a type that nobody knows. */
function isExit(node: Node): boolean {
  const spec = actionSpec(node.action.Type);
  if (spec === undefined || isTerminal(spec) || node.edges.length === 0) return true;
  return node.edges.some((edge) => leaves(node, edge) || edge.to === undefined);
}
