import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { AwsError } from '../../../packages/connect-simulator/src/aws/errors.ts';
import { flowTemplate } from '../../../scripts/build/flow-template.ts';
import { inventory } from './inventory.ts';
import { changedProject, TestCloud } from './support.ts';
import { expectNothingUnfinished } from './unfinished.ts';

// The first deployment trains the simulated bot; a busy machine takes its time.
jest.setTimeout(30_000);

let cloud: TestCloud;
beforeEach(async () => {
  cloud = await TestCloud.start();
});
afterEach(() => cloud.close());

async function failureOf(change: Parameters<TestCloud['deploy']>[0]): Promise<string> {
  return cloud.deploy(change).then(
    () => 'it did not fail',
    (error: Error) => error.message,
  );
}

describe('a deployment that fails says why, and leaves what serves as it was', () => {
  test('when Lex cannot build a locale', async () => {
    await cloud.deploy();
    const before = (await inventory(cloud))['bots'] as { versions: unknown; aliases: unknown }[];
    const wrong = await changedProject(({ bot }) => {
      for (const intent of bot.locales[0]!.intents)
        if (intent.intentName !== 'FallbackIntent')
          intent.sampleUtterances = [{ utterance: 'the very same' }];
    });
    expect(await failureOf({ project: wrong })).toMatch(
      /^bot locale en_US: Lex could not build it: .*still serves/,
    );
    const after = (await inventory(cloud))['bots'] as { versions: unknown; aliases: unknown }[];
    expect(after[0]).toMatchObject({ versions: before[0]!.versions, aliases: before[0]!.aliases });
    await expectNothingUnfinished(cloud);
    await cloud.deploy();
    expect((await cloud.deploy()).steps).toEqual([]);
  });

  test('when Amazon Connect refuses a flow', async () => {
    await cloud.deploy();
    const wrong = await changedProject(({ flows }) => {
      const { name, type, content } = flows.get('return')!;
      const text = JSON.stringify(content).replace('"Type":"Compare"', '"Type":"Compares"');
      flows.set(name, flowTemplate(name, type, JSON.parse(text) as typeof content));
    });
    const message = await failureOf({ project: wrong });
    expect(message).toMatch(/^flow return \(UpdateContactFlowContent\): .*Compares.*Correct the flow/);
    expect((await cloud.deploy()).steps).toEqual([]);
  });

  test('when a function of the stack cannot be made', async () => {
    const wrong = await changedProject(({ lambdas }) => {
      const { key } = lambdas.get('wait-budget')!;
      lambdas.set('wait-budget', { key, zip: new TextEncoder().encode('no zip') });
    });
    const message = await failureOf({ project: wrong });
    expect(message).toMatch(
      /^stack resumed-chats: it is ROLLBACK_COMPLETE, because WaitBudget \(AWS::Lambda::Function\)/,
    );
  });

  test('when these credentials may not do it', async () => {
    cloud.before = (_, operation) => {
      if (operation !== 'CreateBot') return undefined;
      throw new AwsError(
        'AccessDeniedException',
        403,
        'User: me is not authorized to perform: lex:CreateBot',
      );
    };
    expect(await failureOf({})).toMatch(
      /^CreateBot: these credentials may not do this .*lex:CreateBot.*Permissions/,
    );
    cloud.before = () => undefined;
    await cloud.deploy();
    expect((await cloud.deploy()).steps).toEqual([]);
  });

  test('when a quota is used up', async () => {
    cloud.before = (_, operation) => {
      if (operation !== 'CreateBotVersion') return undefined;
      throw new AwsError('ServiceQuotaExceededException', 402, 'You have 100 versions');
    };
    expect(await failureOf({})).toMatch(/^CreateBotVersion: a quota of the account is used up/);
  });

  test('when the service is ill for long', async () => {
    cloud.before = (_, operation) => {
      if (operation !== 'AssociateBot') return undefined;
      throw new AwsError('InternalServiceException', 500, 'ill');
    };
    expect(await failureOf({})).toMatch(/^AssociateBot: still failing after several attempts/);
  });
});

test('a stack that could not be made at first is made again', async () => {
  const wrong = await changedProject(({ lambdas }) => {
    const { key } = lambdas.get('wait-budget')!;
    lambdas.set('wait-budget', {
      key: key.replace(/\w{4}\.zip$/, '0000.zip'),
      zip: new TextEncoder().encode('no'),
    });
  });
  expect(await failureOf({ project: wrong })).toContain('ROLLBACK_COMPLETE');
  const lines: string[] = [];
  await cloud.deploy({ report: ({ text }) => lines.push(text) });
  expect(lines).toContain('- stack (it is ROLLBACK_COMPLETE)');
  expect((await cloud.deploy()).steps).toEqual([]);
});
