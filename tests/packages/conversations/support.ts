import { resolve } from 'node:path';
import { parseTranscript } from '../../../packages/conversations/src/read.ts';
import { painter } from '../../../packages/conversations/src/report.ts';
import { type RunResult, runTranscript } from '../../../packages/conversations/src/run.ts';
import { DEFAULTS, type Setting } from '../../../packages/conversations/src/settings.ts';
import { formatProblem } from '../../../packages/conversations/src/transcript.ts';
import { prepareTranscript } from '../../../scripts/transcripts/setup.ts';
import { CONFIG_FILE, INSTANCE } from '../../fixture.ts';

export const ROOT = resolve(__dirname, '../../..');
export const CONFIG = CONFIG_FILE;
export const PLAIN = painter(false);

/** Plays steps, one a line, as the steps of a transcript; further keys of the file may come first. */
export async function play(steps: string, keys = '', setting: Setting = DEFAULTS): Promise<RunResult> {
  const list = steps
    .trim()
    .split('\n')
    .map((line) => `  - ${line.trim()}`);
  const read = parseTranscript(['name: A test', keys.trim(), 'steps:', ...list].join('\n'), 'a.yaml');
  if (!read.ok) throw new Error(read.problems.map(formatProblem).join('\n'));
  return runTranscript(
    await prepareTranscript(read.transcript, { configFile: CONFIG, instance: INSTANCE }),
    setting,
  );
}

/** Number of the step that failed, what was expected and what happened. */
export async function failureOf(steps: string, keys = '') {
  const { failure } = await play(steps, keys);
  return failure === undefined
    ? undefined
    : { step: failure.step?.number, expected: failure.expected, happened: failure.happened };
}

/** A chat that maria has taken. */
export const WITH_MARIA = `
customer starts a chat: { name: Ana, topic: billing, message: Hello }
maria accepts`;

/** A customer who has come back after hours, and has been asked. */
export const ASKED = `${WITH_MARIA}
maria leaves
6 hours pass
customer says: hi again`;
