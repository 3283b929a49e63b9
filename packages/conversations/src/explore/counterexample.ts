import { DEFAULT_SWITCHES, SWITCH_NAMES } from '@resumed-chats/connect-simulator';
import { transcriptYaml } from '../yaml.ts';
import type { ExploredChat } from './explored-chat.ts';
import type { Found } from './search.ts';

/** A broken promise as a transcript that fails when it is played. */
export interface Counterexample {
  /** e.g. `no-end-without-a-word-1.yaml`. */
  readonly file: string;
  readonly text: string;
}

/** Walks the way to a broken promise once more, and writes it as a transcript. */
export async function counterexample(
  { path, promise, what, instead }: Found,
  number: number,
  explored: ExploredChat,
): Promise<Counterexample> {
  await explored.walk(path).catch(() => {});
  const { switches, connect } = explored.simulator;
  const flipped = SWITCH_NAMES.filter((name) => switches[name] !== DEFAULT_SWITCHES[name]);
  const text = transcriptYaml({
    name: `${promise}: ${what}`,
    agents: Object.fromEntries(
      [...connect.instance.agents.keys()].map((name) => [
        name,
        explored.agents.includes(name) ? 'available' : 'offline',
      ]),
    ),
    switches: Object.fromEntries(flipped.map((name) => [name, switches[name]])),
    steps: [...explored.steps, ...instead],
    comment: { before: explored.steps.length, text: 'What was promised, and is not so:' },
  });
  return { file: `${promise.toLowerCase().replace(/[^a-z]+/g, '-')}-${number}.yaml`, text };
}
