import { DeleteStackCommand } from '@aws-sdk/client-cloudformation';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { startStacks } from './stacks-support.ts';

let stacks: Awaited<ReturnType<typeof startStacks>>;
beforeAll(async () => {
  stacks = await startStacks();
});

interface AlarmProperties {
  [name: string]: unknown;
}

const METRIC = { Namespace: 'Shop', MetricName: 'Orders' };
const SINGLE: AlarmProperties = { ...METRIC, Period: 300, Statistic: 'Sum' };
const RULE = {
  ComparisonOperator: 'GreaterThanThreshold',
  Threshold: '5',
  EvaluationPeriods: 2,
  TreatMissingData: 'notBreaching',
};
const stat = (Id: string, more: object = {}) => ({
  Id,
  ReturnData: false,
  MetricStat: { Metric: METRIC, Period: 300, Stat: 'Sum' },
  ...more,
});
const sum = { Id: 'total', Expression: 'SUM([one, two])' };

function template(resources: Record<string, { Type: string; Properties: object }>): string {
  const Outputs = Object.fromEntries(
    Object.entries(resources).map(([id]) => [`${id}Ref`, { Value: { Ref: id } }]),
  );
  return JSON.stringify({ Resources: resources, Outputs });
}

const alarm = (properties: AlarmProperties) => ({
  Type: 'AWS::CloudWatch::Alarm',
  Properties: { ...RULE, ...properties },
});
const dashboard = (DashboardBody: string, more: object = {}) => ({
  Type: 'AWS::CloudWatch::Dashboard',
  Properties: { DashboardBody, ...more },
});

let count = 0;

/** Why a stack with only this resource fails. */
async function refusal(resource: { Type: string; Properties: object }): Promise<string | undefined> {
  const name = `refused-${++count}`;
  await stacks.createAndFail(name, template({ It: resource }));
  const events = await stacks.events(name);
  return events.find(({ ResourceStatus }) => ResourceStatus === 'CREATE_FAILED')?.ResourceStatusReason;
}

describe('AWS::CloudWatch::Alarm', () => {
  test('watches one metric, or the result of several, and is known by its ARN', async () => {
    const Several = alarm({ AlarmName: 'several', Metrics: [sum, stat('one'), stat('two')] });
    await stacks.create('alarms', template({ Single: alarm(SINGLE), Several }));
    const [single] = [...stacks.alarms.values()].filter(({ MetricName }) => MetricName === 'Orders');
    expect(single).toMatchObject({ name: expect.stringMatching(/^alarms-Single-/), Threshold: 5 });
    expect(stacks.alarms.get('several')).toMatchObject({
      arn: 'arn:aws:cloudwatch:us-east-1:123456789012:alarm:several',
      Metrics: [{ Expression: 'SUM([one, two])' }, { Id: 'one' }, { Id: 'two' }],
    });
    const { Outputs } = await stacks.describe('alarms');
    expect(Outputs).toContainEqual({ OutputKey: 'SeveralRef', OutputValue: 'several' });
  });

  test('changes in place, and goes with its stack', async () => {
    const of = (Threshold: number) =>
      template({ It: alarm({ ...SINGLE, AlarmName: 'changing', Threshold }) });
    await stacks.create('changing', of(5));
    await stacks.update('changing', { TemplateBody: of(6) });
    expect(stacks.alarms.get('changing')).toMatchObject({ Threshold: 6 });
    const { StackId } = await stacks.describe('changing');
    await stacks.client.send(new DeleteStackCommand({ StackName: 'changing' }));
    await stacks.gone(StackId!);
    expect(stacks.alarms.has('changing')).toBe(false);
  });

  test.each<[string, AlarmProperties, string]>([
    ['no metric at all', {}, 'either MetricName and Namespace, or Metrics'],
    ['a metric without a period', { ...SINGLE, Period: undefined }, 'Period is required'],
    [
      'a metric without a statistic',
      { ...SINGLE, Statistic: undefined },
      'either Statistic or ExtendedStatistic',
    ],
    ['both forms', { ...SINGLE, Metrics: [stat('one', { ReturnData: true })] }, 'beside Metrics there is no'],
    ['two results', { Metrics: [sum, stat('one', { ReturnData: undefined }), stat('two')] }, 'exactly one'],
    ['no result', { Metrics: [stat('one')] }, 'exactly one'],
    ['an id twice', { Metrics: [sum, stat('one'), stat('one')] }, 'ids of Metrics have to differ'],
    ['an expression about nothing', { Metrics: [sum, stat('one')] }, 'total names two'],
    ['neither metric nor expression', { Metrics: [{ Id: 'one' }] }, 'either Expression or MetricStat'],
    ['an id with a capital', { Metrics: [stat('One', { ReturnData: true })] }, 'begins with a small letter'],
    ['a period of 45 s', { ...SINGLE, Period: 45 }, 'multiple of 60'],
    ['more than a day', { ...SINGLE, EvaluationPeriods: 289 }, 'more than 86400 seconds'],
    ['more than a week', { ...SINGLE, Period: 3600, EvaluationPeriods: 169 }, 'more than 604800 seconds'],
    ['3 of 2 datapoints', { ...SINGLE, DatapointsToAlarm: 3 }, 'more than EvaluationPeriods'],
    ['an action that is none', { ...SINGLE, AlarmActions: ['topic'] }, 'the ARN of an action'],
    ['a property that there is not', { ...SINGLE, Color: 'red' }, 'Unrecognized key'],
  ])('is refused with %s', async (_, properties, why) => {
    expect(await refusal(alarm(properties))).toContain(why);
  });
});

describe('AWS::CloudWatch::Dashboard', () => {
  const body = (title: string) =>
    JSON.stringify({ widgets: [{ type: 'text', width: 24, properties: { markdown: title } }] });

  test('keeps its body, changes in place, and goes with its stack', async () => {
    const of = (title: string) => template({ It: dashboard(body(title), { DashboardName: 'shop' }) });
    await stacks.create('dashboards', of('one'));
    await stacks.update('dashboards', { TemplateBody: of('two') });
    expect(stacks.dashboards.get('shop')?.body).toBe(body('two'));
    const { StackId } = await stacks.describe('dashboards');
    await stacks.client.send(new DeleteStackCommand({ StackName: 'dashboards' }));
    await stacks.gone(StackId!);
    expect(stacks.dashboards.size).toBe(0);
  });

  test.each([
    ['no JSON', '{"widgets":[', 'must be a valid JSON object'],
    ['no object', '[]', 'The dashboard body is invalid'],
    ['no widgets', '{}', '/widgets'],
    ['an unknown widget', '{"widgets":[{"type":"clock","properties":{}}]}', '/widgets/0/type'],
    ['a widget too wide', '{"widgets":[{"type":"text","width":25,"properties":{}}]}', '/widgets/0/width'],
  ])('is refused with %s', async (_, text, why) => {
    expect(await refusal(dashboard(text))).toContain(why);
  });

  test('is refused when its name is taken', async () => {
    await stacks.create('taken', template({ It: dashboard(body('a'), { DashboardName: 'taken' }) }));
    expect(await refusal(dashboard(body('b'), { DashboardName: 'taken' }))).toContain('already exists');
  });
});
