import { relative } from 'node:path';
import { loadInstance, SWITCH_NAMES, type Switches } from '@resumed-chats/connect-simulator';
import {
  allCombinations,
  bringsNothing,
  chosen,
  coverageLines,
  coverageOf,
  everySwitch,
  FlowCoverage,
  fileLines,
  painter,
  problemLines,
  type RunResult,
  readTranscriptFile,
  runTranscript,
  settingsFor,
  storyLines,
  summaryLine,
  type Transcript,
  type TransitionName,
  transcriptFiles,
  transitionsOf,
  writeCoverage,
} from '@resumed-chats/conversations';
import { didYouMean, UserError } from '@resumed-chats/findings';
import { Command, InvalidArgumentError, Option } from 'commander';
import { requireConfig } from '../config/load.ts';
import { DEFAULT_STACK_NAME } from './deploy/names.ts';
import { closeProjects, deployPrepared, prepareProject } from './local/project.ts';
import { filesFor, type ProjectFiles, USER_FILES } from './local/project-files.ts';
import { runCommand } from './local/run-command.ts';
import { type ProjectTranscript, prepareTranscript } from './transcripts/setup.ts';

interface Options {
  switch?: Partial<Switches>;
  everySwitch?: true;
  allCombinations?: true;
  config?: string;
  instance?: string;
  live?: true;
  stackName: string;
  region?: string;
  verbose?: true;
  coverage?: string;
}

new Command('npm run transcripts --')
  .description('Plays conversations and checks what they expect. See docs/transcripts.md.')
  .argument('[files...]', 'transcripts, or folders of them (default: tests/transcripts)')
  .option('--switch <name=value>', 'sets a switch of the simulator; may be given again', switchOption)
  .addOption(
    new Option('--every-switch', 'under the defaults, each switch flipped alone, and all flipped').conflicts(
      'switch',
    ),
  )
  .addOption(
    new Option('--all-combinations', 'under every combination of switches').conflicts([
      'switch',
      'everySwitch',
    ]),
  )
  .option(
    '--config <file>',
    'what this contact centre wants (default: resumed-chats.yaml, or the fixtures of tests/)',
  )
  .option('--instance <file>', 'the instance that is simulated (default: beside it)')
  .addOption(
    new Option(
      '--live',
      'with the deployed bot (npm run deploy) in the place of the simulated one',
    ).conflicts(['switch', 'everySwitch', 'allCombinations']),
  )
  .option('--stack-name <name>', 'with --live: which deployment', DEFAULT_STACK_NAME)
  .option('--region <region>', 'with --live: else as the AWS SDK finds it')
  .addOption(
    new Option(
      '--coverage <directory>',
      'writes which branches were taken: a table, and a picture of each flow',
    ).conflicts('live'),
  )
  .option('--verbose', 'tells every conversation with all that happened in it')
  .showHelpAfterError('Usage: npm run transcripts -- [options] [files...]; --help says more')
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2))
  .action((files: string[], options: Options) =>
    runCommand(() => play(files, options), 2).finally(closeProjects),
  )
  .parseAsync();

process.on('SIGINT', () => process.exit(130));

/** Answers the exit code. */
async function play(given: string[], options: Options): Promise<number> {
  const files = transcriptFiles(given.length === 0 ? ['tests/transcripts'] : given);
  if (files.length === 0) {
    console.error(`There are no transcripts in ${given.join(', ') || 'tests/transcripts'}.`);
    return 2;
  }
  if (options.live) return playWithDeployedBot(files, options);
  await checkSetup(files, options);
  const settings = options.allCombinations
    ? allCombinations()
    : options.everySwitch
      ? everySwitch()
      : [chosen(options.switch ?? {})];
  const paint = painter(process.stdout.isTTY === true && process.env['NO_COLOR'] === undefined);
  const taken = new Set<TransitionName>();
  const coverage = new FlowCoverage();
  let passed = 0;
  let own: ProjectTranscript | undefined;
  for (const file of files) {
    const read = readTranscriptFile(file);
    if (!read.ok) {
      print(problemLines(file, read.problems, paint));
      continue;
    }
    const prepared = await prepare(read.transcript, filesOf(file, options));
    if (typeof prepared === 'string') {
      print([...problemLines(file, [], paint), `  ${prepared}`]);
      continue;
    }
    const results: RunResult[] = [];
    for (const setting of settingsFor(read.transcript.switches, settings))
      results.push(await runTranscript(prepared, setting));
    coverage.add(prepared, results);
    if (bringsNothing(read.transcript)) {
      own = prepared;
      for (const result of results) for (const name of result.taken) taken.add(name);
    }
    if (options.verbose) for (const result of results) print(storyLines(result, paint));
    print(fileLines(file, results, paint));
    if (results.every(({ failure }) => failure === undefined)) passed++;
  }
  if (given.length === 0 && own !== undefined) {
    print(coverageLines(coverageOf(transitionsOf(own.flows), taken)));
  }
  if (options.coverage !== undefined && !(await writeCoverageOf(coverage, options.coverage))) return 2;
  console.log(summaryLine(passed, files.length - passed));
  return passed === files.length ? 0 : 1;
}

async function writeCoverageOf({ flows, counts }: FlowCoverage, directory: string): Promise<boolean> {
  try {
    const paths = await writeCoverage(directory, flows, counts);
    console.log(
      `Coverage of ${flows.size} flows: ${relative('.', paths[0]!)}, and a picture of each beside it`,
    );
    return true;
  } catch (error) {
    console.error(`The coverage cannot be written: ${(error as Error).message}`);
    return false;
  }
}

async function playWithDeployedBot(
  files: readonly string[],
  { config = USER_FILES.config, instance = USER_FILES.instance, stackName, region, verbose }: Options,
): Promise<number> {
  const configuredName = requireConfig(config).bot.name;
  const paint = painter(process.stdout.isTTY === true && process.env['NO_COLOR'] === undefined);
  try {
    // AWS's clients take longer to load than all else; only this needs them.
    const { liveLines, playLive } = await import('./transcripts/live-run.ts');
    const summary = await playLive(files, {
      configFile: config,
      instance: loadInstance(instance),
      configuredName,
      stackName,
      ...(region === undefined ? {} : { region }),
      played: (file, result) => {
        if (verbose) print(storyLines(result, paint));
        print(fileLines(file, [result], paint));
      },
      unreadable: (file, problems) => print(problemLines(file, problems, paint)),
    });
    print(liveLines(summary));
    return summary.failed === 0 ? 0 : 1;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    console.error(error.message);
    return 1;
  }
}

/** What the user named, else what the transcript is played on otherwise. */
function filesOf(file: string, { config, instance }: Options): ProjectFiles {
  const usual = filesFor(file);
  return { config: config ?? usual.config, instance: instance ?? usual.instance };
}

/** Whatever is wrong with configurations and instances is told once, and not by every transcript. @throws UserError */
async function checkSetup(files: readonly string[], options: Options): Promise<void> {
  const all = new Map(files.map((file) => [filesFor(file), filesOf(file, options)]));
  for (const { config, instance } of all.values()) {
    const prepared = await prepareProject(requireConfig(config), loadInstance(instance));
    for (const notice of prepared.notices) console.error(notice);
    deployPrepared(prepared);
  }
}

async function prepare(
  transcript: Transcript,
  { config: configFile, instance }: ProjectFiles,
): Promise<ProjectTranscript | string> {
  try {
    return await prepareTranscript(transcript, { configFile, instance: loadInstance(instance) });
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
}

function switchOption(text: string, before: Partial<Switches> = {}): Partial<Switches> {
  const [name = '', value] = text.split('=');
  const found = SWITCH_NAMES.find((one) => one === name);
  if (found === undefined)
    throw new InvalidArgumentError(
      `the switches are ${SWITCH_NAMES.join(', ')}.${didYouMean(name, SWITCH_NAMES)}`,
    );
  if (value !== 'true' && value !== 'false')
    throw new InvalidArgumentError(`a switch is true or false: ${name}=true`);
  return { ...before, [found]: value === 'true' };
}

function print(lines: readonly string[]): void {
  for (const line of lines) console.log(line);
}
