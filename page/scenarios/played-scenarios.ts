import type { Simulator } from '@resumed-chats/connect-simulator';
import type { HttpHandler, UpgradeHandler } from '@resumed-chats/connect-simulator/cloud';
import { Connections } from './connections.ts';
import { PlayedScenario } from './played-scenario.ts';
import type { Scenario } from './scenario.ts';

/** The calls of a simulator below a path. */
export interface Routes {
  handle: HttpHandler;
  upgrade: UpgradeHandler;
}

export type MountRoutes = (simulator: Simulator, options: { prefix: string }) => Routes;

/** A scenario that is being played, with the way to it over the wire. */
export interface MountedScenario {
  played: PlayedScenario;
  /** `/worlds/3` */
  prefix: string;
  routes: Routes;
  connections: Connections;
}

/** How many are kept: each has all that was said and done in it. */
const MAX_PLAYED = 8;

/** The scenarios that are being played. */
export class PlayedScenarios {
  readonly #mount: MountRoutes;
  /** Oldest first. */
  readonly #mounted = new Map<string, MountedScenario>();
  #count = 0;

  constructor(mount: MountRoutes) {
    this.#mount = mount;
  }

  /** A new one; the oldest goes when there are too many. @throws SetupError */
  open(name: string, scenario: Scenario): MountedScenario {
    const id = String(this.#count + 1);
    const played = new PlayedScenario(id, name, scenario);
    this.#count++;
    const prefix = `/worlds/${id}`;
    const routes = this.#mount(played.simulator, { prefix });
    const mounted = { played, prefix, routes, connections: new Connections() };
    this.#mounted.set(id, mounted);
    if (this.#mounted.size > MAX_PLAYED) {
      const [[oldest, gone] = []] = this.#mounted;
      this.#mounted.delete(oldest!);
      gone!.connections.close();
    }
    return mounted;
  }

  find(id: string): MountedScenario | undefined {
    return this.#mounted.get(id);
  }

  close(): void {
    for (const { connections } of this.#mounted.values()) connections.close();
    this.#mounted.clear();
  }
}
