import { Option } from 'commander';
import { newCommand, runCommand } from './command.ts';
import { addProjectOptions, type ProjectFiles } from './project-files.ts';

interface Options extends ProjectFiles {
  only?: 'page' | 'widget';
  out: string;
}

const command = addProjectOptions(
  newCommand(
    'npm run screenshots',
    "Writes pictures of the page and of the customer's widget, each in its states, light and dark, and the README's picture.",
  ),
)
  .addOption(new Option('--only <part>', 'one part').choices(['page', 'widget']))
  .option('--out <directory>', 'where to write', 'dist/screenshots');

runCommand(command, async ({ only, out, ...files }: Options) => {
  const { takeScreenshots } = await import('./screenshots/screenshots.ts');
  await takeScreenshots(only, files, out);
  return 0;
});
