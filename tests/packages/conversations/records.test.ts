import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import type { ContactRecord } from '@resumed-chats/connect-simulator';
import { readTranscriptFile } from '../../../packages/conversations/src/read.ts';
import { DEFAULTS } from '../../../packages/conversations/src/settings.ts';
import { closeProjects } from '../../../scripts/local/project.ts';
import { prepareTranscript } from '../../../scripts/transcripts/setup.ts';
import { INSTANCE } from '../../fixture.ts';
import { CONFIG, ROOT } from './support.ts';

afterAll(closeProjects);

test('docs/metrics.md shows the contact records of a real run', async () => {
  const read = readTranscriptFile(resolve(ROOT, 'tests/transcripts/records-of-a-resumed-chat.yaml'));
  if (!read.ok) throw new Error('the transcript cannot be read');
  const conversation = (
    await prepareTranscript(read.transcript, { configFile: CONFIG, instance: INSTANCE })
  ).open(DEFAULTS);
  for (const { step } of read.transcript.steps) await conversation.perform(step);
  const records = conversation.simulator.connect.records(conversation.chat);
  const rows = records.map((record, index) => row(record, index + 1));
  const shown = readFileSync(resolve(ROOT, 'docs/metrics.md'), 'utf8').split('\n');
  expect(shown.filter((line) => /^\| \d \|/.test(line))).toEqual(rows);
  expect(new Set(records.map(({ InitialContactId }) => InitialContactId)).size).toBe(1);
  expect(records.slice(1).map(({ PreviousContactId }) => PreviousContactId)).toEqual(
    records.slice(0, -1).map(({ ContactId }) => ContactId),
  );
});

function row(record: ContactRecord, number: number): string {
  const { Queue, Agent, InitiationMethod, DisconnectReason } = record;
  const cells = [
    number,
    code(InitiationMethod),
    time(record.InitiationTimestamp),
    time(record.DisconnectTimestamp),
    Queue === null ? '-' : (Queue.Name ?? "maria's own"),
    Queue?.Duration ?? '-',
    Agent?.Username ?? '-',
    code(DisconnectReason),
  ];
  return `| ${cells.join(' | ')} |`;
}

const code = (text: string | null) => (text === null ? '-' : `\`${text}\``);
const time = (instant: string | null) => instant?.slice(11, 19) ?? '-';
