import { z } from 'zod';

// CloudWatch user guide, "Specification: Embedded metric format".
const name = z.string().min(1).max(1024).regex(/\S/);
const UNITS = [
  ...['Seconds', 'Microseconds', 'Milliseconds', 'Percent', 'Count', 'None'],
  ...['Bytes', 'Kilobytes', 'Megabytes', 'Gigabytes', 'Terabytes'].flatMap((size) => [
    size,
    `${size}/Second`,
  ]),
  ...['Bits', 'Kilobits', 'Megabits', 'Gigabits', 'Terabits'].flatMap((size) => [size, `${size}/Second`]),
  'Count/Second',
];
const metric = z.strictObject({
  Name: name,
  Unit: z.enum(UNITS).optional(),
  StorageResolution: z.union([z.literal(1), z.literal(60)]).optional(),
});
const directive = z.strictObject({
  Namespace: z.string().min(1).max(1024),
  Dimensions: z.array(z.array(z.string().min(1).max(250)).max(30)).min(1),
  Metrics: z.array(metric).max(100),
});
const metadata = z.strictObject({
  Timestamp: z.int().min(0),
  CloudWatchMetrics: z.array(directive).min(1),
});
type Metadata = z.output<typeof metadata>;

const target = z.union([z.number(), z.array(z.number()).min(1).max(100)]);
const dimensionValue = z.string().min(1).max(1024);

/** A log line in embedded metric format: the metadata, and every member that it names, with a value that counts. */
export const embeddedLine = z.looseObject({ _aws: metadata }).superRefine((line, context) => {
  for (const { Metrics, Dimensions } of line._aws.CloudWatchMetrics) {
    for (const { Name } of Metrics) check(Name, target);
    for (const dimension of Dimensions.flat()) check(dimension, dimensionValue);
  }

  function check(member: string, schema: z.ZodType): void {
    const parsed = schema.safeParse((line as Record<string, unknown>)[member]);
    if (!parsed.success) context.addIssue({ code: 'custom', path: [member], message: parsed.error.message });
  }
});

/** The metrics that CloudWatch makes of a line, as `Namespace/Name{dimension=value}`. @throws ZodError */
export function metricsIn(line: string): Record<string, number> {
  const value: unknown = JSON.parse(line);
  if (typeof value !== 'object' || value === null || !('_aws' in value)) return {};
  const parsed = embeddedLine.parse(value) as { _aws: Metadata } & Record<string, unknown>;
  return Object.fromEntries(
    parsed._aws.CloudWatchMetrics.flatMap(({ Namespace, Dimensions, Metrics }) =>
      Dimensions.flatMap((set) =>
        Metrics.map(({ Name }) => [
          `${Namespace}/${Name}{${set.map((each) => `${each}=${String(parsed[each])}`).join()}}`,
          parsed[Name] as number,
        ]),
      ),
    ),
  );
}

/** The same of a stack, by the metrics' names alone. */
export function countsIn(line: string, stack: string): Record<string, number> {
  const entries = Object.entries(metricsIn(line)).map(([id, value]) => {
    const [, metricName] = new RegExp(`^ResumedChats/(\\w+)\\{Stack=${stack}\\}$`).exec(id) ?? [];
    if (metricName === undefined) throw new Error(`${id} is no metric of ${stack}`);
    return [metricName, value];
  });
  return Object.fromEntries(entries);
}
