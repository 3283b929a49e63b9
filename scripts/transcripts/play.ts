import { relative } from 'node:path';
import { loadInstance, type Switches } from '@resumed-chats/connect-simulator';
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
import { UserError } from '@resumed-chats/findings';
import { requireConfig } from '../../config/load.ts';
import { closeProjects, deployPrepared, prepareProject } from '../local/project.ts';
import { filesFor, type ProjectFiles, USER_FILES } from '../project-files.ts';
import { type ProjectTranscript, prepareTranscript } from './setup.ts';

/** What `npm run transcripts` takes. */
export interface PlayOptions {
  switches: Partial<Switches>;
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

/** Plays the transcripts that were given, tells on the console how each went, and answers the exit code. */
export function playTranscripts(given: string[], options: PlayOptions): Promise<number> {
  return play(given, options).finally(closeProjects);
}

async function play(given: string[], options: PlayOptions): Promise<number> {
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
      : [chosen(options.switches)];
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
  { config = USER_FILES.config, instance = USER_FILES.instance, stackName, region, verbose }: PlayOptions,
): Promise<number> {
  const configuredName = requireConfig(config).bot.name;
  const paint = painter(process.stdout.isTTY === true && process.env['NO_COLOR'] === undefined);
  try {
    // AWS's clients take longer to load than all else; only this needs them.
    const { liveLines, playLive } = await import('./live-run.ts');
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
function filesOf(file: string, { config, instance }: PlayOptions): ProjectFiles {
  const usual = filesFor(file);
  return { config: config ?? usual.config, instance: instance ?? usual.instance };
}

/** Whatever is wrong with configurations and instances is told once, and not by every transcript. @throws UserError */
async function checkSetup(files: readonly string[], options: PlayOptions): Promise<void> {
  const all = new Map(files.map((file) => [filesFor(file), filesOf(file, options)]));
  for (const { config, instance } of all.values()) {
    const prepared = await prepareProject(requireConfig(config), loadInstance(instance));
    for (const notice of prepared.notices) console.error(notice);
    deployPrepared(prepared);
  }
}

async function prepare(
  transcript: Transcript,
  { config, instance }: ProjectFiles,
): Promise<ProjectTranscript | string> {
  try {
    return await prepareTranscript(transcript, { configFile: config, instance: loadInstance(instance) });
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
}

function print(lines: readonly string[]): void {
  for (const line of lines) console.log(line);
}
