import { Command } from 'commander';
import { requireConfig } from '../config/load.ts';
import { addOptions, type CommandOptions, optionsOf, runCommand } from './deploy/command.ts';
import { changesOf } from './deploy/print.ts';

const command = addOptions(
  new Command('npm run deploy --')
    .description('Brings an AWS account to what the project says. May be stopped anywhere and run again.')
    .option('--plan', 'only say what would change')
    .option('--yes', 'do not ask first'),
);

runCommand(command, async (given: CommandOptions, output) => {
  const config = requireConfig(given.config);
  // AWS's clients take longer to load than all else; a mistake in the options needs none.
  const { deployProject } = await import('./deploy/deploy.ts');
  const result = await deployProject({ ...optionsOf(given, output), config });
  const { steps, outputs, applied } = result;
  const none = changesOf(steps).length === 0;
  output.result(result);
  if (none) output.line('Nothing to change: everything is as declared.');
  else if (given.plan) output.plan(result.target, steps);
  else if (!applied) output.line('Nothing was changed.');
  else output.line(`Done: ${changesOf(steps).length} changes.`);
  if (outputs.chatsUrl !== undefined) output.line(`Chats start at POST ${outputs.chatsUrl}`);
  if (outputs.botAliasArn !== undefined) output.line(`Bot alias ${outputs.botAliasArn}`);
  return applied || given.plan === true || none ? 0 : 1;
});
