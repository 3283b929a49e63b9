import type { InstanceDefinition } from '@resumed-chats/connect-simulator';
import type { Limits } from '@resumed-chats/conversations/explore';
import type { Config } from '../../config/schema.ts';
import { buildFlows } from '../../flows/index.ts';
import { Judge, type Verdict } from './judge.ts';
import { JUSTIFIED } from './justified.ts';
import { CLASSES, type Mutant, mutantName, mutantsOf } from './mutants.ts';

export interface MutationOptions {
  /** Mutants whose name holds this text; all when left out. */
  readonly only?: string;
  readonly limits: Pick<Limits, 'returns' | 'faults' | 'inARow'>;
  readonly progress?: (line: string) => void;
}

/** Judges the mutants of the five flows, and answers the figures. Sound when each is objected to or justified, and none needlessly. */
export async function mutationRun(
  config: Config,
  instance: InstanceDefinition,
  { only = '', limits, progress = () => {} }: MutationOptions,
): Promise<{ lines: string[]; sound: boolean }> {
  const judge = new Judge(config, instance, limits);
  progress(`${(await judge.learn()).toLocaleString('en-US')} ways through the flows as they are`);
  const mutants = Object.values(buildFlows(config))
    .flatMap(({ name, content }) => mutantsOf(name, content))
    .filter((mutant) => mutantName(mutant).includes(only));
  const verdicts = new Map<Mutant, Verdict>();
  for (const mutant of mutants) {
    const verdict = await judge.judge(mutant);
    verdicts.set(mutant, verdict);
    if (verdict.by === 'nobody' && reasonOf(mutant) === undefined)
      progress(`survives: ${mutantName(mutant)}`);
  }
  const of = (kind: string, by: Verdict['by']) =>
    mutants.filter((mutant) => mutant.kind === kind && verdicts.get(mutant)?.by === by);
  const rows = CLASSES.map((kind) => {
    const survivors = of(kind, 'nobody');
    const justified = survivors.filter((mutant) => reasonOf(mutant) !== undefined);
    return [
      kind,
      mutants.filter((mutant) => mutant.kind === kind).length,
      of(kind, 'service').length,
      of(kind, 'lint').length,
      of(kind, 'explorer').length,
      justified.length,
      survivors.length - justified.length,
    ];
  });
  const needless = mutants.filter(
    (mutant) => reasonOf(mutant) !== undefined && verdicts.get(mutant)?.by !== 'nobody',
  );
  const head = [
    'mutants',
    'all',
    'refused by the service',
    'found by lint',
    'found by the explorer',
    'justified',
    'survive',
  ];
  return {
    lines: [
      ...table([head, ...rows.map((row) => row.map(String))]),
      ...needless.map((mutant) => `justified, but objected to: ${mutantName(mutant)}`),
    ],
    sound: needless.length === 0 && rows.every((row) => row.at(-1) === 0),
  };
}

/** Why it may survive, if it may. */
function reasonOf(mutant: Mutant): string | undefined {
  const name = mutantName(mutant);
  return JUSTIFIED.find(({ mutants }) => mutants.some((one) => one === name))?.reason;
}

function table(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!)))
      .join('  '),
  );
}
