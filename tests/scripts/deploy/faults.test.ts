/**
 * Deployments that are stopped anywhere, and calls that fail in every way. What matters to a run that is stopped is
 * which writes have been made: reads change nothing. So it is stopped after each write; DEPLOY_FAULTS=all stops it
 * after each call, each time in an account of its own, and lets each single call fail (some eight minutes).
 */
import { afterAll, describe, expect, jest, test } from '@jest/globals';
import { flowTemplate } from '../../../scripts/build/flow-template.ts';
import type { BuiltProject } from '../../../scripts/deploy/project.ts';
import { artefactOf } from '../../../scripts/deploy/storage/artefact.ts';
import { failing, KINDS, type Kind, stopping } from './faults.ts';
import { inventory } from './inventory.ts';
import { changedProject, project, TestCloud } from './support.ts';
import { expectNothingUnfinished } from './unfinished.ts';

// The first deployment trains the simulated bot; a busy machine takes its time.
jest.setTimeout(30_000);

const ALL = process.env['DEPLOY_FAULTS'] === 'all';
const tried = { stopped: 0, failed: 0 };

afterAll(() => {
  const { stopped, failed } = tried;
  process.stdout.write(`deploy: stopped ${stopped} times, ${failed} calls made to fail\n`);
});

async function withCloud<T>(run: (cloud: TestCloud) => Promise<T>): Promise<T> {
  const cloud = await TestCloud.start();
  try {
    return await run(cloud);
  } finally {
    await cloud.close();
  }
}

/** Bot, flows and a Lambda are others than before. */
function nextProject(): Promise<BuiltProject> {
  return changedProject(({ bot, flows, lambdas }) => {
    const [english] = bot.locales;
    english!.intents[0]!.sampleUtterances!.push({ utterance: 'that very same old story' });
    english!.slotTypes.push({ slotTypeName: 'Colour', slotTypeValues: [{ sampleValue: { value: 'red' } }] });
    english!.intents = english!.intents.filter(({ intentName }) => intentName !== 'EndChat');
    for (const { name, type, content } of [...flows.values()]) {
      const text = JSON.stringify(content).replaceAll('Say unavailable', 'Say sorry');
      flows.set(name, flowTemplate(name, type, JSON.parse(text) as typeof content));
    }
    const code = new TextEncoder().encode('export const handler = async () => ({});');
    lambdas.set('wait-budget', artefactOf('wait-budget', { 'index.mjs': code }));
  });
}

/** What is there after a deployment that nothing goes wrong with. */
function undisturbed(...projects: (BuiltProject | undefined)[]) {
  return withCloud(async (cloud) => {
    for (const one of projects) await cloud.deploy(one === undefined ? {} : { project: one });
    return inventory(cloud);
  });
}

/** Runs it again and again, each time stopped after its first write, until it is done. */
async function stoppedAfterEachWrite(cloud: TestCloud, given: BuiltProject): Promise<number> {
  for (let runs = 1; runs < 100; runs++) {
    const clients = cloud.clients();
    const stop = stopping(clients, { writes: 1 });
    try {
      await cloud.deploy({ project: given, clients });
      return runs - 1;
    } catch (error) {
      if (!stop.stopped) throw error;
      tried.stopped++;
      await expectNothingUnfinished(cloud);
    }
  }
  throw new Error(`it does not come to an end: ${cloud.takeWrites().slice(-9).join(' ')}`);
}

describe('a deployment that is stopped after each of its writes', () => {
  test(
    'comes to the same end, and nothing unfinished ever serves',
    () =>
      withCloud(async (cloud) => {
        expect(await stoppedAfterEachWrite(cloud, await project())).toBeGreaterThan(40);
        expect((await cloud.deploy()).steps).toEqual([]);
        expect(await inventory(cloud)).toEqual(await undisturbed(undefined));
      }),
    60_000,
  );

  test(
    'of changes to what serves already does the same',
    () =>
      withCloud(async (cloud) => {
        const next = await nextProject();
        await cloud.deploy();
        expect(await stoppedAfterEachWrite(cloud, next)).toBeGreaterThan(10);
        expect((await cloud.deploy({ project: next })).steps).toEqual([]);
        expect(await inventory(cloud)).toEqual(await undisturbed(undefined, next));
      }),
    60_000,
  );
});

describe('a deployment of which every third call fails', () => {
  test.each(KINDS)(
    '(%s) comes to the same end, whichever third it is',
    async (kind) => {
      const expected = await undisturbed(undefined);
      for (const third of [0, 1, 2])
        await withCloud(async (cloud) => {
          tried.failed += await deployFailing(cloud, kind, (call) => call % 3 === third);
          cloud.takeWrites();
          expect((await cloud.deploy()).steps).toEqual([]);
          expect(cloud.takeWrites()).toEqual([]);
          expect(await inventory(cloud)).toEqual(expected);
        });
    },
    30_000,
  );
});

async function deployFailing(
  cloud: TestCloud,
  kind: Kind,
  which: (call: number) => boolean,
): Promise<number> {
  const clients = cloud.clients();
  const faults = failing(cloud, clients, kind, which);
  try {
    await cloud.deploy({ clients });
    return faults.count;
  } finally {
    faults.stop();
  }
}

(ALL ? describe : describe.skip)('in an account of its own each time', () => {
  test.each(['before', 'after'] as const)(
    'stopped %s each call',
    async (when) => {
      const expected = await undisturbed(undefined);
      for (let calls = 1; ; calls++) {
        const finished = await withCloud(async (cloud) => {
          const clients = cloud.clients();
          const stop = stopping(clients, { calls, when });
          const done = await cloud.deploy({ clients }).then(
            () => true,
            (error: unknown) => {
              if (!stop.stopped) throw error;
              return false;
            },
          );
          if (done) return true;
          tried.stopped++;
          await cloud.deploy();
          expect([calls, await inventory(cloud)]).toEqual([calls, expected]);
          expect((await cloud.deploy()).steps).toEqual([]);
          return false;
        });
        if (finished) return;
      }
    },
    1_200_000,
  );

  test.each(KINDS)(
    'with each call failing (%s)',
    async (kind) => {
      const expected = await undisturbed(undefined);
      for (let nth = 1; ; nth++) {
        const failed = await withCloud(async (cloud) => {
          const count = await deployFailing(cloud, kind, (call) => call === nth);
          if (count === 0) return 0;
          expect([nth, await inventory(cloud)]).toEqual([nth, expected]);
          expect((await cloud.deploy()).steps).toEqual([]);
          return count;
        });
        if (failed === 0) return;
        tried.failed += failed;
      }
    },
    1_200_000,
  );
});
