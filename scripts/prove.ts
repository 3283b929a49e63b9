import { newCommand, runCommand } from './command.ts';
import { addProjectOptions } from './project-files.ts';
import type { ProveOptions } from './prove/prove.ts';

const command = addProjectOptions(
  newCommand(
    'npm run prove',
    'Proves what the product promises for a configuration: verify, the promises as conversations, and the explorer.',
  ),
).option('--quick', 'explores one return without failures only: seconds instead of a minute');

runCommand(command, async (options: ProveOptions) => {
  const { prove } = await import('./prove/prove.ts');
  return prove(options);
});
