import { loadInstance } from '@resumed-chats/connect-simulator';
import { Command } from 'commander';
import { requireConfig } from '../config/load.ts';
import { addProjectOptions } from './local/project-files.ts';
import { runCommand } from './local/run-command.ts';
import { mutationRun } from './mutate/run.ts';

interface Options {
  config: string;
  instance: string;
  quick?: true;
  only?: string;
}

addProjectOptions(new Command('npm run mutate --'))
  .description(
    'Makes every small mistake in the five flows, and sees whether verify or the explorer objects. See docs/proofs.md.',
  )
  .option('--only <text>', 'mutants whose name holds this text')
  .option('--quick', 'ways to an action without failures alone')
  .showHelpAfterError()
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2))
  .action((options: Options) => runCommand(() => run(options), 2))
  .parseAsync();

process.on('SIGINT', () => process.exit(130));

async function run({ config, instance, only = '', quick }: Options): Promise<number> {
  const { lines, sound } = await mutationRun(requireConfig(config), loadInstance(instance), {
    only,
    limits: { returns: 1, faults: quick ? 0 : 1, inARow: quick ? 1 : 2 },
    progress: (line) => console.log(line),
  });
  for (const line of lines) console.log(line);
  return sound ? 0 : 1;
}
