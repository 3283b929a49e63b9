import { DEFAULT_SWITCHES, SWITCH_NAMES } from '@resumed-chats/connect-simulator';
import type { Found } from './search.ts';
import { AGENTS, type Stage } from './stage.ts';

/** A broken promise as a transcript that fails when it is played. */
export interface Counterexample {
  /** e.g. `no-end-without-a-word-1.yaml`. */
  readonly file: string;
  readonly text: string;
}

/** Walks the way to a broken promise once more, and tells it in sentences. */
export async function counterexample(found: Found, number: number, stage: Stage): Promise<Counterexample> {
  await stage
    .walk(
      found.path,
      () => {},
      () => {},
    )
    .catch(() => {});
  const { instance } = stage.project.simulator.connect;
  const agents = [...instance.agents.keys()].map(
    (name) => `${name}: ${AGENTS.includes(name) ? 'available' : 'offline'}`,
  );
  const { switches } = stage.project.simulator;
  const flipped = SWITCH_NAMES.filter((name) => switches[name] !== DEFAULT_SWITCHES[name]);
  const [first] = found.path;
  const locale = first?.deed.kind === 'start' ? first.deed.locale : undefined;
  const lines = [
    `name: ${JSON.stringify(`${found.promise}: ${found.what}`)}`,
    ...(locale === undefined ? [] : [`locale: ${locale}`]),
    `agents: { ${agents.join(', ')} }`,
    ...(flipped.length === 0
      ? []
      : [`switches: { ${flipped.map((name) => `${name}: ${switches[name]}`).join(', ')} }`]),
    'steps:',
    ...stage.told.map((sentence) => (sentence.startsWith('#') ? `  ${sentence}` : `  - ${sentence}`)),
    '  # What was promised, and is not so:',
    ...found.instead.map((sentence) => `  - ${sentence}`),
  ];
  const name = found.promise.toLowerCase().replace(/[^a-z]+/g, '-');
  return { file: `${name}-${number}.yaml`, text: `${lines.join('\n')}\n` };
}
