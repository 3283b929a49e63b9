import type { InstanceDefinition, Simulator } from '@resumed-chats/connect-simulator';
import type { CloudOptions } from '@resumed-chats/connect-simulator/cloud';
import type { Config } from '../../config/schema.ts';
import type { ProjectFiles } from '../project-files.ts';
import type { ScenarioApi } from './api.ts';

export interface MountOptions {
  /** Of transcripts. */
  folder: string;
  /** What those are played on that name nothing else. */
  files: ProjectFiles;
  config: Config;
  /** Where the configuration came from. */
  configFile: string;
  /** What the live world began with. */
  instance: InstanceDefinition;
  /** The live world, once it is there. */
  simulator: () => Simulator;
}

export interface MountedScenarios extends Required<Pick<CloudOptions, 'destinations' | 'upgrades'>> {
  close(): Promise<void>;
}

/** Scenarios and recordings, for a cloud to serve. Nothing is loaded or built before they are first asked for. */
export function mountScenarios(options: MountOptions): MountedScenarios {
  let loading: Promise<ScenarioApi> | undefined;
  let loaded: ScenarioApi | undefined;
  const api = () => {
    loading ??= load(options).then((made) => {
      loaded = made;
      return made;
    });
    return loading;
  };
  return {
    destinations: ['/scenarios', '/worlds/', '/recordings'].map((prefix) => ({
      prefix,
      handle: async (request) => (await api()).handle(request),
    })),
    upgrades: [
      {
        prefix: '/worlds/',
        // Whoever has a token has asked for a world before.
        upgrade: (request, socket, head) => {
          if (loaded === undefined) socket.destroy();
          else loaded.upgrade(request, socket, head);
        },
      },
    ],
    close: async () => {
      if (loading === undefined) return;
      (await loading.catch(() => undefined))?.close();
      const { closeProjects } = await import('../local/project.ts');
      await closeProjects();
    },
  };
}

async function load(options: MountOptions): Promise<ScenarioApi> {
  const { folder, files, config, configFile, instance, simulator } = options;
  const { scenarioApi } = await import('./api.ts');
  const { simulatorRoutes } = await import('@resumed-chats/connect-simulator/cloud');
  const { buildFlows } = await import('../../flows/index.ts');
  const { DEFAULT_STACK_NAME, flowName } = await import('../deploy/names.ts');
  const names = Object.values(buildFlows(config)).map(({ name }) => name);
  const flows = new Map(names.map((name) => [flowName(DEFAULT_STACK_NAME, name), name]));
  return scenarioApi({
    folder,
    files,
    mount: simulatorRoutes,
    live: () => ({ simulator: simulator(), config, configFile, instance, flows }),
  });
}
