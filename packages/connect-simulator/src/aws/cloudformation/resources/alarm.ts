import { z } from 'zod';
import { alreadyExists, bool, number, type ResourceType, resourceType, text } from './resource.ts';

/** An alarm, which is never evaluated here: what it watches can be read. */
export interface Alarm extends Readonly<z.output<typeof properties>> {
  readonly name: string;
  readonly arn: string;
}

const DAY = 86_400;
const WEEK = 7 * DAY;

const period = number(1, DAY).refine(
  (seconds) => [10, 20, 30].includes(seconds) || seconds % 60 === 0,
  'has to be 10, 20, 30 or a multiple of 60',
);
const name = z.string().min(1).max(255);
const dimensions = z.array(z.strictObject({ Name: name, Value: z.string().min(1).max(1024) })).max(30);
const arns = z.array(z.string().regex(/^arn:[a-z-]+:.+/, 'the ARN of an action')).max(5);

const metric = z.strictObject({
  Namespace: z.string().min(1).max(255),
  MetricName: name,
  Dimensions: dimensions.optional(),
});

const query = z.strictObject({
  Id: z.string().regex(/^[a-z][a-zA-Z0-9_]{0,254}$/, 'an id begins with a small letter'),
  Label: z.string().optional(),
  Expression: z.string().min(1).max(2048).optional(),
  Period: period.optional(),
  MetricStat: z
    .strictObject({ Metric: metric, Period: period, Stat: z.string().min(1), Unit: z.string().optional() })
    .optional(),
  ReturnData: bool.optional(),
});

const properties = z
  .strictObject({
    AlarmName: z.string().min(1).max(255).optional(),
    AlarmDescription: z.string().max(1024).optional(),
    ActionsEnabled: bool.optional(),
    AlarmActions: arns.optional(),
    OKActions: arns.optional(),
    InsufficientDataActions: arns.optional(),
    ...metric.partial().shape,
    Metrics: z.array(query).min(1).max(20).optional(),
    Statistic: z.enum(['Average', 'Maximum', 'Minimum', 'SampleCount', 'Sum']).optional(),
    ExtendedStatistic: z.string().optional(),
    Period: period.optional(),
    Unit: z.string().optional(),
    ComparisonOperator: z.enum([
      'GreaterThanOrEqualToThreshold',
      'GreaterThanThreshold',
      'LessThanThreshold',
      'LessThanOrEqualToThreshold',
    ]),
    Threshold: number(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY),
    EvaluationPeriods: number(1, 10_080),
    DatapointsToAlarm: number(1, 10_080).optional(),
    TreatMissingData: z.enum(['breaching', 'notBreaching', 'ignore', 'missing']).optional(),
    Tags: z.array(z.strictObject({ Key: text, Value: text })).optional(),
  })
  .superRefine((given, context) => {
    const problem = given.Metrics === undefined ? ofMetric(given) : ofMetrics(given, given.Metrics);
    const found = problem ?? ofPeriods(given);
    if (found !== undefined) context.addIssue({ code: 'custom', message: found });
  });
type Properties = z.output<typeof properties>;
type Query = z.output<typeof query>;

/** `AWS::CloudWatch::Alarm`, with thresholds that are numbers. */
export function alarmType(alarms: Map<string, Alarm>, account: string, region: string): ResourceType {
  const put = (alarmName: string, given: Properties) => {
    const arn = `arn:aws:cloudwatch:${region}:${account}:alarm:${alarmName}`;
    alarms.set(alarmName, { ...given, name: alarmName, arn });
    return { physicalId: alarmName, attributes: { Arn: arn } };
  };
  return resourceType({
    type: 'AWS::CloudWatch::Alarm',
    attributes: ['Arn'],
    createOnly: ['AlarmName'],
    properties,
    create: (given, { newName }) => {
      const alarmName = given.AlarmName ?? newName(255);
      if (alarms.has(alarmName)) throw alreadyExists('AWS::CloudWatch::Alarm', 'AlarmName', alarmName);
      return put(alarmName, given);
    },
    update: (alarmName, given) => put(alarmName, given),
    delete: (alarmName) => {
      alarms.delete(alarmName);
    },
  });
}

// The rules of PutMetricAlarm, which CloudFormation calls. Source: CloudWatch API, PutMetricAlarm and MetricDataQuery.

function ofMetric(given: Properties): string | undefined {
  if (given.MetricName === undefined || given.Namespace === undefined)
    return 'an alarm has either MetricName and Namespace, or Metrics';
  if (given.Period === undefined) return 'Period is required with MetricName';
  return (given.Statistic === undefined) === (given.ExtendedStatistic === undefined)
    ? 'either Statistic or ExtendedStatistic is required with MetricName'
    : undefined;
}

function ofMetrics(given: Properties, queries: readonly Query[]): string | undefined {
  const { MetricName, Namespace, Dimensions, Statistic, ExtendedStatistic, Period, Unit } = given;
  if (
    [MetricName, Namespace, Dimensions, Statistic, ExtendedStatistic, Period, Unit].some(
      (one) => one !== undefined,
    )
  )
    return 'beside Metrics there is no MetricName, Namespace, Dimensions, Statistic, ExtendedStatistic, Period or Unit';
  const ids = new Set(queries.map(({ Id }) => Id));
  if (ids.size < queries.length) return 'the ids of Metrics have to differ';
  if (queries.some(({ Expression, MetricStat }) => (Expression === undefined) === (MetricStat === undefined)))
    return 'each of Metrics has either Expression or MetricStat';
  if (queries.filter(({ ReturnData = true }) => ReturnData).length !== 1)
    return 'exactly one of Metrics has ReturnData true, which is what is left out means';
  for (const { Id, Expression = '' } of queries)
    for (const [word] of Expression.replace(/(["']).*?\1/g, '').matchAll(/\b[a-z]\w*/g))
      if (!ids.has(word)) return `the expression ${Id} names ${word}, which is none of Metrics`;
  return undefined;
}

function ofPeriods({
  EvaluationPeriods,
  DatapointsToAlarm,
  Metrics = [],
  Period,
}: Properties): string | undefined {
  if ((DatapointsToAlarm ?? 1) > EvaluationPeriods) return 'DatapointsToAlarm is more than EvaluationPeriods';
  const periods = [Period, ...Metrics.flatMap((one) => [one.Period, one.MetricStat?.Period])];
  const longest = Math.max(...periods.filter((seconds) => seconds !== undefined));
  const most = longest >= 3600 ? WEEK : DAY;
  return longest * EvaluationPeriods > most
    ? `EvaluationPeriods times the period is more than ${most} seconds`
    : undefined;
}
