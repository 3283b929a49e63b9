import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { renderFlow } from '@resumed-chats/flow-language';
import { buildBot } from '../../bot/build.ts';
import type { Config } from '../../config/schema.ts';
import { buildFlows } from '../../flows/index.ts';

/** Writes the five flows as flow language, references to resources still as names, to `<outDir>/<flow>.json`. */
export async function writeFlows(config: Config, outDir: string): Promise<string[]> {
  const files = Object.entries(buildFlows(config)).map(
    ([name, flow]) => [`${name}.json`, renderFlow(flow)] as const,
  );
  return writeDocuments(outDir, files);
}

/** Writes the bot, as the model-building API takes its parts, to `<outDir>/bot.json`. */
export async function writeBot(config: Config, outDir: string): Promise<string[]> {
  return writeDocuments(outDir, [['bot.json', buildBot(config)]]);
}

/** Replaces the directory by these files. Answers their paths. */
async function writeDocuments(
  outDir: string,
  files: readonly (readonly [string, unknown])[],
): Promise<string[]> {
  await rm(outDir, { recursive: true, force: true });
  await mkdir(outDir, { recursive: true });
  return Promise.all(
    files.map(async ([name, document]) => {
      const path = join(outDir, name);
      await writeFile(path, `${JSON.stringify(document, undefined, 2)}\n`);
      return path;
    }),
  );
}
