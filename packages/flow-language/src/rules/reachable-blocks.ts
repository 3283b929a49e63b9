import { reachableFrom } from './graph.ts';
import type { Rule } from './rule.ts';

export const reachableBlocks: Rule = {
  id: 'reachable-blocks',
  severity: 'error',
  why: 'What no path leads to was meant for something: a branch is wired wrongly, or the block is left over.',
  source: 'AR/flow-language-concepts',
  check: ({ flows, graph }) =>
    flows.flatMap((flow) => {
      const start = graph.start(flow);
      const reached = reachableFrom(start === undefined ? [] : [start], (_, { to }) => to?.flow === flow);
      return graph.nodes
        .filter((node) => node.flow === flow && !reached.has(node))
        .map(({ action }) => ({
          flow: flow.name,
          action: action.Identifier,
          what: `No path leads to "${action.Identifier}".`,
          how: 'Lead a branch to it, or remove it.',
        }));
    }),
};
