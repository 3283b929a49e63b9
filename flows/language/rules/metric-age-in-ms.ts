import { transitionsOf } from '../types.ts';
import type { Rule } from './rule.ts';

/** OldestContactInQueueAgeSeconds is compared in milliseconds ("300000" is 5 minutes in AWS's own export). */
export const metricAgeInMs: Rule = ({ graph }) =>
  graph.nodes
    .filter(({ parameters }) => parameters['MetricType'] === 'OldestContactInQueueAgeSeconds')
    .flatMap(({ flow, action }) =>
      transitionsOf(action)
        .Conditions.map(({ Condition }) => Number(Condition.Operands[0]))
        .filter((age) => age > 0 && age < 1000)
        .map((age) => ({
          rule: 'metric-age-in-ms',
          severity: 'warning' as const,
          flow: flow.name,
          action: action.Identifier,
          message: `The age is compared with ${age} milliseconds, less than a second.`,
          fix: `Write "${age * 1000}" if ${age} seconds are meant.`,
        })),
    );
