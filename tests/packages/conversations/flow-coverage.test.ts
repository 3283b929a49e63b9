import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { FlowContent } from '@resumed-chats/flow-language';
import {
  coveragePicture,
  coverageTable,
  coverageText,
  writeCoverage,
} from '../../../packages/conversations/src/coverage-files.ts';
import { FlowCoverage } from '../../../packages/conversations/src/flow-coverage.ts';
import { readTranscriptFile } from '../../../packages/conversations/src/read.ts';
import { runTranscript } from '../../../packages/conversations/src/run.ts';
import { DEFAULTS } from '../../../packages/conversations/src/settings.ts';
import { closeProjects } from '../../../scripts/local/project.ts';
import { prepareTranscript } from '../../../scripts/transcripts/setup.ts';
import { INSTANCE } from '../../fixture.ts';
import { CONFIG, ROOT } from './support.ts';

const directory = mkdtempSync(join(tmpdir(), 'coverage-'));
afterAll(async () => {
  rmSync(directory, { recursive: true });
  await closeProjects();
});

const FLOW: FlowContent = {
  Version: '2019-10-30',
  StartAction: 'Which',
  Actions: [
    {
      Identifier: 'Which',
      Type: 'Compare',
      Parameters: { ComparisonValue: '$.Attributes.x' },
      Transitions: {
        NextAction: 'Rare <b>',
        Conditions: [{ NextAction: 'End', Condition: { Operator: 'Equals', Operands: ['a'] } }],
        Errors: [{ NextAction: 'Rare <b>', ErrorType: 'NoMatchingCondition' }],
      },
    },
    {
      Identifier: 'Rare <b>',
      Type: 'MessageParticipant',
      Parameters: { Text: 'Hm' },
      Transitions: { NextAction: 'End' },
    },
    { Identifier: 'End', Type: 'DisconnectParticipant', Transitions: {} },
  ],
};
const COUNTS = new Map([['own / Which / = a', 2]]);

describe('the table', () => {
  const [covered] = coverageTable(new Map([['own', FLOW]]), COUNTS);

  test('has every branch with the number of transcripts that took it', () => {
    expect(covered).toEqual({
      flow: 'own',
      taken: 1,
      all: 3,
      branches: [
        { action: 'Which', branch: '= a', transcripts: 2 },
        { action: 'Which', branch: 'NoMatchingCondition', transcripts: 0 },
        { action: 'Rare <b>', branch: 'Success', transcripts: 0 },
      ],
    });
  });

  test('as text has a line a flow, and what nothing took', () => {
    expect(coverageText([covered!]).split('\n')).toEqual([
      'own     1 of    3  33.3 %',
      'all     1 of    3  33.3 %',
      '',
      'own: not taken',
      '  Which / NoMatchingCondition',
      '  Rare <b> / Success',
      '',
    ]);
  });

  test('as a picture has what was not taken marked: branches, their lines, and blocks never reached', () => {
    const svg = coveragePicture('own', FLOW, covered!);
    expect(svg).toContain('<title>own: 1 of 3 branches taken</title>');
    expect(svg).toMatch(/class="block interact missed" data-block="Rare &lt;b&gt;"/);
    expect(svg).toMatch(/class="block check" data-block="Which"/);
    expect(svg).toMatch(/class="block end" data-block="End"/);
    expect(svg).toMatch(/class="row error missed" data-branch="1"/);
    expect(svg).toMatch(/class="row" data-branch="0"/);
    expect(svg).toMatch(/class="line error missed" data-from="Which" data-branch="1"/);
    expect(svg).toMatch(/class="line missed" data-from="Rare &lt;b&gt;"/);
  });
});

describe('a run of transcripts', () => {
  const coverage = new FlowCoverage();
  beforeAll(async () => {
    const own = join(directory, 'own.yaml');
    writeFileSync(
      own,
      [
        'name: Another inbound flow',
        'flows: { inbound: own.json }',
        'steps: [customer starts a chat, chat has ended]',
      ].join('\n'),
    );
    writeFileSync(join(directory, 'own.json'), JSON.stringify(FLOW));
    for (const file of [resolve(ROOT, 'tests/transcripts/all-good-bye.yaml'), own]) {
      const read = readTranscriptFile(file);
      if (!read.ok) throw new Error(JSON.stringify(read.problems));
      const stage = await prepareTranscript(read.transcript, { configFile: CONFIG, instance: INSTANCE });
      coverage.add(stage, [await runTranscript(stage, DEFAULTS)]);
    }
  });

  test('covers our flows and those that a transcript brings, each under a name of its own', () => {
    expect([...coverage.flows.keys()]).toEqual([
      'inbound',
      'agent-whisper',
      'customer-queue',
      'disconnect',
      'return',
      'inbound (own.yaml)',
    ]);
    expect(coverage.counts.get('return / Where to / = endChat')).toBe(1);
    expect(coverage.counts.get('inbound (own.yaml) / Which / NoMatchingCondition')).toBe(1);
    expect(coverage.counts.get('inbound / Which / NoMatchingCondition')).toBeUndefined();
  });

  test('is written as table and pictures, and what else is there stays', async () => {
    const out = join(directory, 'out');
    await writeCoverage(out, coverage.flows, coverage.counts);
    writeFileSync(join(out, 'mine.txt'), '');
    await writeCoverage(out, coverage.flows, coverage.counts);
    expect(readdirSync(out).sort()).toEqual([
      'agent-whisper.svg',
      'coverage.json',
      'coverage.txt',
      'customer-queue.svg',
      'disconnect.svg',
      'inbound-own.yaml.svg',
      'inbound.svg',
      'mine.txt',
      'return.svg',
    ]);
    const { flows } = JSON.parse(readFileSync(join(out, 'coverage.json'), 'utf8'));
    expect(flows).toEqual(coverageTable(coverage.flows, coverage.counts));
  });
});
