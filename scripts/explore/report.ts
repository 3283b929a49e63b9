import type { Coverage } from '@resumed-chats/conversations';
import type { RunReport } from './run.ts';

export function runLine({ run, states, paths, milliseconds, broken }: RunReport): string {
  const mark = broken.length === 0 ? '✔' : '✘';
  const depth = `${run.returns} ${run.returns === 1 ? 'return' : 'returns'}, ${run.faults} ${run.faults === 1 ? 'failure' : 'failures'}`;
  const seconds = (milliseconds / 1000).toFixed(1);
  return `${mark} ${run.name} (${depth}): ${number(states)} states, ${number(paths)} paths, ${seconds} s`;
}

/** What was found, each with the file of its transcript, and the sums. */
export function summaryLines(reports: readonly RunReport[], coverage: Coverage, folder: string): string[] {
  const broken = reports.flatMap((report) => report.broken);
  const sum = (of: (report: RunReport) => number) => number(reports.reduce((all, one) => all + of(one), 0));
  return [
    ...broken.flatMap(({ promise, what, file }) => [
      '',
      `✘ ${promise}: ${what}`,
      `  npm run transcripts -- ${folder}/${file}`,
    ]),
    '',
    `${coverage.taken} of ${coverage.all} transitions taken${coverage.missing.length === 0 ? '' : '; not to this depth:'}`,
    ...coverage.missing.map((name) => `  ${name}`),
    `${sum(({ states }) => states)} states, ${sum(({ paths }) => paths)} paths, ${broken.length === 0 ? 'no promise broken' : `${broken.length} ${broken.length === 1 ? 'promise' : 'promises'} broken`}`,
  ];
}

function number(count: number): string {
  return count.toLocaleString('en-US');
}
