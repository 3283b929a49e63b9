import { Option } from 'commander';
import { PARTS, type Part } from './bench/figure.ts';
import { newCommand, runCommand } from './command.ts';
import { addProjectOptions, type ProjectFiles } from './project-files.ts';

interface Options extends ProjectFiles {
  only?: Part;
  json?: true;
}

const command = addProjectOptions(
  newCommand('npm run bench', 'Measures understanding, start-up, speed and memory.'),
)
  .addOption(new Option('--only <part>', 'one part').choices(PARTS))
  .option('--json', 'the figures as JSON');

runCommand(command, async ({ only, json, ...files }: Options) => {
  const { requireConfig } = await import('../config/load.ts');
  const { measureParts } = await import('./bench/parts.ts');
  const parts = only === undefined ? PARTS : [only];
  const figures = await measureParts(
    parts,
    requireConfig(files.config),
    files,
    json ? () => {} : console.log,
  );
  if (json) console.log(JSON.stringify(figures, undefined, 2));
  return 0;
});
