import { relative } from 'node:path';
import { loadInstance } from '@resumed-chats/connect-simulator';
import { Command, InvalidArgumentError } from 'commander';
import { requireConfig } from '../config/load.ts';
import { checkStackName, DEFAULT_STACK_NAME } from './deploy/names.ts';
import { EXPORTS, type ExportName, exportProject } from './export/project.ts';
import { writeExported } from './export/write.ts';
import { closeProjects } from './local/project.ts';
import { addProjectOptions } from './local/project-files.ts';
import { runCommand } from './local/run-command.ts';

interface Options {
  out: string;
  only?: ExportName[];
  config: string;
  instance: string;
  stackName: string;
  transcripts?: string[];
}

const program = addProjectOptions(new Command('npm run export --'))
  .description("Writes files for AWS's own tools: consoles, Test Workbench, test cases. See docs/exports.md.")
  .option('--out <directory>', 'where to write', 'dist/export')
  .option('--only <kinds>', `of ${EXPORTS.join(',')}`, kinds)
  .option('--stack-name <name>', 'what the names of flows and functions begin with', DEFAULT_STACK_NAME)
  .option(
    '--transcripts <files...>',
    'conversations for test sets and test cases (default: tests/transcripts)',
  )
  .allowExcessArguments(false)
  .showHelpAfterError('--help says more')
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2));

runCommand(() => run(program.parse().opts<Options>()));

async function run({
  out,
  only,
  config: configFile,
  instance: instanceFile,
  stackName,
  transcripts = [],
}: Options): Promise<void> {
  checkStackName(stackName);
  const config = requireConfig(configFile);
  const instance = loadInstance(instanceFile);
  try {
    const all = await exportProject(
      { config, configFile, instance, stackName, transcripts },
      only ?? EXPORTS,
    );
    const paths = await writeExported(out, all);
    const index = relative('.', paths.at(-1)!);
    for (const { title, files, notes } of all) {
      console.log(`${title}: ${files.length} ${files.length === 1 ? 'file' : 'files'}`);
      for (const { about, text } of notes.filter(({ about: one }) => !isTranscript(one)))
        console.log(`  ${about}: ${text}`);
      const transcriptsLeftOut = new Set(notes.map(({ about }) => about).filter(isTranscript)).size;
      if (transcriptsLeftOut > 0)
        console.log(
          `  not in it: ${transcriptsLeftOut} ${transcriptsLeftOut === 1 ? 'transcript' : 'transcripts'}; ${index} says why`,
        );
    }
    console.log(`${paths.length} files; how to import each: ${index}`);
  } finally {
    await closeProjects();
  }
}

function isTranscript(about: string): boolean {
  return /\.ya?ml$/.test(about);
}

function kinds(text: string): ExportName[] {
  const names = text.split(',').map((name) => name.trim());
  const wrong = names.find((name) => !(EXPORTS as readonly string[]).includes(name));
  if (wrong !== undefined) throw new InvalidArgumentError(`"${wrong}" is none of ${EXPORTS.join(', ')}.`);
  return names as ExportName[];
}
