import { loadInstance } from '@resumed-chats/connect-simulator';
import { failureLines, painter, summaryLine } from '@resumed-chats/conversations';
import { requireConfig } from '../../config/load.ts';
import { QUICK, USUAL } from '../explore/plan.ts';
import { exploreProject } from '../explore/project.ts';
import { closeProjects, prepareProject } from '../local/project.ts';
import type { ProjectFiles } from '../project-files.ts';
import { verifyProject } from '../verify/project.ts';
import { exitStatus, reportLines } from '../verify/report.ts';
import { type PlayedPromise, playPromises } from './promises.ts';

export interface ProveOptions extends ProjectFiles {
  quick?: true;
}

/**
 * Verifies a configuration, plays the promises on it and explores it; what is not sound is not played. Prints on the
 * way, and answers the exit code. Rejects with UserError.
 */
export async function prove(files: ProveOptions): Promise<number> {
  const report = verifyProject(files.config);
  print(reportLines(report));
  if (exitStatus(report) !== 0) return 1;
  const config = requireConfig(files.config);
  const instance = loadInstance(files.instance);
  try {
    print((await prepareProject(config, instance)).notices);
    const played = await playPromises(config, files.config, instance);
    print(promiseLines(played));
    const { lines, broken } = await exploreProject(config, files, {
      runs: files.quick ? QUICK : USUAL,
      progress: console.log,
    });
    print(lines);
    return broken === 0 && played.every(({ result }) => result.failure === undefined) ? 0 : 1;
  } finally {
    await closeProjects();
  }
}

/** A line for each promise and language, and what went wrong. */
function promiseLines(played: readonly PlayedPromise[]): string[] {
  const paint = painter(process.stdout.isTTY === true && process.env['NO_COLOR'] === undefined);
  const failed = played.filter(({ result }) => result.failure !== undefined).length;
  return [
    ...played.flatMap(({ promise, locale, result }) => [
      `${result.failure === undefined ? paint('green', '✓') : paint('red', '✗')} ${promise.name} (${locale})`,
      ...failureLines(result, paint),
    ]),
    `Promises: ${summaryLine(played.length - failed, failed)}`,
  ];
}

function print(lines: readonly string[]): void {
  for (const line of lines) console.log(line);
}
