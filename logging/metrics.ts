/** Where the metrics are in CloudWatch. */
export const NAMESPACE = 'ResumedChats';
/** The only dimension: the name of the stack, so that two stacks of an account do not add up. */
export const DIMENSION = 'Stack';

/** All metrics, each a count. Dashboard, alarms and docs/metrics.md name these and no others. */
export const METRICS = [
  /** By start-chat. */
  'ChatsStarted',
  'ChatsRefused',
  'ChatsFailed',
  /** By wait-budget, which the flows report to. */
  'Returns',
  'ReturnsAsked',
  'BackWithAgent',
  'FellBack',
  'WaitsExpired',
  'LastCalls',
  'BotFailures',
  /** By fulfillment, one of them for each visit that was decided. */
  'DecidedSame',
  'DecidedDifferent',
  'DecidedPerson',
  'DecidedBye',
  'DecidedUnclear',
] as const;
export type Metric = (typeof METRICS)[number];
export type Counts = Partial<Record<Metric, number>>;

/**
 * Counts as members of a log line, from which CloudWatch Logs makes metrics: no call, no permission, no waiting.
 * Empty without a stack or without counts: then it is a log line like any other.
 * Source: CloudWatch user guide, embedded metric format.
 * @param now epoch milliseconds
 */
export function embedded(counts: Counts, stack: string, now: number): Record<string, unknown> {
  const names = Object.keys(counts);
  if (stack === '' || names.length === 0) return {};
  const Metrics = names.map((Name) => ({ Name, Unit: 'Count' }));
  return {
    _aws: {
      Timestamp: now,
      CloudWatchMetrics: [{ Namespace: NAMESPACE, Dimensions: [[DIMENSION]], Metrics }],
    },
    [DIMENSION]: stack,
    ...counts,
  };
}
