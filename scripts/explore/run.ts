import type { InstanceDefinition } from '@resumed-chats/connect-simulator';
import type { Config } from '../../config/schema.ts';
import type { FlowTemplate } from '../build/flow-template.ts';
import { type Counterexample, counterexample } from './counterexample.ts';
import type { Run } from './plan.ts';
import { explore } from './search.ts';
import { prepareStage, Stage } from './stage.ts';

/** The outcome of a run, as it goes from one process to another. */
export interface RunReport {
  readonly run: Run;
  readonly states: number;
  readonly paths: number;
  readonly milliseconds: number;
  readonly taken: string[];
  readonly broken: (Counterexample & { promise: string; what: string })[];
}

/** How many broken promises are told. */
const MOST_FINDINGS = 20;

/** Explores one run here. @param flows in the place of the project's own where the name is the same */
export async function runHere(
  run: Run,
  config: Config,
  instance: InstanceDefinition,
  { flows = [], findings = MOST_FINDINGS }: { flows?: readonly FlowTemplate[]; findings?: number } = {},
): Promise<RunReport> {
  const began = performance.now();
  const stage = new Stage(prepareStage(config, instance), run.switches, flows);
  const { states, paths, found, taken } = await explore(stage, { ...run, findings });
  const broken: RunReport['broken'] = [];
  for (const [index, each] of found.entries()) {
    const { promise, what } = each;
    broken.push({ promise, what, ...(await counterexample(each, index + 1, stage)) });
  }
  return { run, states, paths, milliseconds: performance.now() - began, taken: [...taken], broken };
}
