import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Exported } from './exported.ts';

/** Writes what was exported below `outDir`, each kind's folder anew, with an index. Answers the paths. */
export async function writeExported(outDir: string, all: readonly Exported[]): Promise<string[]> {
  const folders = new Set(all.flatMap(({ files }) => files.map(({ path }) => path.split('/')[0]!)));
  for (const folder of folders) await rm(join(outDir, folder), { recursive: true, force: true });
  const files = [
    ...all.flatMap((one) => one.files.map(({ path, content }) => [path, content] as const)),
    ['README.md', indexOf(all)] as const,
  ];
  for (const [path, content] of files) {
    const target = join(outDir, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
  }
  return files.map(([path]) => join(outDir, path));
}

/** What each file is and how it is imported. */
export function indexOf(all: readonly Exported[]): string {
  return `${[
    '# Exports',
    '',
    'Written by `npm run export`. The same project gives the same files, byte for byte.',
    ...all.flatMap(({ title, steps, files, notes }) => [
      '',
      `## ${title}`,
      '',
      ...steps.map((step, index) => `${index + 1}. ${step}`),
      '',
      '| file | what |',
      '|---|---|',
      ...files.map(({ path, about }) => `| \`${path}\` | ${inCell(about)} |`),
      ...(notes.length === 0 ? [] : ['', '| not in it, or to choose by hand | |', '|---|---|']),
      ...notes.map(({ about, text }) => `| \`${about}\` | ${inCell(text)} |`),
    ]),
  ].join('\n')}\n`;
}

function inCell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ');
}
