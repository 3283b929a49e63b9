import { z } from 'zod';
import { idOrPath } from '../parameters.ts';
import { CHANNELS, defineAction, INBOUND_TRANSFER_AND_QUEUE } from '../spec.ts';

export const AGENT_METRICS = [
  'NumberOfAgentsAvailable',
  'NumberOfAgentsStaffed',
  'NumberOfAgentsOnline',
] as const;
/** The age is compared in milliseconds, whatever its name says. */
export const QUEUE_METRICS = ['OldestContactInQueueAgeSeconds', 'NumberOfContactsInQueue'] as const;

const aboveNone = (operand: string) =>
  operand === '0' ? undefined : 'an agent metric is only compared with "0"';

// Live 2026-09-29: at least one condition, and both errors, for every metric.
export const checkMetricData = defineAction({
  type: 'CheckMetricData',
  parameters: z.strictObject({
    MetricType: z.enum([...AGENT_METRICS, ...QUEUE_METRICS]),
    QueueId: idOrPath().optional(),
    AgentId: idOrPath().optional(),
  }),
  exclusive: [{ of: ['QueueId', 'AgentId'], exactly: false }],
  next: 'required',
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
  channels: CHANNELS,
});
