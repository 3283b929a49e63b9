import { fileURLToPath } from 'node:url';
import type { InstanceDefinition } from '@resumed-chats/connect-simulator';
import {
  DEFAULTS,
  problemLines,
  type RunResult,
  readTranscriptFile,
  runTranscript,
  type Transcript,
  transcriptFiles,
} from '@resumed-chats/conversations';
import type { Config } from '../../config/schema.ts';
import { prepareTranscript } from '../transcripts/setup.ts';

const FOLDER = fileURLToPath(new URL('promises', import.meta.url));

/** A conversation that holds for every valid configuration, as it was played in one language. */
export interface PlayedPromise {
  readonly promise: Transcript;
  readonly locale: string;
  readonly result: RunResult;
}

/** What the README's table promises, as conversations that name roles and message keys alone. */
export function readPromises(): Transcript[] {
  return transcriptFiles([FOLDER]).map((file) => {
    const read = readTranscriptFile(file);
    if (read.ok) return read.transcript;
    throw new Error(problemLines(file, read.problems, (text) => text).join('\n'));
  });
}

/** Plays each promise in each of the configuration's languages. */
export async function playPromises(
  config: Config,
  configFile: string,
  instance: InstanceDefinition,
): Promise<PlayedPromise[]> {
  const played: PlayedPromise[] = [];
  for (const promise of readPromises())
    for (const locale of config.locales) {
      const prepared = await prepareTranscript({ ...promise, locale }, { configFile, instance });
      played.push({ promise, locale, result: await runTranscript(prepared, DEFAULTS) });
    }
  return played;
}
