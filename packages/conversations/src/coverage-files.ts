import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FlowContent } from '@resumed-chats/flow-language';
import { branchesOf } from '@resumed-chats/flow-language';
import { branchKey, pictureOf, svgOf } from '@resumed-chats/flow-language/picture';
import { type TransitionName, transitionName } from './coverage.ts';

/** A way out of an action, and how many transcripts took it. */
export interface CoveredBranch {
  action: string;
  branch: string;
  transcripts: number;
}

export interface CoveredFlow {
  flow: string;
  taken: number;
  all: number;
  branches: CoveredBranch[];
}

/** How often each branch of these flows was taken. `counts`: transcripts by transition. */
export function coverageTable(
  flows: ReadonlyMap<string, FlowContent>,
  counts: ReadonlyMap<TransitionName, number>,
): CoveredFlow[] {
  return [...flows].map(([flow, { Actions }]) => {
    const branches = Actions.flatMap((action) => {
      const labels = new Set(branchesOf(action).map(({ label }) => label));
      return [...labels].map((branch) => ({
        action: action.Identifier,
        branch,
        transcripts: counts.get(transitionName(flow, action.Identifier, branch)) ?? 0,
      }));
    });
    const taken = branches.filter(({ transcripts }) => transcripts > 0).length;
    return { flow, taken, all: branches.length, branches };
  });
}

/** The flow with what was taken and what was missed marked, as an SVG file. Pure. */
export function coveragePicture(flow: string, content: FlowContent, covered: CoveredFlow): string {
  const taken = new Set(
    covered.branches
      .filter(({ transcripts }) => transcripts > 0)
      .map(({ action, branch }) => way(action, branch)),
  );
  const reached = reachedIn(content, taken);
  const branches = new Map(
    content.Actions.flatMap((action) =>
      branchesOf(action).map(({ label }, index) => [
        branchKey(action.Identifier, index),
        taken.has(way(action.Identifier, label)) ? '' : 'missed',
      ]),
    ),
  );
  const blocks = new Map(
    content.Actions.flatMap(({ Identifier }) => (reached.has(Identifier) ? [] : [[Identifier, 'missed']])),
  );
  const title = `${flow}: ${covered.taken} of ${covered.all} branches taken`;
  return svgOf(pictureOf(content), { title, marks: { blocks, branches } });
}

function way(action: string, branch: string): string {
  return JSON.stringify([action, branch]);
}

/** Blocks to which a taken branch leads, the first one if anything of it was taken, and those with a taken branch. */
function reachedIn(content: FlowContent, taken: ReadonlySet<string>): Set<string> {
  const reached = new Set<string>();
  for (const action of content.Actions)
    for (const { label, target } of branchesOf(action)) {
      if (!taken.has(way(action.Identifier, label))) continue;
      reached.add(action.Identifier);
      if (target !== undefined) reached.add(target);
    }
  return reached;
}

/** The table for people: each flow, then what of it nothing took. */
export function coverageText(flows: readonly CoveredFlow[]): string {
  const width = Math.max(...flows.map(({ flow }) => flow.length), 'all'.length);
  const total = { taken: sum(flows, 'taken'), all: sum(flows, 'all') };
  const line = (name: string, { taken, all }: { taken: number; all: number }) =>
    `${name.padEnd(width)}  ${`${taken}`.padStart(4)} of ${`${all}`.padStart(4)}  ${percent(taken, all)}`;
  return `${[
    ...flows.map((flow) => line(flow.flow, flow)),
    line('all', total),
    ...flows.flatMap(({ flow, branches }) => {
      const missed = branches.filter(({ transcripts }) => transcripts === 0);
      if (missed.length === 0) return [];
      return ['', `${flow}: not taken`, ...missed.map(({ action, branch }) => `  ${action} / ${branch}`)];
    }),
  ].join('\n')}\n`;
}

/** Writes `coverage.txt`, `coverage.json` and a picture of each flow; answers the paths. */
export async function writeCoverage(
  directory: string,
  flows: ReadonlyMap<string, FlowContent>,
  counts: ReadonlyMap<TransitionName, number>,
): Promise<string[]> {
  const table = coverageTable(flows, counts);
  const files: [name: string, text: string][] = [
    ['coverage.txt', coverageText(table)],
    ['coverage.json', `${JSON.stringify({ flows: table }, undefined, 2)}\n`],
    ...table.map((covered): [string, string] => [
      `${fileName(covered.flow)}.svg`,
      coveragePicture(covered.flow, flows.get(covered.flow)!, covered),
    ]),
  ];
  await mkdir(directory, { recursive: true });
  return Promise.all(
    files.map(async ([name, text]) => {
      await writeFile(join(directory, name), text);
      return join(directory, name);
    }),
  );
}

function sum(flows: readonly CoveredFlow[], key: 'taken' | 'all'): number {
  return flows.reduce((total, flow) => total + flow[key], 0);
}

function percent(taken: number, all: number): string {
  return `${all === 0 ? 100 : Math.floor((1000 * taken) / all) / 10} %`;
}

/** A flow's name may hold what a file's may not. */
function fileName(flow: string): string {
  return flow.replaceAll(/[^\p{L}\p{N}._]+/gu, '-').replaceAll(/^[-.]+|-+$/g, '');
}
