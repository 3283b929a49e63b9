import { newDeployCommand, optionsOf, runDeployCommand } from './deploy/command.ts';
import { changesOf } from './deploy/print.ts';

const command = newDeployCommand(
  'npm run destroy',
  'Removes what npm run deploy has made, and nothing else.',
).option('--plan', 'only say what would go');

runDeployCommand(command, async (given, output) => {
  const { requireConfig } = await import('../config/load.ts');
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
