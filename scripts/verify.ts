import { FLOW_TYPES, type FlowType } from '@resumed-chats/flow-language';
import { Command, InvalidArgumentError } from 'commander';
import { DURATION_FORM, parseDuration } from '../config/duration.ts';
import { requireConfig } from '../config/load.ts';
import { addProjectOptions, type ProjectFiles } from './local/project-files.ts';
import { runCommand } from './local/run-command.ts';
import { verifyFlowFiles } from './verify/flow-files.ts';
import { isFlowType } from './verify/flow-type.ts';
import { verifyProject } from './verify/project.ts';
import { exitStatus, reportJson, reportLines } from './verify/report.ts';

interface Options {
  config: string;
  instance: string;
  type?: FlowType;
  json?: true;
  strict?: true;
  chatDuration?: number;
  timeline?: string;
  explore?: true;
}

addProjectOptions(new Command('npm run verify --'))
  .description('Checks the configuration, the bot and the flows of this project, or any flow files given.')
  .argument(
    '[files...]',
    'files with flows, as the console exports them now or did before; checked as one set',
  )
  .option('--type <type>', `flow type of the files; else what their metadata says`, flowType)
  .option('--json', 'the report as JSON')
  .option(
    '--chat-duration <duration>',
    'of the chats in the files: how long they wait is checked too',
    duration,
  )
  .option('--timeline <file>', 'writes the longest wait as a picture (SVG)')
  .option('--explore', 'plays everything that can happen to a chat as well, see npm run explore')
  .option('--strict', 'warnings count as errors')
  .showHelpAfterError()
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2))
  .action((files: string[], options: Options) => runCommand(() => run(files, options)))
  .parseAsync();

async function run(files: string[], options: Options): Promise<number> {
  const { config, type, json, strict, chatDuration, timeline } = options;
  const timing =
    chatDuration === undefined
      ? undefined
      : { chatSeconds: chatDuration, ...(timeline === undefined ? {} : { timeline }) };
  const report = files.length > 0 ? verifyFlowFiles(files, type, timing) : verifyProject(config, timeline);
  console.log(json ? reportJson(report) : reportLines(report).join('\n'));
  const status = exitStatus(report, strict);
  // Only a sound project can be played.
  const kept = status !== 0 || options.explore === undefined || (await explored(options));
  return kept ? status : 1;
}

/** The explorer is heavy, and most checks go without it. What it tells is no part of the report. */
async function explored(files: ProjectFiles): Promise<boolean> {
  const { exploreProject } = await import('./explore/project.ts');
  const { lines, broken } = await exploreProject(requireConfig(files.config), files, {
    progress: console.error,
  });
  for (const line of lines) console.error(line);
  return broken === 0;
}

function duration(text: string): number {
  const parsed = parseDuration(text);
  if (parsed.ok && parsed.seconds >= 3600 && parsed.seconds <= 604_800) return parsed.seconds;
  throw new InvalidArgumentError(`1h to 7d, written as ${DURATION_FORM}`);
}

function flowType(text: string): FlowType {
  if (isFlowType(text)) return text;
  throw new InvalidArgumentError(`one of ${FLOW_TYPES.join(', ')}`);
}
