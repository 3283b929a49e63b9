import { relative, resolve } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { coverageOf, type TransitionName, transitionsOf } from '../packages/conversations/src/coverage.ts';
import { transcriptFiles } from '../packages/conversations/src/files.ts';
import { readTranscriptFile } from '../packages/conversations/src/read.ts';
import { failureLines, painter } from '../packages/conversations/src/report.ts';
import { runTranscript } from '../packages/conversations/src/run.ts';
import { everySwitch, settingsFor } from '../packages/conversations/src/settings.ts';
import { bringsNothing, formatProblem } from '../packages/conversations/src/transcript.ts';
import { closeProjects } from '../scripts/local/project.ts';
import { type ProjectTranscript, prepareTranscript } from '../scripts/transcripts/setup.ts';
import { CONFIG_FILE, INSTANCE } from './fixture.ts';

const ROOT = resolve(__dirname, '..');
const CONFIG = CONFIG_FILE;
const SETTINGS = everySwitch();

const transcripts = transcriptFiles([resolve(__dirname, 'transcripts')]).map((file) => ({
  file: relative(ROOT, file),
  read: readTranscriptFile(file),
}));
const taken = new Set<TransitionName>();
let played: ProjectTranscript | undefined;

afterAll(closeProjects);

describe.each(transcripts)('$file', ({ read }) => {
  if (!read.ok) {
    test('can be read', () => expect(read.problems.map(formatProblem)).toEqual([]));
    return;
  }
  const { transcript } = read;

  test.each(settingsFor(transcript.switches, SETTINGS))(`${transcript.name} ($name)`, async (setting) => {
    const prepared = await prepareTranscript(transcript, { configFile: CONFIG, instance: INSTANCE });
    const result = await runTranscript(prepared, setting);
    if (bringsNothing(transcript)) {
      played = prepared;
      for (const name of result.taken) taken.add(name);
    }
    if (result.failure !== undefined) throw new Error(failureLines(result, painter(false)).join('\n'));
  });
});

test('every transition of the five flows is taken by some transcript, and no other', () => {
  const flows = [...(played?.flows ?? [])];
  const all = transitionsOf(flows);
  expect(flows).toHaveLength(5);
  expect(coverageOf(all, taken).missing).toEqual([]);
  expect([...taken].filter((name) => !all.includes(name))).toEqual([]);
});
