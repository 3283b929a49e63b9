import type { InstanceDefinition } from '@resumed-chats/connect-simulator';
import { type Counterexample, counterexample, explore } from '@resumed-chats/conversations/explore';
import type { Config } from '../../config/schema.ts';
import type { FlowTemplate } from '../build/flow-template.ts';
import { exploredChat, prepareExploration } from './explored.ts';
import type { Run } from './plan.ts';
import { promisesOf } from './promises.ts';

/** The outcome of a run, as it goes from one process to another. */
export interface RunReport {
  readonly run: Run;
  readonly states: number;
  readonly paths: number;
  readonly milliseconds: number;
  readonly taken: string[];
  readonly broken: (Counterexample & { promise: string; what: string })[];
}

/** How many broken promises are reported. */
const MAX_FINDINGS = 20;

/** Explores one run here. @param flows in the place of the project's own where the name is the same */
export async function runHere(
  run: Run,
  config: Config,
  instance: InstanceDefinition,
  { flows = [], findings = MAX_FINDINGS }: { flows?: readonly FlowTemplate[]; findings?: number } = {},
): Promise<RunReport> {
  const began = performance.now();
  const explored = exploredChat(prepareExploration(config, instance), run.switches, flows);
  const limits = { ...run, findings };
  const { states, paths, found, taken } = await explore(explored, promisesOf(config), limits);
  const broken: RunReport['broken'] = [];
  for (const [index, each] of found.entries()) {
    const { promise, what } = each;
    broken.push({ promise, what, ...(await counterexample(each, index + 1, explored)) });
  }
  return { run, states, paths, milliseconds: performance.now() - began, taken: [...taken], broken };
}
