import { loadInstance, SWITCH_NAMES, type Switches } from '@resumed-chats/connect-simulator';
import { Command, InvalidArgumentError, Option } from 'commander';
import { requireConfig } from '../config/load.ts';
import { QUICK, type Run, runsTo, USUAL } from './explore/plan.ts';
import { exploreProject } from './explore/project.ts';
import { runHere } from './explore/run.ts';
import { addProjectOptions } from './local/project-files.ts';
import { runCommand } from './local/run-command.ts';

interface Options {
  config: string;
  instance: string;
  returns?: number;
  faults?: number;
  inARow?: number;
  switch?: Partial<Switches>;
  quick?: true;
  out: string;
  /** One run, for the processes that this command starts. */
  run?: string;
}

addProjectOptions(new Command('npm run explore --'))
  .description(
    'Plays everything that can happen to a chat on the simulator, and checks what is promised. See docs/proofs.md.',
  )
  .option('--returns <number>', 'how often the customer comes back, with --faults under every switch', whole)
  .option('--faults <number>', 'how often something fails in one chat', whole)
  .option('--in-a-row <number>', 'how many actions in a row may fail then', whole)
  .option('--switch <name=value>', 'under this setting alone; may be given again', switchOption)
  .option('--quick', 'one return and no failures, under the defaults')
  .option('--out <folder>', 'where transcripts of broken promises go', 'dist/explore')
  .addOption(new Option('--run <json>').hideHelp())
  .showHelpAfterError()
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2))
  .action((options: Options) => runCommand(() => run(options), 2))
  .parseAsync();

process.on('SIGINT', () => process.exit(130));

async function run(options: Options): Promise<number> {
  const config = requireConfig(options.config);
  const instance = loadInstance(options.instance);
  if (options.run !== undefined) {
    console.log(JSON.stringify(await runHere(JSON.parse(options.run) as Run, config, instance)));
    return 0;
  }
  const { lines, broken } = await exploreProject(config, options, {
    runs: runsOf(options),
    out: options.out,
    progress: (line) => console.log(line),
  });
  for (const line of lines) console.log(line);
  return broken === 0 ? 0 : 1;
}

function runsOf({ returns, faults, inARow, quick, switch: switches }: Options): readonly Run[] {
  if (quick) return QUICK;
  if ([returns, faults, inARow, switches].every((one) => one === undefined)) return USUAL;
  return runsTo({ returns: returns ?? 3, faults: faults ?? 0, inARow: inARow ?? 1 }, switches);
}

function whole(text: string): number {
  if (!/^\d$/.test(text)) throw new InvalidArgumentError('a whole number, 0 to 9');
  return Number(text);
}

function switchOption(text: string, before: Partial<Switches> = {}): Partial<Switches> {
  const [name = '', value] = text.split('=');
  const found = SWITCH_NAMES.find((one) => one === name);
  if (found === undefined || (value !== 'true' && value !== 'false'))
    throw new InvalidArgumentError(`one of ${SWITCH_NAMES.join(', ')}, as in ${SWITCH_NAMES[0]}=true`);
  return { ...before, [found]: value === 'true' };
}
