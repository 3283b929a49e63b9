import { newDeployCommand, optionsOf, runDeployCommand } from './deploy/command.ts';
import { changesOf } from './deploy/print.ts';

const command = newDeployCommand(
  'npm run deploy',
  'Brings an AWS account to what the project says. May be stopped anywhere and run again.',
).option('--plan', 'only say what would change');

runDeployCommand(command, async (given, output) => {
  const { requireConfig } = await import('../config/load.ts');
  const config = requireConfig(given.config);
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
