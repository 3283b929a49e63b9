import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import type { ProjectFiles } from '../project-files.ts';
import type { Run } from './plan.ts';
import type { RunReport } from './run.ts';

/** Explores the runs in processes of their own, as many at once as there are processors; the longest first. */
export async function runAll(
  runs: readonly Run[],
  files: ProjectFiles,
  done: (report: RunReport) => void = () => {},
): Promise<RunReport[]> {
  const reports: RunReport[] = new Array(runs.length);
  const waiting = runs.map((run, index) => ({ run, index }));
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const report = await inProcess(next.run, files);
      reports[next.index] = report;
      done(report);
    }
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), runs.length) }, work));
  return reports;
}

function inProcess(run: Run, { config, instance }: ProjectFiles): Promise<RunReport> {
  return new Promise((resolve, reject) => {
    const files = ['--config', config, '--instance', instance];
    const command = ['scripts/run.mjs', 'explore', ...files, '--run', JSON.stringify(run)];
    const child = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += String(chunk);
    });
    child.on('error', reject);
    child.on('close', (status) => {
      if (status === 0) resolve(JSON.parse(output) as RunReport);
      else reject(new Error(`the exploration "${run.name}" ended with status ${status}`));
    });
  });
}
