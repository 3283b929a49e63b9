import { newCommand, runCommand } from './command.ts';
import { addProjectOptions, type ProjectFiles } from './project-files.ts';

interface Options extends ProjectFiles {
  quick?: true;
  only?: string;
}

const command = addProjectOptions(
  newCommand(
    'npm run mutate',
    'Makes every small mistake in the five flows, and sees whether verify or the explorer objects. See docs/proofs.md.',
  ),
)
  .option('--only <text>', 'mutants whose name holds this text')
  .option('--quick', 'ways to an action without failures alone');

runCommand(
  command,
  async ({ config, instance, only = '', quick }: Options) => {
    const { requireConfig } = await import('../config/load.ts');
    const { loadInstance } = await import('@resumed-chats/connect-simulator');
    const { mutationRun } = await import('./mutate/run.ts');
    const { lines, sound } = await mutationRun(requireConfig(config), loadInstance(instance), {
      only,
      limits: { returns: 1, faults: quick ? 0 : 1, inARow: quick ? 1 : 2 },
      progress: console.log,
    });
    for (const line of lines) console.log(line);
    return sound ? 0 : 1;
  },
  { refused: 2 },
);
