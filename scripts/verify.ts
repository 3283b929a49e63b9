import { InvalidArgumentError } from 'commander';
import { DURATION_FORM, parseDuration } from '../config/duration.ts';
import { newCommand, runCommand } from './command.ts';
import { addProjectOptions, type ProjectFiles } from './project-files.ts';

interface Options extends ProjectFiles {
  type?: string;
  json?: true;
  strict?: true;
  chatDuration?: number;
  timeline?: string;
  explore?: true;
}

const command = addProjectOptions(
  newCommand(
    'npm run verify',
    'Checks the configuration, the bot and the flows of this project, or any flow files given.',
  ),
)
  .argument(
    '[files...]',
    'files with flows, as the console exports them now or did before; checked as one set',
  )
  .option('--type <type>', `flow type of the files; else what their metadata says`)
  .option('--json', 'the report as JSON')
  .option(
    '--chat-duration <duration>',
    'of the chats in the files: how long they wait is checked too',
    duration,
  )
  .option('--timeline <file>', 'writes the longest wait as a picture (SVG)')
  .option('--explore', 'plays everything that can happen to a chat as well, see npm run explore')
  .option('--strict', 'warnings count as errors');

runCommand(command, async (options: Options, files) => {
  const { config, json, strict, chatDuration, timeline } = options;
  const { exitStatus, reportJson, reportLines } = await import('./verify/report.ts');
  const { verifyFlowFiles } = await import('./verify/flow-files.ts');
  const { verifyProject } = await import('./verify/project.ts');
  const { FLOW_TYPES } = await import('@resumed-chats/flow-language');
  const type = FLOW_TYPES.find((each) => each === options.type);
  if (options.type !== undefined && type === undefined)
    command.error(`error: --type ${options.type}: one of ${FLOW_TYPES.join(', ')}`);
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
});

/** The explorer is heavy, and most checks go without it. What it tells is no part of the report. */
async function explored(files: ProjectFiles): Promise<boolean> {
  const { requireConfig } = await import('../config/load.ts');
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
