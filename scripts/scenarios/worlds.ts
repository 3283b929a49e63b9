import type { Simulator } from '@resumed-chats/connect-simulator';
import type { HttpHandler, UpgradeHandler } from '@resumed-chats/connect-simulator/cloud';
import type { Stage } from '../transcripts/setup.ts';
import { Connections } from './connections.ts';
import { World } from './world.ts';

/** The calls of a simulator below a path. */
export interface Routes {
  handle: HttpHandler;
  upgrade: UpgradeHandler;
}

export type MountWorld = (simulator: Simulator, options: { prefix: string }) => Routes;

/** A world with the way to it over the wire. */
export interface MountedWorld {
  world: World;
  /** `/worlds/3` */
  prefix: string;
  routes: Routes;
  connections: Connections;
}

/** How many are kept: each has all that was said and done in it. */
const MOST_WORLDS = 8;

/** The worlds in which scenarios are being played. */
export class Worlds {
  readonly #mount: MountWorld;
  /** Oldest first. */
  readonly #worlds = new Map<string, MountedWorld>();
  #count = 0;

  constructor(mount: MountWorld) {
    this.#mount = mount;
  }

  /** A new one; the oldest goes when there are too many. @throws SetupError */
  open(scenario: string, stage: Stage): MountedWorld {
    const id = String(this.#count + 1);
    const world = new World(id, scenario, stage);
    this.#count++;
    const prefix = `/worlds/${id}`;
    const routes = this.#mount(world.simulator, { prefix });
    const mounted = { world, prefix, routes, connections: new Connections() };
    this.#worlds.set(id, mounted);
    if (this.#worlds.size > MOST_WORLDS) {
      const [[oldest, gone] = []] = this.#worlds;
      this.#worlds.delete(oldest!);
      gone!.connections.close();
    }
    return mounted;
  }

  find(id: string): MountedWorld | undefined {
    return this.#worlds.get(id);
  }

  close(): void {
    for (const { connections } of this.#worlds.values()) connections.close();
    this.#worlds.clear();
  }
}
