import { newCommand, runCommand } from './command.ts';
import { addConfigOption } from './project-files.ts';

const command = addConfigOption(newCommand('npm run build', 'Writes what is deployed to files.')).option(
  '--out <directory>',
  'where to write',
  'dist',
);

runCommand(command, async ({ config, out }: { config: string; out: string }) => {
  const { requireConfig } = await import('../config/load.ts');
  const { writeArtefacts } = await import('./build/artefacts.ts');
  await writeArtefacts(requireConfig(config), out, console.log);
  return 0;
});
