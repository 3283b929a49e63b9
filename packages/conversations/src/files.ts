import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The files given, folders replaced by the transcripts in them, in order. A path that is not there stays. */
export function transcriptFiles(given: readonly string[]): string[] {
  return [...new Set(given.flatMap((path) => (isDirectory(path) ? within(path) : [path])))];
}

function within(directory: string): string[] {
  return readdirSync(directory, { withFileTypes: true })
    .sort((a, b) => a.name.localeCompare(b.name, 'en'))
    .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
    .map(({ name }) => join(directory, name));
}

function isDirectory(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
