import { z } from 'zod';
import { type ActionBuilder, defineAction, type Entry, type FlowTypesOf } from '../builder/entry.ts';
import type { ConditionEntry, FreeConditions } from '../builder/entry-types.ts';
import { idOrPath } from '../parameters.ts';
import { INBOUND_TRANSFER_AND_QUEUE } from '../spec.ts';

export const AGENT_METRICS = [
  'NumberOfAgentsAvailable',
  'NumberOfAgentsStaffed',
  'NumberOfAgentsOnline',
] as const;
/** The age is compared in milliseconds, whatever its name says. */
const QUEUE_METRICS = ['OldestContactInQueueAgeSeconds', 'NumberOfContactsInQueue'] as const;

const aboveNone = (operand: string) =>
  operand === '0' ? undefined : 'an agent metric is only compared with "0"';

// Live 2026-09-29: at least one condition, and both errors, for every metric.
const action = defineAction({
  type: 'CheckMetricData',
  parameters: z.strictObject({
    MetricType: z.enum([...AGENT_METRICS, ...QUEUE_METRICS]),
    QueueId: idOrPath().optional(),
    AgentId: idOrPath().optional(),
  }),
  exclusive: [{ of: ['QueueId', 'AgentId'], exactly: false }],
  success: 'branches',
  mirror: { error: 'NoMatchingError' },
  conditions: {
    operators: [
      'Equals',
      'NumberGreaterThan',
      'NumberGreaterOrEqualTo',
      'NumberLessThan',
      'NumberLessOrEqualTo',
    ],
    minimum: 1,
  },
  errors: { required: ['NoMatchingError', 'NoMatchingCondition'], optional: [] },
  depends: ({ MetricType }) =>
    AGENT_METRICS.some((metric) => metric === MetricType)
      ? { conditions: { operators: ['NumberGreaterThan'], minimum: 1, operand: aboveNone } }
      : {},
  flowTypes: INBOUND_TRANSFER_AND_QUEUE,
});

type Spec = typeof action.spec;
type MetricErrors<Target extends string> = {
  readonly NoMatchingError: Target;
  readonly NoMatchingCondition: Target;
};
type MetricPlace = { QueueId?: string; AgentId?: never } | { AgentId: string; QueueId?: never };

/** Branches on a metric. Agent metrics take `greaterThan('0', …)` only; the oldest contact's age is in milliseconds. */
export const checkMetricData = action as unknown as ActionBuilder<
  Spec,
  <const Target extends string = never>(
    entry:
      | {
          readonly parameters: MetricPlace & { MetricType: (typeof AGENT_METRICS)[number] };
          readonly conditions: readonly [ConditionEntry<Target, 'NumberGreaterThan', '0'>];
          readonly errors: MetricErrors<Target>;
        }
      | {
          readonly parameters: MetricPlace & { MetricType: (typeof QUEUE_METRICS)[number] };
          readonly conditions: FreeConditions<Spec['conditions']['operators'][number], 1, Target>;
          readonly errors: MetricErrors<Target>;
        },
  ) => Entry<Target, FlowTypesOf<Spec>>
>;
