import { reachableFrom } from './graph.ts';
import type { Rule } from './rule.ts';

/** Every action is reached from its flow's first one. */
export const reachableBlocks: Rule = ({ flows, graph }) =>
  flows.flatMap((flow) => {
    const start = graph.start(flow);
    const reached = reachableFrom(start === undefined ? [] : [start], (_, { to }) => to?.flow === flow);
    return graph.nodes
      .filter((node) => node.flow === flow && !reached.has(node))
      .map(({ action }) => ({
        rule: 'reachable-blocks',
        severity: 'error',
        flow: flow.name,
        action: action.Identifier,
        message: `No path leads to "${action.Identifier}".`,
        fix: 'Lead a branch to it, or remove it.',
      }));
  });
