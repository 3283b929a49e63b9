import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { DIMENSION, METRICS, NAMESPACE } from '../../logging/metrics.ts';
import type { Alarm, Dashboard } from '../../packages/connect-simulator/src/aws/cloudformation/index.ts';
import { startStacks } from '../packages/connect-simulator/aws/cloudformation/stacks-support.ts';
import { zipOf } from '../packages/connect-simulator/aws/services.ts';
import { evaluate, type Values } from './metric-math.ts';

const TEMPLATE = readFileSync(resolve(__dirname, '../../scripts/deploy/stack/template.yaml'), 'utf8');
const DOCUMENT = readFileSync(resolve(__dirname, '../../docs/metrics.md'), 'utf8');
const TOPIC = 'arn:aws:sns:us-east-1:123456789012:on-call';

let stacks: Awaited<ReturnType<typeof startStacks>>;
beforeAll(async () => {
  stacks = await startStacks();
  stacks.buckets.create('artefacts');
  stacks.buckets.put('artefacts', 'one.zip', Buffer.from(zipOf('export const handler = async () => ({});')));
  const of = (more: Record<string, string>) => ({
    Capabilities: ['CAPABILITY_IAM' as const],
    Parameters: Object.entries({
      ArtifactBucket: 'artefacts',
      FulfillmentKey: 'one.zip',
      WaitBudgetKey: 'one.zip',
      StartChatKey: 'one.zip',
      ConnectInstanceArn:
        'arn:aws:connect:us-east-1:123456789012:instance/11111111-2222-3333-4444-555555555555',
      ...more,
    }).map(([ParameterKey, ParameterValue]) => ({ ParameterKey, ParameterValue })),
  });
  await stacks.create('rc', TEMPLATE, of({}));
  const own = { AlarmTopicArn: TOPIC, ErrorThreshold: '1', FallbackPercent: '50', FallbackLeastReturns: '4' };
  await stacks.create('own', TEMPLATE, of(own));
});

interface MetricName {
  namespace: string;
  name: string;
  dimensions: Record<string, string>;
}

interface Widget {
  type: string;
  x: number;
  y: number;
  width: number;
  height: number;
  properties: { region?: string; alarms?: string[]; metrics?: unknown[][] };
}

function widgetsOf({ body }: Dashboard): Widget[] {
  return (JSON.parse(body) as { widgets: Widget[] }).widgets;
}

/** Metrics of a graph with its abbreviations written out: `.` one part, `...` all but what follows. */
function metricsOf({ properties }: Widget): MetricName[] {
  let before: string[] = [];
  return (properties.metrics ?? []).flatMap((line) => {
    const parts = line.filter((part) => typeof part === 'string');
    if (parts.length === 0) return [];
    const rest = parts[0] === '...' ? parts.slice(1) : [];
    const whole = rest.length > 0 ? [...before.slice(0, -rest.length), ...rest] : parts;
    before = whole.map((part, index) => (part === '.' ? before[index]! : part));
    const [namespace, name, ...pairs] = before;
    const dimensions: Record<string, string> = {};
    for (let index = 0; index < pairs.length; index += 2) dimensions[pairs[index]!] = pairs[index + 1]!;
    return [{ namespace: namespace!, name: name!, dimensions }];
  });
}

function watchedBy(alarm: Alarm): MetricName[] {
  return (alarm.Metrics ?? []).flatMap(({ MetricStat }) => {
    if (MetricStat === undefined) return [];
    const { Namespace, MetricName, Dimensions = [] } = MetricStat.Metric;
    const dimensions = Object.fromEntries(Dimensions.map(({ Name, Value }) => [Name, Value]));
    return [{ namespace: Namespace, name: MetricName, dimensions }];
  });
}

/** What AWS's services count themselves. Sources: Lambda and API Gateway developer guides, metrics. */
const OTHERS: Record<string, readonly string[]> = {
  'AWS/Lambda': ['Errors', 'Throttles', 'Duration'],
  'AWS/ApiGateway': ['Count', '4xx', '5xx'],
};

function expectKnown(metrics: MetricName[], stack: string): void {
  const functions = stacks.functions.list().map(({ name }) => name);
  const apis = stacks.apis.list().map(({ apiId }) => apiId);
  for (const { namespace, name, dimensions } of metrics) {
    expect([...(namespace === NAMESPACE ? METRICS : (OTHERS[namespace] ?? []))]).toContain(name);
    if (namespace === NAMESPACE) expect(dimensions).toEqual({ [DIMENSION]: stack });
    else if (namespace === 'AWS/Lambda') {
      expect(functions).toContain(dimensions['FunctionName']);
      expect(dimensions['FunctionName']).toMatch(new RegExp(`^${stack}-`));
    } else expect(apis).toContain(dimensions['ApiId']);
  }
}

test('each function is told the name of its stack', () => {
  for (const name of ['fulfillment', 'wait-budget', 'start-chat'])
    expect(stacks.functions.get(`rc-${name}`).settings.Environment?.Variables).toMatchObject({
      METRICS_STACK: 'rc',
    });
});

describe('the dashboard', () => {
  test('shows every metric there is, and none that there is not', () => {
    const metrics = widgetsOf(stacks.dashboards.get('rc')!).flatMap(metricsOf);
    expectKnown(metrics, 'rc');
    const ours = metrics.filter(({ namespace }) => namespace === NAMESPACE).map(({ name }) => name);
    expect([...new Set(ours)].sort()).toEqual([...METRICS].sort());
  });

  test('shows each function, the API and both alarms', () => {
    const widgets = widgetsOf(stacks.dashboards.get('rc')!);
    const functions = widgets.flatMap(metricsOf).map(({ dimensions }) => dimensions['FunctionName']);
    expect([...new Set(functions)].filter(Boolean).sort()).toEqual([
      'rc-fulfillment',
      'rc-start-chat',
      'rc-wait-budget',
    ]);
    expect(widgets.flatMap(({ properties }) => properties.alarms ?? [])).toEqual(
      ['rc-errors', 'rc-fallback-rate'].map((name) => stacks.alarms.get(name)?.arn),
    );
    expect(
      widgets.filter(({ type, properties }) => type === 'metric' && properties.region !== 'us-east-1'),
    ).toEqual([]);
  });

  test('fills its 24 columns, and no two widgets overlap', () => {
    const cells = widgetsOf(stacks.dashboards.get('rc')!).flatMap(({ x, y, width, height }) =>
      Array.from(
        { length: width * height },
        (_, index) => `${x + (index % width)},${y + Math.floor(index / width)}`,
      ),
    );
    expect(new Set(cells).size).toBe(cells.length);
    const rows = Math.max(...cells.map((cell) => Number(cell.split(',')[1]))) + 1;
    expect(cells).toHaveLength(24 * rows);
  });
});

/** What an alarm's state is after a period with these values. */
function stateOf(alarm: Alarm, values: Values): 'ALARM' | 'OK' {
  const queries = alarm.Metrics ?? [];
  const ids = queries.filter(({ MetricStat }) => MetricStat !== undefined).map(({ Id }) => Id);
  for (const id of Object.keys(values)) expect(ids).toContain(id);
  const result = queries.find(({ ReturnData = true }) => ReturnData);
  const value = evaluate(result!.Expression!, ids, values);
  expect(alarm.TreatMissingData).toBe('notBreaching');
  expect(alarm.ComparisonOperator).toBe('GreaterThanOrEqualToThreshold');
  return value !== undefined && value >= alarm.Threshold ? 'ALARM' : 'OK';
}

describe('the alarms', () => {
  test('watch metrics that there are', () => {
    for (const name of ['rc-errors', 'rc-fallback-rate']) {
      const metrics = watchedBy(stacks.alarms.get(name)!);
      expect(metrics.length).toBeGreaterThan(1);
      expectKnown(metrics, 'rc');
    }
  });

  test.each<[string, Values, 'ALARM' | 'OK']>([
    ['nothing happens', {}, 'OK'],
    ['all is well', { botFailures: 0, fulfillmentErrors: 0, apiErrors: 0 }, 'OK'],
    ['few errors', { botFailures: 1, apiErrors: 1 }, 'OK'],
    ['errors of one kind', { fulfillmentErrors: 3 }, 'ALARM'],
    ['a few of each kind', { botFailures: 1, waitBudgetErrors: 1, startChatErrors: 1 }, 'ALARM'],
  ])('errors: %s', (_, values, state) => {
    expect(stateOf(stacks.alarms.get('rc-errors')!, values)).toBe(state);
  });

  test.each<[string, Values, 'ALARM' | 'OK']>([
    ['nobody returns', {}, 'OK'],
    ['one falls back at night', { fellBack: 1, backWithAgent: 0 }, 'OK'],
    ['nine of nine fall back', { fellBack: 9, backWithAgent: 0 }, 'OK'],
    ['seven of ten fall back', { fellBack: 7, backWithAgent: 3 }, 'ALARM'],
    ['six of ten fall back', { fellBack: 6, backWithAgent: 4 }, 'OK'],
    ['none falls back', { fellBack: 0, backWithAgent: 50 }, 'OK'],
  ])('fallback rate: %s', (_, values, state) => {
    expect(stateOf(stacks.alarms.get('rc-fallback-rate')!, values)).toBe(state);
  });

  test("take the user's thresholds", () => {
    expect(stateOf(stacks.alarms.get('own-errors')!, { botFailures: 1 })).toBe('ALARM');
    expect(stateOf(stacks.alarms.get('own-fallback-rate')!, { fellBack: 2, backWithAgent: 2 })).toBe('ALARM');
    expect(stateOf(stacks.alarms.get('own-fallback-rate')!, { fellBack: 2, backWithAgent: 1 })).toBe('OK');
  });

  test('tell the topic, or nobody', () => {
    for (const name of ['errors', 'fallback-rate']) {
      expect(stacks.alarms.get(`own-${name}`)).toMatchObject({ AlarmActions: [TOPIC], OKActions: [TOPIC] });
      expect(stacks.alarms.get(`rc-${name}`)).not.toHaveProperty('AlarmActions');
    }
  });
});

describe('docs/metrics.md', () => {
  test('explains every metric, and none that there is not', () => {
    const [, section = ''] = /^## What is counted$(.*?)^## /ms.exec(DOCUMENT) ?? [];
    const explained = [...section.matchAll(/^\| `([A-Z]\w+)` \|/gm)].map(([, name]) => name);
    expect([...explained].sort()).toEqual([...METRICS].sort());
  });

  test('has a section for each alarm that its description names', () => {
    for (const name of ['rc-errors', 'rc-fallback-rate']) {
      const [, section] = /"(.+)"\.$/.exec(stacks.alarms.get(name)?.AlarmDescription ?? '') ?? [];
      expect(DOCUMENT).toMatch(new RegExp(`^### ${section}$`, 'm'));
    }
  });
});
