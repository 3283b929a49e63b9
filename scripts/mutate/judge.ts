import type { InstanceDefinition } from '@resumed-chats/connect-simulator';
import { explore, type Limits, type Work } from '@resumed-chats/conversations/explore';
import type { FlowDefinition } from '@resumed-chats/flow-language';
import { graphOf, lintFlows, longestWait, validateFlow } from '@resumed-chats/flow-language';
import type { Config } from '../../config/schema.ts';
import { buildFlows } from '../../flows/index.ts';
import { flowTemplate } from '../build/flow-template.ts';
import { exploredChat, prepareExploration } from '../explore/explored.ts';
import type { Memory } from '../explore/memory.ts';
import { promisesOf } from '../explore/promises.ts';
import type { PreparedProject } from '../local/project.ts';
import { SET_BY_START_CHAT } from '../verify/project.ts';
import { waitFindings } from '../verify/timing/flow-waits.ts';
import { isBudgeted } from '../verify/timing/section.ts';
import type { Mutant } from './mutants.ts';

/** Who objects to a mutant, and by which rule or promise. */
export type Verdict =
  | { readonly by: 'service' | 'lint' | 'explorer'; readonly why: string }
  | { readonly by: 'nobody' };

/** Ways to an action that are tried on its mutants, and how far each mutant is looked into. */
const MAX_SEEDS = 300;
const MAX_PATHS = 8000;

/** Objects to mutants of a project's flows as `npm run verify` and `npm run explore` do. */
export class Judge {
  readonly #config: Config;
  readonly #flows: readonly FlowDefinition[];
  readonly #prepared: PreparedProject;
  readonly #limits: Limits;
  readonly #seeds = new Map<string, Work<Memory>[]>();

  constructor(
    config: Config,
    instance: InstanceDefinition,
    limits: Pick<Limits, 'returns' | 'faults' | 'inARow'>,
  ) {
    this.#config = config;
    this.#flows = Object.values(buildFlows(config));
    this.#prepared = prepareExploration(config, instance);
    this.#limits = { ...limits, findings: 1 };
  }

  /** Explores the flows as they are, and remembers every way to every action. */
  async learn(): Promise<number> {
    const { paths, found } = await explore(
      exploredChat(this.#prepared),
      promisesOf(this.#config),
      this.#limits,
      {
        met: (flow, action, work) => {
          const key = `${flow}/${action}`;
          const known = this.#seeds.get(key) ?? [];
          if (known.length < MAX_SEEDS) known.push(work);
          this.#seeds.set(key, known);
        },
      },
    );
    const [first] = found;
    if (first !== undefined)
      throw new Error(
        `The flows as they are break a promise: ${first.promise}: ${first.what}. See npm run explore.`,
      );
    return paths;
  }

  async judge(mutant: Mutant): Promise<Verdict> {
    const { flow, action, content } = mutant;
    const original = this.#flows.find(({ name }) => name === flow)!;
    const [refused] = validateFlow(content, original.type);
    if (refused !== undefined) return { by: 'service', why: refused.rule };
    const [rule] = this.#lint(this.#flows.map((one) => (one === original ? { ...one, content } : one)));
    if (rule !== undefined) return { by: 'lint', why: rule };
    const explored = exploredChat(this.#prepared, {}, [flowTemplate(flow, original.type, content)]);
    // Shortest ways first, and of all of them a part that is as good as any.
    const seeds = this.#seeds.get(`${flow}/${action}`) ?? [];
    const { found } = await explore(
      explored,
      promisesOf(this.#config),
      { ...this.#limits, paths: MAX_PATHS },
      { seeds },
    );
    const [first] = found;
    return first === undefined
      ? { by: 'nobody' }
      : { by: 'explorer', why: `${first.promise}: ${first.what}` };
  }

  /** The rules that are broken; none by the flows as they are. */
  #lint(flows: readonly Pick<FlowDefinition, 'name' | 'type' | 'content'>[]): string[] {
    const { duration } = this.#config.chat;
    const options = { attributes: SET_BY_START_CHAT, chatSeconds: duration };
    const { actions } = longestWait(
      graphOf(flows, () => undefined),
      flows,
      duration,
    );
    const timing = waitFindings(actions, duration, { fileOf: (name) => name, known: isBudgeted });
    return [...lintFlows(flows, options), ...timing].map(({ rule }) => rule);
  }
}
