import { InvalidArgumentError, Option } from 'commander';
import { collect, newCommand, runCommand } from './command.ts';
import type { Run } from './explore/plan.ts';
import { addProjectOptions, type ProjectFiles } from './project-files.ts';

interface Options extends ProjectFiles {
  returns?: number;
  faults?: number;
  inARow?: number;
  switch?: string[];
  quick?: true;
  out: string;
  /** One run, for the processes that this command starts. */
  run?: string;
}

const command = addProjectOptions(
  newCommand(
    'npm run explore',
    'Plays everything that can happen to a chat on the simulator, and checks what is promised. See docs/proofs.md.',
  ),
)
  .option('--returns <number>', 'how often the customer comes back, with --faults under every switch', whole)
  .option('--faults <number>', 'how often something fails in one chat', whole)
  .option('--in-a-row <number>', 'how many actions in a row may fail then', whole)
  .option('--switch <name=value>', 'under this setting alone; may be given again', collect)
  .option('--quick', 'one return and no failures, under the defaults')
  .option('--out <folder>', 'where transcripts of broken promises go', 'dist/explore')
  .addOption(new Option('--run <json>').hideHelp());

runCommand(command, explore, { refused: 2 });

async function explore(options: Options): Promise<number> {
  const { requireConfig } = await import('../config/load.ts');
  const { loadInstance } = await import('@resumed-chats/connect-simulator');
  const config = requireConfig(options.config);
  if (options.run !== undefined) {
    const { runHere } = await import('./explore/run.ts');
    console.log(
      JSON.stringify(await runHere(JSON.parse(options.run) as Run, config, loadInstance(options.instance))),
    );
    return 0;
  }
  const { exploreProject } = await import('./explore/project.ts');
  const { lines, broken } = await exploreProject(config, options, {
    runs: await runsOf(options),
    out: options.out,
    progress: console.log,
  });
  for (const line of lines) console.log(line);
  return broken === 0 ? 0 : 1;
}

async function runsOf(options: Options): Promise<readonly Run[]> {
  const { QUICK, runsTo, USUAL } = await import('./explore/plan.ts');
  const { switchesOf } = await import('./switches.ts');
  const { returns, faults, inARow, quick, switch: given } = options;
  if (quick) return QUICK;
  const switches = given && switchesOf(command, given);
  if ([returns, faults, inARow, switches].every((one) => one === undefined)) return USUAL;
  return runsTo({ returns: returns ?? 3, faults: faults ?? 0, inARow: inARow ?? 1 }, switches);
}

function whole(text: string): number {
  if (!/^\d$/.test(text)) throw new InvalidArgumentError('a whole number, 0 to 9');
  return Number(text);
}
