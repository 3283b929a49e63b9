import { Command } from 'commander';
import { requireConfig } from '../config/load.ts';
import { addOptions, type CommandOptions, optionsOf, runCommand } from './deploy/command.ts';
import { changesOf } from './deploy/print.ts';

const command = addOptions(
  new Command('npm run destroy --')
    .description('Removes what npm run deploy has made, and nothing else.')
    .option('--plan', 'only say what would go')
    .option('--yes', 'do not ask first'),
);

runCommand(command, async (given: CommandOptions, output) => {
  const config = requireConfig(given.config);
  const { destroyProject } = await import('./deploy/deploy.ts');
  const result = await destroyProject({ ...optionsOf(given, output, 'always'), config });
  const { steps, applied } = result;
  const none = changesOf(steps).length === 0;
  output.result(result);
  if (none) output.line('There is nothing to remove.');
  else if (given.plan) output.plan(result.target, steps);
  else output.line(applied ? `Removed: ${changesOf(steps).length} resources.` : 'Nothing was removed.');
  return applied || given.plan === true || none ? 0 : 1;
});
