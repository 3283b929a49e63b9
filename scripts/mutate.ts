import { Command } from 'commander';
import { formatProblem, loadConfig } from '../config/load.ts';
import { mutationRun } from './mutate/run.ts';

interface Options {
  config: string;
  quick?: true;
  only?: string;
}

new Command('npm run mutate --')
  .description(
    'Makes every small mistake in the five flows, and sees whether verify or the explorer objects. See docs/proofs.md.',
  )
  .option('--config <file>', 'what this contact centre wants', 'resumed-chats.yaml')
  .option('--only <text>', 'mutants whose name holds this text')
  .option('--quick', 'ways to an action without failures alone')
  .showHelpAfterError()
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2))
  .action(async ({ config, only = '', quick }: Options) => {
    const parsed = loadConfig(config);
    if (!parsed.ok) {
      for (const problem of parsed.problems) console.error(formatProblem(problem));
      process.exitCode = 2;
      return;
    }
    const { lines, sound } = await mutationRun(parsed.config, {
      only,
      limits: { returns: 1, faults: quick ? 0 : 1, inARow: quick ? 1 : 2 },
      progress: (line) => console.log(line),
    });
    for (const line of lines) console.log(line);
    process.exitCode = sound ? 0 : 1;
  })
  .parseAsync();

process.on('SIGINT', () => process.exit(130));
