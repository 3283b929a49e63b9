import type { InstanceDefinition, Simulator } from '@resumed-chats/connect-simulator';
import type { CloudOptions } from '@resumed-chats/connect-simulator/cloud';
import type { ScenarioApi } from './api.ts';
import type { ScenarioProject } from './scenario.ts';

export interface MountOptions {
  /** Of transcripts. */
  folder: string;
  /** What the cloud began with. */
  instance: InstanceDefinition;
  /** The cloud's simulator, once it is there. */
  simulator: () => Simulator;
  project: () => Promise<ScenarioProject>;
}

export interface MountedScenarios extends Required<Pick<CloudOptions, 'destinations' | 'upgrades'>> {
  close(): Promise<void>;
}

/** Scenarios and recordings, for a cloud to serve. Nothing is loaded or built before they are first asked for. */
export function mountScenarios(options: MountOptions): MountedScenarios {
  let loading: Promise<Loaded> | undefined;
  let loaded: Loaded | undefined;
  const load = async () => {
    loading ??= loadApi(options);
    loaded = await loading;
    return loaded;
  };
  return {
    destinations: ['/scenarios', '/worlds/', '/recordings'].map((prefix) => ({
      prefix,
      handle: async (request) => (await load()).api.handle(request),
    })),
    upgrades: [
      {
        prefix: '/worlds/',
        // Whoever has a token has asked for a scenario before.
        upgrade: (request, socket, head) => {
          if (loaded === undefined) socket.destroy();
          else loaded.api.upgrade(request, socket, head);
        },
      },
    ],
    close: async () => {
      const all = await loading?.catch(() => undefined);
      all?.api.close();
      await all?.project.close();
    },
  };
}

interface Loaded {
  api: ScenarioApi;
  project: ScenarioProject;
}

async function loadApi({ folder, instance, simulator, project: open }: MountOptions): Promise<Loaded> {
  const { scenarioApi } = await import('./api.ts');
  const { simulatorRoutes } = await import('@resumed-chats/connect-simulator/cloud');
  const project = await open();
  const live = () => ({ simulator: simulator(), instance });
  return { project, api: scenarioApi({ folder, project, mount: simulatorRoutes, live }) };
}
