import { exportBot } from './bot.ts';
import type { ExportContext, Exported } from './exported.ts';
import { exportFlows } from './flows.ts';
import { exportMermaid } from './mermaid.ts';
import { recordTranscripts } from './recorded.ts';
import { exportTestCases } from './test-cases.ts';
import { exportWorkbench } from './workbench.ts';

export const EXPORTS = ['flows', 'bot', 'workbench', 'test-cases', 'mermaid'] as const;
export type ExportName = (typeof EXPORTS)[number];

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
