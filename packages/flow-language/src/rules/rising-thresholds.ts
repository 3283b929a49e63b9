import { transitionsOf } from '../types.ts';
import type { Rule } from './rule.ts';

export const risingThresholds: Rule = {
  id: 'rising-thresholds',
  severity: 'error',
  why: 'The first true condition wins, so a threshold that does not rise is never reached.',
  source: 'AR/flow-language-concepts',
  check: ({ graph }) =>
    graph.nodes
      .filter(({ action }) => action.Type === 'DistributeByPercentage')
      .filter(({ action }) => {
        const thresholds = transitionsOf(action).Conditions.map(({ Condition }) =>
          Number(Condition.Operands[0]),
        );
        return thresholds.some((threshold, index) => threshold <= (thresholds[index - 1] ?? 0));
      })
      .map(({ flow, action }) => ({
        flow: flow.name,
        action: action.Identifier,
        what: 'Its thresholds do not rise, so some branch gets nobody.',
        how: 'Each threshold is 1 + the running total of per cent: 30, 30 and 40 % are "31", "61" and the rest.',
      })),
};
