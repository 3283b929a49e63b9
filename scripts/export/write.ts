import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, normalize } from 'node:path';
import { UserError } from '@resumed-chats/findings';
import type { Exported } from './exported.ts';

/** A folder that is no place for exports. */
class OutputError extends UserError {
  override readonly name = 'OutputError';
}

const INDEX = 'README.md';
const BEGINNING = '# Exports\n\nWritten by `npm run export`.';

/**
 * Writes what was exported below `outDir`, with an index; what an earlier index names and is no more goes. Answers the
 * paths, the index last. @throws OutputError where another README.md is
 */
export async function writeExported(outDir: string, all: readonly Exported[]): Promise<string[]> {
  const files = [
    ...all.flatMap((one) => one.files.map(({ path, content }) => [path, content] as const)),
    [INDEX, indexOf(all)] as const,
  ];
  for (const path of await exportedBefore(outDir)) await rm(join(outDir, path), { force: true });
  for (const [path, content] of files) {
    const target = join(outDir, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
  }
  return files.map(([path]) => join(outDir, path));
}

async function exportedBefore(outDir: string): Promise<string[]> {
  let index: string;
  try {
    index = await readFile(join(outDir, INDEX), 'utf8');
  } catch {
    return [];
  }
  if (!index.startsWith(BEGINNING))
    throw new OutputError(
      `${join(outDir, INDEX)} is not of an export: nothing is written there. Name another folder with --out.`,
    );
  return [...index.matchAll(/^\| `([\w./-]+\.(?:json|zip|csv|mmd))` \|/gm)]
    .map(([, path]) => normalize(path!))
    .filter((path) => !path.startsWith('..') && !path.startsWith('/'));
}

/** What each file is and how it is imported. */
export function indexOf(all: readonly Exported[]): string {
  return `${[
    `${BEGINNING} The same project gives the same files, byte for byte.`,
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
      ...notes.map(({ about, text }) => `| ${inCell(about)} | ${inCell(text)} |`),
    ]),
  ].join('\n')}\n`;
}

function inCell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ');
}
