import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { coverageOf, transitionsOf } from '@resumed-chats/conversations';
import type { Config } from '../../config/schema.ts';
import { templatesOf } from '../build/flow-template.ts';
import type { ProjectFiles } from '../project-files.ts';
import { type Run, USUAL } from './plan.ts';
import { runAll } from './processes.ts';
import { runLine, summaryLines } from './report.ts';

/**
 * Explores the five flows of a configuration, writes a transcript for each broken promise, and answers the report.
 * `npm run explore` and `npm run verify -- --explore` are this.
 */
export async function exploreProject(
  config: Config,
  files: ProjectFiles,
  {
    runs = USUAL,
    out = 'dist/explore',
    progress = () => {},
  }: { runs?: readonly Run[]; out?: string; progress?: (line: string) => void } = {},
): Promise<{ lines: string[]; broken: number }> {
  const reports = await runAll(runs, files, (report) => progress(runLine(report)));
  const broken = reports.flatMap((report) => report.broken);
  if (broken.length > 0) mkdirSync(out, { recursive: true });
  for (const { file, text } of broken) writeFileSync(join(out, file), text);
  const flows = [...templatesOf(config)].map(([name, { content }]) => [name, content] as const);
  const taken = new Set(reports.flatMap((report) => report.taken));
  return {
    lines: summaryLines(reports, coverageOf(transitionsOf(flows), taken), out),
    broken: broken.length,
  };
}
