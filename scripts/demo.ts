import { createInterface, type Interface } from 'node:readline/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { loadInstance } from '@resumed-chats/connect-simulator';
import { Command } from 'commander';
import { requireConfig } from '../config/load.ts';
import { completions } from './demo/commands.ts';
import { Demo } from './demo/demo.ts';
import { type Line, paint, span } from './demo/line.ts';
import { closeProjects, prepareProject } from './local/project.ts';
import { addProjectOptions } from './local/project-files.ts';
import { runCommand } from './local/run-command.ts';

interface Options {
  once?: true;
  locale?: string;
  config: string;
  instance: string;
}

/** Between two scenes, so that one can follow; only for people. */
const PAUSE_MS = 450;

const output = process.stdout;
const colours =
  output.isTTY === true && process.env['NO_COLOR'] === undefined && process.env['TERM'] !== 'dumb';
const columns = () => output.columns ?? (Number(process.env['COLUMNS']) || 80);

const program = addProjectOptions(new Command('npm run demo --'))
  .description('Shows a customer come back to a chat, on this machine, from the artefacts that are deployed.')
  .option('--once', 'the conversation, and no more')
  .option('--locale <locale>', 'the language of the conversation, such as es_US')
  .allowExcessArguments(false)
  .showHelpAfterError('Usage: npm run demo -- [--once] [--locale es_US] [--config file]')
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2));

output.on('error', () => process.exit(0));
process.on('SIGINT', () => process.exit(0));

runCommand(() => run(program.parse().opts<Options>())).finally(closeProjects);

async function run({ config: file, instance, locale, once }: Options): Promise<void> {
  const config = requireConfig(file);
  if (locale !== undefined && !config.locales.includes(locale))
    program.error(`error: ${file} has no locale "${locale}"; it has ${config.locales.join(', ')}`);
  const demo = new Demo(await prepareProject(config, loadInstance(instance)), locale, columns);
  const people = output.isTTY === true && process.stdin.isTTY === true && once !== true;
  for await (const lines of demo.headline()) {
    print(lines);
    if (people) await sleep(PAUSE_MS);
  }
  if (once !== true)
    await talk(
      demo,
      config.topics.map(({ key }) => key),
    );
}

async function talk(demo: Demo, topics: readonly string[]): Promise<void> {
  print([[], [span('Now it is yours: you are Ana. Type what she says, or /help.', 'bold')]]);
  const terminal = process.stdin.isTTY === true && output.isTTY === true;
  const lines = createInterface({
    input: process.stdin,
    terminal,
    ...(terminal ? { output } : {}),
    completer: (line: string): [string[], string] => [completions(line, demo.agents, topics), line],
  });
  lines.setPrompt('Ana › ');
  lines.on('SIGINT', () => lines.close());
  if (terminal) lines.prompt();
  for await (const line of lines) {
    if (terminal && !line.startsWith('/')) erase(lines, line);
    else if (!terminal) print([[span(`› ${line}`, 'dim')]]);
    print(await demo.enter(line));
    if (demo.over) break;
    if (terminal) lines.prompt();
  }
  lines.close();
  if (terminal) print([[]]);
}

/** What was typed is shown again as a message of the chat: once is enough. */
function erase(lines: Interface, line: string): void {
  const typed = lines.getPrompt().length + line.length;
  for (let row = 0; row <= Math.floor((typed - 1) / columns()); row++) output.write('\u001b[1A\u001b[2K');
}

function print(lines: readonly Line[]): void {
  for (const line of lines) console.log(paint(line, colours));
}
