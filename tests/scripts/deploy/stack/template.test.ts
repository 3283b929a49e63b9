import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { CelEngine, TemplateFile } from '@aws/cloudformation-validate';
import { DeleteStackCommand, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { startStacks } from '../../../packages/connect-simulator/aws/cloudformation/stacks-support.ts';
import { zipOf } from '../../../packages/connect-simulator/aws/services.ts';

const FILE = resolve(__dirname, '../../../../scripts/deploy/stack/template.yaml');
const TEMPLATE = readFileSync(FILE, 'utf8');
const INSTANCE = 'arn:aws:connect:us-east-1:123456789012:instance/11111111-2222-3333-4444-555555555555';

describe('the template', () => {
  test("passes AWS's own validation", () => {
    // Its WebAssembly is large and runs once: optimizing it would take most of the time.
    setFlagsFromString('--liftoff-only');
    const engine = new CelEngine();
    try {
      const { diagnostics } = engine.validateStandard(new TemplateFile(FILE));
      expect(diagnostics.length).toBeGreaterThan(0);
      const bad = diagnostics.filter(
        ({ severity, ruleId }) => /^(FATAL|ERROR)$/.test(severity) || ruleId === 'W3030',
      );
      expect(bad.map(({ ruleId, message }) => `${ruleId} ${message}`)).toEqual([]);
    } finally {
      engine.free();
    }
    // Starting its WebAssembly takes seconds.
  }, 60_000);

  test('passes cfn-lint', () => {
    const { error, status, stdout, stderr } = spawnSync('cfn-lint', [FILE], { encoding: 'utf8' });
    if (error !== undefined || /not found/.test(stderr)) {
      console.warn(
        'SKIPPED: cfn-lint is not installed (pip install cfn-lint); scripts/deploy/stack/template.yaml was not linted with it',
      );
      return;
    }
    expect(stdout + stderr).toBe('');
    expect(status).toBe(0);
  }, 60_000);

  test('fits into a request', () => {
    expect(Buffer.byteLength(TEMPLATE)).toBeLessThan(51_200);
  });
});

describe('the stack', () => {
  let stacks: Awaited<ReturnType<typeof startStacks>>;
  const given = (values: Record<string, string> = {}) => ({
    Capabilities: ['CAPABILITY_IAM' as const],
    Parameters: Object.entries({
      ArtifactBucket: 'artefacts',
      FulfillmentKey: 'one.zip',
      WaitBudgetKey: 'one.zip',
      StartChatKey: 'one.zip',
      ConnectInstanceArn: INSTANCE,
      ...values,
    }).map(([ParameterKey, ParameterValue]) => ({ ParameterKey, ParameterValue })),
  });
  const SOURCE = `export const handler = async () => {
    const { CONNECT_INSTANCE_ID, CONNECT_FLOW_ID, RESUME_KEY_ARN, ALLOWED_ORIGINS } = process.env;
    return { instance: CONNECT_INSTANCE_ID, flow: CONNECT_FLOW_ID, key: RESUME_KEY_ARN, origins: ALLOWED_ORIGINS };
  };`;
  beforeAll(async () => {
    stacks = await startStacks();
    stacks.buckets.create('artefacts');
    stacks.buckets.put('artefacts', 'one.zip', Buffer.from(zipOf(SOURCE)));
    await stacks.create('rc', TEMPLATE, given());
    await stacks.create('with-flow', TEMPLATE, given({ InboundFlowId: 'flow-1', LogRetentionDays: '90' }));
  });

  const statements = (role: string) => {
    const found = [...stacks.roles.values()].find(({ name }) => name.startsWith(role));
    return [...(found?.policies.values() ?? [])].flatMap(({ Statement }) => Statement);
  };
  const logsOf = (name: string) => ({
    Effect: 'Allow',
    Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
    Resource: `arn:aws:logs:us-east-1:123456789012:log-group:/aws/lambda/${name}:*`,
  });

  test('has three functions, named after it, on Node.js 24 and arm64', () => {
    const mine = stacks.functions.list().filter(({ name }) => name.startsWith('rc-'));
    expect(mine.map(({ name, architectures, settings }) => [name, architectures, settings.Runtime])).toEqual(
      ['fulfillment', 'start-chat', 'wait-budget'].map((name) => [`rc-${name}`, ['arm64'], 'nodejs24.x']),
    );
  });

  test('says where everything is', async () => {
    const { Stacks } = await stacks.client.send(new DescribeStacksCommand({ StackName: 'rc' }));
    const outputs = Object.fromEntries(
      (Stacks?.[0]?.Outputs ?? []).map((each) => [each.OutputKey, each.OutputValue]),
    );
    const [api] = stacks.apis.list();
    expect(outputs).toMatchObject({
      FulfillmentArn: 'arn:aws:lambda:us-east-1:123456789012:function:rc-fulfillment',
      WaitBudgetArn: 'arn:aws:lambda:us-east-1:123456789012:function:rc-wait-budget',
      StartChatArn: 'arn:aws:lambda:us-east-1:123456789012:function:rc-start-chat',
      ChatsUrl: `https://${api?.apiId}.execute-api.us-east-1.amazonaws.com/chats`,
    });
  });

  test('allows each function no more than it needs', () => {
    expect(statements('rc-FulfillmentRole')).toEqual([logsOf('rc-fulfillment')]);
    expect(statements('rc-WaitBudgetRole')).toEqual([
      logsOf('rc-wait-budget'),
      { Effect: 'Allow', Action: 'connect:DescribeContact', Resource: `${INSTANCE}/contact/*` },
    ]);
    const [key, otherKey] = ['rc', 'with-flow'].map((stack) => ({
      Effect: 'Allow',
      Action: 'secretsmanager:GetSecretValue',
      Resource: stacks.secrets.list().find(({ name }) => name.startsWith(`${stack}-ResumeKey`))?.arn,
    }));
    expect(key?.Resource).toMatch(/:secret:rc-ResumeKey-/);
    expect(statements('rc-StartChatRole')).toEqual([logsOf('rc-start-chat'), key]);
    expect(statements('with-flow-StartChatRole')).toEqual([
      logsOf('with-flow-start-chat'),
      otherKey,
      {
        Effect: 'Allow',
        Action: 'connect:StartChatContact',
        Resource: [INSTANCE, `${INSTANCE}/contact-flow/flow-1`, `${INSTANCE}/contact/*`],
      },
    ]);
    const all = [...stacks.roles.values()].flatMap(({ policies }) => [...policies.values()]);
    const wide = all
      .flatMap(({ Statement }) => Statement)
      .filter((each) => JSON.stringify(each).includes('"*"'));
    expect(wide).toEqual([]);
  });

  test('lets Connect invoke wait-budget, the API start-chat, and nobody fulfillment yet', () => {
    const callers = (name: string) =>
      [...stacks.functions.get(name).policy.values()].map(({ Principal, Condition }) => [
        Principal,
        Condition?.ArnLike?.['AWS:SourceArn'],
        Condition?.StringEquals?.['AWS:SourceAccount'],
      ]);
    const [api] = stacks.apis.list();
    const place = `arn:aws:execute-api:us-east-1:123456789012:${api?.apiId}/*/POST/chats`;
    expect(callers('rc-wait-budget')).toEqual([
      [{ Service: 'connect.amazonaws.com' }, INSTANCE, '123456789012'],
    ]);
    expect(callers('rc-start-chat')).toEqual([
      [{ Service: 'apigateway.amazonaws.com' }, place, '123456789012'],
    ]);
    expect(callers('rc-fulfillment')).toEqual([]);
  });

  test('keeps logs for a while only', () => {
    expect(stacks.logGroups.get('/aws/lambda/rc-start-chat')?.retentionDays).toBe(30);
    expect(stacks.logGroups.get('/aws/lambda/with-flow-fulfillment')?.retentionDays).toBe(90);
  });

  const preflight = (apiId: string, origin: string) =>
    fetch(`${stacks.url}/_aws/execute-api/${apiId}/chats`, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST' },
    });

  test('serves POST /chats, with throttling, from instance and flow of its own', async () => {
    const [api, second] = stacks.apis.list();
    expect([...api!.stages.values()]).toEqual([{ rate: 5, burst: 8 }]);
    const post = async (apiId: string) =>
      (await fetch(`${stacks.url}/_aws/execute-api/${apiId}/chats`, { method: 'POST', body: '{}' })).json();
    const instance = '11111111-2222-3333-4444-555555555555';
    const [key, otherKey] = stacks.secrets.list().map(({ arn }) => arn);
    expect(await post(api!.apiId)).toEqual({ instance, flow: '', key, origins: '' });
    expect(await post(second!.apiId)).toEqual({ instance, flow: 'flow-1', key: otherKey, origins: '' });
  });

  test('signs resume tokens with a key that nobody has written anywhere', () => {
    const values = stacks.secrets.list().map(({ versions }) => versions.map(({ value }) => value));
    expect(values).toEqual([[expect.stringMatching(/^\w{64}$/)], [expect.stringMatching(/^\w{64}$/)]]);
    expect(values[0]).not.toEqual(values[1]);
  });

  test('lets pages of no other origin start chats, until it is told of some', async () => {
    const [api] = stacks.apis.list();
    expect(api?.cors?.allowOrigins).toEqual([]);
    const closed = await preflight(api!.apiId, 'https://shop.example');
    expect(closed.headers.get('access-control-allow-origin')).toBeNull();
    const AllowedOrigins = 'https://shop.example,https://www.example.com';
    await stacks.update('rc', { UsePreviousTemplate: true, ...given({ AllowedOrigins }) });
    const open = await preflight(api!.apiId, 'https://shop.example');
    expect(open.status).toBe(204);
    expect(open.headers.get('access-control-allow-origin')).toBe('https://shop.example');
    expect(open.headers.get('access-control-allow-headers')).toBe('content-type');
    const other = await preflight(api!.apiId, 'https://other.example');
    expect(other.headers.get('access-control-allow-origin')).toBeNull();
  });

  test('lets in only who has a token of the issuer, when there is one', async () => {
    const [api] = stacks.apis.list();
    expect([...api!.routes.values()].map(({ authorizerId }) => authorizerId)).toEqual([undefined]);
    const jwt = { JwtIssuer: 'https://login.example', JwtAudience: 'shop,app' };
    const AllowedOrigins = 'https://shop.example';
    await stacks.update('rc', { UsePreviousTemplate: true, ...given({ AllowedOrigins, ...jwt }) });
    const [[id, authorizer]] = [...api!.authorizers] as [[string, unknown]];
    expect(authorizer).toEqual({
      name: 'customers',
      issuer: 'https://login.example',
      audience: ['shop', 'app'],
      header: 'authorization',
    });
    expect([...api!.routes.values()].map(({ authorizerId }) => authorizerId)).toEqual([id]);
    const asked = await preflight(api!.apiId, 'https://shop.example');
    expect(asked.headers.get('access-control-allow-headers')).toBe('content-type,authorization');
    const answer = await fetch(`${stacks.url}/_aws/execute-api/${api!.apiId}/chats`, { method: 'POST' });
    expect([answer.status, await answer.json()]).toEqual([401, { message: 'Unauthorized' }]);
    await stacks.update('rc', { UsePreviousTemplate: true, ...given() });
    expect([...api!.routes.values()].map(({ authorizerId }) => authorizerId)).toEqual([undefined]);
    expect(api!.authorizers.size).toBe(0);
  });

  test('takes its key along when it goes', async () => {
    const before = stacks.secrets.list().length;
    await stacks.create('short-lived', TEMPLATE, given());
    expect(stacks.secrets.list().length).toBe(before + 1);
    await stacks.client.send(new DeleteStackCommand({ StackName: 'short-lived' }));
    await stacks.gone('short-lived');
    expect(stacks.secrets.list().length).toBe(before);
  });

  test('takes the flow when it is there, and nothing else changes', async () => {
    const before = (await stacks.events('rc')).length;
    await stacks.update('rc', { UsePreviousTemplate: true, ...given({ InboundFlowId: 'flow-2' }) });
    const changed = (await stacks.told('rc', before)).filter((line) => /_COMPLETE$/.test(line));
    expect(changed).toEqual([
      'StartChatRole UPDATE_COMPLETE',
      'StartChat UPDATE_COMPLETE',
      'rc UPDATE_COMPLETE',
    ]);
  });

  test.each([
    ['a bucket with capitals', { ArtifactBucket: 'Artefacts' }],
    ['no instance', { ConnectInstanceArn: 'my-instance' }],
    ['an odd retention', { LogRetentionDays: '8' }],
    ['no key', { StartChatKey: '' }],
  ])('refuses %s', async (_, values) => {
    await expect(stacks.create('refused', TEMPLATE, given(values))).rejects.toThrow(/Parameter '/);
  });
});
