import { Option } from 'commander';
import { newCommand, runCommand } from './command.ts';

interface Options {
  only?: 'page' | 'widget';
  config: string;
  out: string;
}

const command = newCommand(
  'npm run screenshots',
  "Writes pictures of the page and of the customer's widget, each in its states, light and dark, and the README's picture.",
)
  .addOption(new Option('--only <part>', 'one part').choices(['page', 'widget']))
  .option('--out <directory>', 'where to write', 'dist/screenshots');

runCommand(command, async ({ only, config, out }: Options) => {
  const { takeScreenshots } = await import('./screenshots/screenshots.ts');
  await takeScreenshots(only, config, out);
  return 0;
});
