import { relative, resolve } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { closeProjects } from '../scripts/local/project.ts';
import { coverageOf, type TransitionName, transitionsOf } from '../scripts/transcripts/coverage.ts';
import { transcriptFiles } from '../scripts/transcripts/files.ts';
import { readTranscriptFile } from '../scripts/transcripts/read.ts';
import { failureLines, painter } from '../scripts/transcripts/report.ts';
import { runTranscript } from '../scripts/transcripts/run.ts';
import { everySwitch, settingsFor } from '../scripts/transcripts/settings.ts';
import { prepareStage, type Stage } from '../scripts/transcripts/setup.ts';
import { formatProblem, isOurs } from '../scripts/transcripts/transcript.ts';
import { CONFIG_FILE, INSTANCE } from './fixture.ts';

const ROOT = resolve(__dirname, '..');
const CONFIG = CONFIG_FILE;
const SETTINGS = everySwitch();

const transcripts = transcriptFiles([resolve(__dirname, 'transcripts')]).map((file) => ({
  file: relative(ROOT, file),
  read: readTranscriptFile(file),
}));
const taken = new Set<TransitionName>();
let stage: Stage | undefined;

afterAll(closeProjects);

describe.each(transcripts)('$file', ({ read }) => {
  if (!read.ok) {
    test('can be read', () => expect(read.problems.map(formatProblem)).toEqual([]));
    return;
  }
  const { transcript } = read;

  test.each(settingsFor(transcript.switches, SETTINGS))(`${transcript.name} ($name)`, async (setting) => {
    const prepared = await prepareStage(transcript, CONFIG, INSTANCE);
    const result = await runTranscript(prepared, setting);
    if (isOurs(transcript)) {
      stage = prepared;
      for (const name of result.taken) taken.add(name);
    }
    if (result.failure !== undefined) throw new Error(failureLines(result, painter(false)).join('\n'));
  });
});

test('every transition of the five flows is taken by some transcript, and no other', () => {
  const flows = [...(stage?.prepared.flows ?? [])].map(([name, { content }]) => [name, content] as const);
  const all = transitionsOf(flows);
  expect(flows).toHaveLength(5);
  expect(coverageOf(all, taken).missing).toEqual([]);
  expect([...taken].filter((name) => !all.includes(name))).toEqual([]);
});
