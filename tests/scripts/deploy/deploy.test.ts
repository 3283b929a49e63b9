import { DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { CreateContactFlowCommand } from '@aws-sdk/client-connect';
import { CreateBotCommand } from '@aws-sdk/client-lex-models-v2';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { flowTemplate } from '../../../scripts/build/flow-template.ts';
import type { DeployError } from '../../../scripts/deploy/errors.ts';
import { stepLine } from '../../../scripts/deploy/print.ts';
import { inventory } from './inventory.ts';
import { CONFIG, changedProject, TestCloud } from './support.ts';

// The first deployment trains the simulated bot; a busy machine takes its time.
jest.setTimeout(30_000);

let cloud: TestCloud;
beforeEach(async () => {
  cloud = await TestCloud.start();
});
afterEach(() => cloud.close());

describe('deploying', () => {
  test('makes everything, and a second time makes no write call', async () => {
    const lines: string[] = [];
    const first = await cloud.deploy({ report: ({ text }) => lines.push(text) });
    expect(first.applied).toBe(true);
    expect(first.outputs.chatsUrl).toMatch(/\/chats$/);
    expect(lines).toContain('~ flow resumed-chats-inbound (content)');
    expect(cloud.takeWrites()).toHaveLength(first.calls.writes);

    const again = await cloud.deploy();
    expect(again.steps).toEqual([]);
    expect(again.outputs).toEqual(first.outputs);
    expect(cloud.takeWrites()).toEqual([]);
  });

  test('makes a chat possible', async () => {
    const { outputs } = await cloud.deploy();
    const answer = await fetch(outputs.chatsUrl!, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ParticipantDetails: { DisplayName: 'Ana' } }),
    });
    expect(answer.status).toBe(200);
    const { data } = (await answer.json()) as { data: { startChatResult: { ContactId: string } } };
    expect(data.startChatResult.ContactId).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('as a plan says what it would do and does nothing', async () => {
    const plan = await cloud.deploy({ plan: true });
    expect(plan.applied).toBe(false);
    expect(plan.steps.length).toBeGreaterThan(40);
    expect(cloud.takeWrites()).toEqual([]);
    const done = await cloud.deploy();
    expect(done.steps.map(stepLine)).toEqual(plan.steps.map(stepLine));
  });

  test('does nothing that is not confirmed', async () => {
    const { applied } = await cloud.deploy({ confirm: async () => false });
    expect(applied).toBe(false);
    expect(cloud.takeWrites()).toEqual([]);
  });

  test('builds one locale and touches nothing else when one utterance changes', async () => {
    await cloud.deploy();
    cloud.takeWrites();
    const changed = await changedProject(({ bot }) => {
      bot.locales[0]!.intents[0]!.sampleUtterances!.push({ utterance: 'that very same old story' });
    });
    await cloud.deploy({ project: changed });
    expect(cloud.takeWrites()).toEqual([
      'UpdateIntent',
      'BuildBotLocale',
      'CreateBotVersion',
      'UpdateBotAlias',
    ]);
    await cloud.deploy({ project: changed });
    expect(cloud.takeWrites()).toEqual([]);
  });

  test('publishes one flow when one flow changes', async () => {
    await cloud.deploy();
    cloud.takeWrites();
    const changed = await changedProject(({ flows }) => {
      const { name, type, content } = flows.get('inbound')!;
      const text = JSON.stringify(content).replaceAll('Say unavailable', 'Say sorry');
      flows.set(name, flowTemplate(name, type, JSON.parse(text) as typeof content));
    });
    await cloud.deploy({ project: changed });
    expect(cloud.takeWrites()).toEqual(['UpdateContactFlowContent']);
  });

  test('removes a locale that is no longer wanted, and takes it back', async () => {
    await cloud.deploy();
    const english = await changedProject(({ bot }) => {
      bot.locales.pop();
    });
    await cloud.deploy({ project: english });
    const [bot] = (await inventory(cloud))['bots'] as { locales: unknown[]; aliases: unknown[] }[];
    expect(bot!.locales).toHaveLength(1);
    expect(bot!.aliases).toContainEqual(
      expect.objectContaining({ name: 'live', locales: ['en_US'], version: '2' }),
    );
    cloud.takeWrites();
    await cloud.deploy();
    // The first version was cut from the same model: it is used again.
    expect(cloud.takeWrites()).not.toContain('CreateBotVersion');
    expect((await cloud.deploy()).steps).toEqual([]);
  });

  test('keeps what the user has set of the stack', async () => {
    await cloud.deploy({ parameters: { LogRetentionDays: '7' } });
    expect((await cloud.deploy()).steps).toEqual([]);
    const other = await cloud.deploy({ parameters: { LogRetentionDays: '30' } });
    expect(other.steps.map(stepLine)).toEqual(['~ stack (LogRetentionDays)']);
  });

  test('sets what the configuration says of the API, unless the user says otherwise', async () => {
    const { api } = CONFIG;
    const jwt = { issuer: 'https://login.example', audience: ['shop', 'app'] };
    const allowedOrigins = ['https://www.example.com', 'https://shop.example'];
    const throttling = { rate: 2, burst: 3 };
    const config = {
      ...CONFIG,
      instance: cloud.cloud.simulator.connect.instance.id,
      api: { ...api, allowedOrigins, jwt, throttling },
    };
    const parameters = async () => {
      const { clients } = cloud.aws();
      const { Stacks } = await clients.cloudFormation.send(new DescribeStacksCommand({}));
      const all = Stacks![0]!.Parameters!.map((one) => [one.ParameterKey, one.ParameterValue]);
      return Object.fromEntries(all) as Record<string, string>;
    };
    const own = { parameters: { ThrottlingBurst: '4' } };
    await cloud.deploy({ config, ...own });
    expect(await parameters()).toMatchObject({
      AllowedOrigins: 'https://www.example.com,https://shop.example',
      ThrottlingRate: '2',
      ThrottlingBurst: '4',
      JwtIssuer: 'https://login.example',
      JwtAudience: 'shop,app',
    });
    expect((await cloud.deploy({ config, ...own })).steps).toEqual([]);
    await cloud.deploy();
    expect(await parameters()).toMatchObject({ AllowedOrigins: '', JwtIssuer: '', JwtAudience: '' });
  });
});

describe('two deployments on one instance', () => {
  test('live side by side, and one goes without the other', async () => {
    await cloud.deploy();
    const alone = await inventory(cloud);
    await cloud.deploy({ stackName: 'second' });
    expect((await cloud.deploy()).steps).toEqual([]);
    expect((await cloud.deploy({ stackName: 'second' })).steps).toEqual([]);
    await cloud.destroy({ stackName: 'second' });
    expect(await inventory(cloud)).toEqual(alone);
  });
});

describe('destroying', () => {
  test('leaves nothing, shows before what goes, and a second time makes no write call', async () => {
    const before = await inventory(cloud);
    await cloud.deploy();
    const plan = await cloud.destroy({ plan: true });
    expect(plan.steps.map(stepLine).slice(0, 2)).toEqual([
      '- flow resumed-chats-inbound',
      '- flow resumed-chats-disconnect',
    ]);
    await cloud.destroy();
    expect(await inventory(cloud)).toEqual(before);
    cloud.takeWrites();
    expect((await cloud.destroy()).steps).toEqual([]);
    expect(cloud.takeWrites()).toEqual([]);
  });
});

test('when the instance is gone, destroying removes the rest', async () => {
  await cloud.deploy();
  cloud.takeWrites();
  await cloud.destroy({ config: { ...CONFIG, instance: 'deleted' } });
  const writes = cloud.takeWrites();
  expect(writes).not.toContain('DeleteContactFlow');
  expect(await inventory(cloud)).toMatchObject({ stacks: [], buckets: [], functions: [], bots: [] });
});

describe('what is not ours', () => {
  test('is not touched: a bot and flows of the same names', async () => {
    const { lex, connect } = cloud.clients();
    await lex.send(
      new CreateBotCommand({
        botName: 'resumed-chats',
        roleArn: 'arn:aws:iam::123456789012:role/bot',
        dataPrivacy: { childDirected: false },
        idleSessionTTLInSeconds: 300,
      }),
    );
    await expect(cloud.deploy()).rejects.toThrow(/^bot resumed-chats: .*not tagged.*Choose another name/);
    await connect.send(
      new CreateContactFlowCommand({
        InstanceId: cloud.cloud.simulator.connect.instance.id,
        Name: 'second-inbound',
        Type: 'CONTACT_FLOW',
        Content: '{}',
        Status: 'SAVED',
      }),
    );
    await expect(cloud.deploy({ stackName: 'second' })).rejects.toThrow(
      /^flow second-inbound: .*Rename that flow/,
    );
    cloud.takeWrites();
    await expect(cloud.destroy()).rejects.toThrow(/not tagged/);
    expect(cloud.takeWrites()).toEqual([]);
  });
});

describe('what is wrong beforehand is said at once', () => {
  const problems = async (change: Parameters<TestCloud['deploy']>[0]) => {
    const error = await cloud.deploy(change).then(
      () => undefined,
      (thrown: unknown) => thrown as DeployError,
    );
    expect(cloud.takeWrites()).toEqual([]);
    return error?.message;
  };

  test('an instance that is not there', async () => {
    expect(await problems({ config: { ...CONFIG, instance: 'another' } })).toMatch(
      /^instance another: account 123456789012 has no such instance in us-east-1; it has my-contact-centre\. Correct/,
    );
  });

  test('an instance of another region', async () => {
    const arn = 'arn:aws:connect:eu-west-2:123456789012:instance/x';
    expect(await problems({ config: { ...CONFIG, instance: arn } })).toMatch(
      /it is in eu-west-2.*--region eu-west-2/,
    );
  });

  test('queues that are not there', async () => {
    const topics = CONFIG.topics.map((topic) => ({ ...topic, queue: `${topic.queue}s` }));
    const message = await problems({ config: { ...CONFIG, topics } });
    expect(message?.split('\n')).toHaveLength(3);
    expect(message).toMatch(/topics\[0\]\.queue: .*Did you mean "Billing"\?/);
  });

  test('the instance by its id and by its ARN', async () => {
    const { id, arn } = cloud.cloud.simulator.connect.instance;
    for (const instance of [id, arn])
      expect(
        (await cloud.deploy({ plan: true, config: { ...CONFIG, instance } })).target.instance.alias,
      ).toBe('my-contact-centre');
  });
});
