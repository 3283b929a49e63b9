import { relative } from 'node:path';
import { closeProjects } from '../local/project.ts';
import { exportBot } from './bot.ts';
import { EXPORTS, type ExportContext, type Exported, type ExportName } from './exported.ts';
import { exportFlows } from './flows.ts';
import { exportMermaid } from './mermaid.ts';
import { recordTranscripts } from './recorded.ts';
import { exportTestCases } from './test-cases.ts';
import { exportWorkbench } from './workbench.ts';
import { writeExported } from './write.ts';

/** What was asked for, in the order of `EXPORTS`. Transcripts are played once, if anything is made of them. */
export async function exportProject(
  context: ExportContext,
  names: readonly ExportName[],
): Promise<Exported[]> {
  const wanted = EXPORTS.filter((name) => names.includes(name));
  const played = wanted.some((name) => name === 'workbench' || name === 'test-cases')
    ? await recordTranscripts(context)
    : { recorded: [], others: [] };
  const all: Exported[] = [];
  for (const name of wanted) {
    if (name === 'flows') all.push(exportFlows(context));
    if (name === 'bot') all.push(exportBot(context));
    if (name === 'workbench') all.push(await exportWorkbench(context, played));
    if (name === 'test-cases') all.push(await exportTestCases(context, played));
    if (name === 'mermaid') all.push(exportMermaid(context));
  }
  return all;
}

/** Writes what was asked for into a directory. @param print gets what was written and what is to be chosen, a line each */
export async function writeExports(
  context: ExportContext,
  names: readonly ExportName[],
  out: string,
  print: (line: string) => void,
): Promise<void> {
  try {
    const all = await exportProject(context, names);
    const paths = await writeExported(out, all);
    const index = relative('.', paths.at(-1)!);
    for (const { title, files, notes } of all) {
      print(`${title}: ${files.length} ${files.length === 1 ? 'file' : 'files'}`);
      for (const { about, text } of notes.filter(({ about: one }) => !isTranscript(one)))
        print(`  ${about}: ${text}`);
      const leftOut = new Set(notes.map(({ about }) => about).filter(isTranscript)).size;
      if (leftOut > 0)
        print(`  not in it: ${leftOut} ${leftOut === 1 ? 'transcript' : 'transcripts'}; ${index} says why`);
    }
    print(`${paths.length} files; how to import each: ${index}`);
  } finally {
    await closeProjects();
  }
}

function isTranscript(about: string): boolean {
  return /\.ya?ml$/.test(about);
}
