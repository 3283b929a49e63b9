import { transitionsOf } from '../types.ts';
import type { Rule } from './rule.ts';

export const metricAgeInMs: Rule = {
  id: 'metric-age-in-ms',
  severity: 'warning',
  why: 'OldestContactInQueueAgeSeconds is compared in milliseconds, whatever its name says: "300000" is 5 minutes.',
  source: 'TRUTH.md: Flow language, seen live by others',
  check: ({ graph }) =>
    graph.nodes
      .filter(({ parameters }) => parameters['MetricType'] === 'OldestContactInQueueAgeSeconds')
      .flatMap(({ flow, action }) =>
        transitionsOf(action)
          .Conditions.map(({ Condition }) => Number(Condition.Operands[0]))
          .filter((age) => age > 0 && age < 1000)
          .map((age) => ({
            flow: flow.name,
            action: action.Identifier,
            what: `The age is compared with ${age} milliseconds, less than a second.`,
            how: `Write "${age * 1000}" if ${age} seconds are meant.`,
          })),
      ),
};
