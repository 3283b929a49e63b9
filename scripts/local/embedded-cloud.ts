import { setTimeout as wait } from 'node:timers/promises';
import type { Clock } from '@resumed-chats/connect-simulator';
import type { Cloud, ExtraPages } from '@resumed-chats/connect-simulator/cloud';
import type { Config } from '../../config/schema.ts';
import { buildProject } from '../deploy/project.ts';
import { FIXTURE_FILES, OWN_TRANSCRIPTS } from '../project-files.ts';

export interface EmbeddedCloudOptions {
  config: Config;
  /** Where the configuration came from: recordings are played with it. */
  configFile: string;
  /** File of the instance that it starts with. */
  instance: string;
  /** 0 takes any free one. */
  port: number;
  /** Whether the project is deployed to it. */
  deploy?: boolean;
  clock?: Clock;
  /** Beside the page and the widget. */
  pages?: ExtraPages;
}

export interface EmbeddedCloud extends Cloud {
  /** What was made because the configuration names it, in sentences. */
  readonly notices: readonly string[];
}

/** On AWS a change of state takes its time; here nobody has to wait for it, nor look as seldom. */
const LATENCY_MS = 1;
const MAX_SLEEP_MS = 4;

/**
 * The embedded cloud with its page, the widget and the scenarios, and the project deployed to it by the ordinary deploy
 * script. Rejects with the system's error, e.g. EADDRINUSE, with DeployError, or with what is wrong with the instance.
 */
export async function openEmbeddedCloud(options: EmbeddedCloudOptions): Promise<EmbeddedCloud> {
  const { config, deploy = true } = options;
  // The bundler is a process of its own: it works while the cloud and AWS's clients are loaded.
  const building = deploy ? buildProject(config) : undefined;
  building?.catch(() => {});
  const cloud = await start(options);
  if (building === undefined) return cloud;
  try {
    const { deployProject } = await import('../deploy/deploy.ts');
    // The configuration names the instance on AWS; here there is only one, whatever its name.
    await deployProject({
      config: { ...config, instance: cloud.simulator.connect.instance.id },
      project: await building,
      endpoint: cloud.url,
      region: 'us-east-1',
      credentials: { accessKeyId: 'simulator', secretAccessKey: 'simulator' },
      sleep: (milliseconds) => wait(Math.min(milliseconds, MAX_SLEEP_MS)),
    });
    return cloud;
  } catch (error) {
    await cloud.close();
    throw error;
  }
}

async function start(options: EmbeddedCloudOptions): Promise<EmbeddedCloud> {
  const { config, configFile, instance, port, clock, pages } = options;
  const { startCloud } = await import('@resumed-chats/connect-simulator/cloud');
  const { loadInstanceFor } = await import('./instance.ts');
  const { widgetPages } = await import('./widget-pages.ts');
  const { consolePages } = await import('./console-pages.ts');
  const { mountScenarios } = await import('../../page/scenarios/mount.ts');
  const { instance: definition, notices } = loadInstanceFor(config, instance);
  let cloud: Cloud | undefined;
  const scenarios = mountScenarios({
    folder: OWN_TRANSCRIPTS,
    instance: definition,
    simulator: () => cloud!.simulator,
    project: async () =>
      (await import('./scenario-project.ts')).scenarioProject(FIXTURE_FILES, config, configFile),
  });
  const { destinations, upgrades } = scenarios;
  cloud = await startCloud({
    port,
    instance: definition,
    destinations,
    upgrades,
    latencyMs: LATENCY_MS,
    ...(clock === undefined ? {} : { clock }),
    pages: { ...widgetPages(), ...consolePages(config), ...pages },
  });
  const { close } = cloud;
  return {
    ...cloud,
    notices,
    close: async () => {
      await scenarios.close();
      await close();
    },
  };
}
