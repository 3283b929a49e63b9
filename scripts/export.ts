import { InvalidArgumentError } from 'commander';
import { newCommand, runCommand } from './command.ts';
import { checkStackName, DEFAULT_STACK_NAME } from './deploy/names.ts';
import { EXPORTS, type ExportName } from './export/exported.ts';
import { addProjectOptions, type ProjectFiles } from './project-files.ts';

interface Options extends ProjectFiles {
  out: string;
  only?: ExportName[];
  stackName: string;
  transcripts?: string[];
}

const command = addProjectOptions(
  newCommand(
    'npm run export',
    "Writes files for AWS's own tools: consoles, Test Workbench, test cases. See docs/exports.md.",
  ),
)
  .option('--out <directory>', 'where to write', 'dist/export')
  .option('--only <kinds>', `of ${EXPORTS.join(',')}`, kinds)
  .option('--stack-name <name>', 'what the names of flows and functions begin with', DEFAULT_STACK_NAME)
  .option(
    '--transcripts <files...>',
    'conversations for test sets and test cases (default: tests/transcripts)',
  );

runCommand(command, async (options: Options) => {
  const { out, only = [...EXPORTS], config: configFile, stackName, transcripts = [] } = options;
  const { requireConfig } = await import('../config/load.ts');
  const { writeExports } = await import('./export/project.ts');
  const { loadInstance } = await import('@resumed-chats/connect-simulator');
  checkStackName(stackName);
  const instance = loadInstance(options.instance);
  const context = { config: requireConfig(configFile), configFile, instance, stackName, transcripts };
  await writeExports(context, only, out, console.log);
  return 0;
});

function kinds(text: string): ExportName[] {
  const names = text.split(',').map((name) => name.trim());
  const wrong = names.find((name) => !(EXPORTS as readonly string[]).includes(name));
  if (wrong !== undefined) throw new InvalidArgumentError(`"${wrong}" is none of ${EXPORTS.join(', ')}.`);
  return names as ExportName[];
}
