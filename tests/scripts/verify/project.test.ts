import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { attempt, verifyProject } from '../../../scripts/verify/project.ts';
import { exitStatus, reportLines } from '../../../scripts/verify/report.ts';
import { edited } from '../../config/example.ts';
import { CONFIG_FILE } from '../../fixture.ts';

test('this project has no finding', () => {
  const report = verifyProject(CONFIG_FILE);
  expect(report.findings).toEqual([]);
  expect(report.checked.map(({ summary }) => summary)).toEqual([
    '3 topics, locales en_US and es_US',
    expect.stringMatching(/^5 intents, \d+ utterances$/),
    expect.stringMatching(/^5 flows, \d+ actions$/),
    expect.stringMatching(/^wait-budget: [\d,]+ inputs tried .*, all in time$/),
  ]);
});

test('a mistake in the configuration is told with file, line, key and what is allowed, and nothing else is built', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'verify-')), 'wrong.yaml');
  writeFileSync(file, edited(['sameAgent: 5m', 'sameAgent: soon']));
  const report = verifyProject(file);
  expect(report.checked).toEqual([]);
  expect(report.findings).toEqual([
    {
      rule: 'config-format',
      severity: 'error',
      file,
      line: 12,
      column: 14,
      place: 'waits.sameAgent',
      what: '"soon" is not a duration',
      why: expect.any(String),
      source: 'docs/configuration.md',
      how: expect.stringMatching(/^Allowed: .*\.$/),
    },
  ]);
  expect(reportLines(report)[3]).toBe('  error config-format  line 12, waits.sameAgent');
  expect(exitStatus(report)).toBe(1);
});

test('an error that nobody expected is no finding about a file: it is thrown', () => {
  const fault = new TypeError('x is not a function');
  const failing = () => {
    throw fault;
  };
  expect(() => attempt('flows/index.ts', failing)).toThrow(fault);
});

test('a locale that the bot does not speak is told with its line and those that it speaks', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'verify-')), 'german.yaml');
  const german = edited(
    ['locales: [en_US, es_US]', 'locales: [en_US, de_DE]'],
    ['  es_US:\n    connecting', '  de_DE:\n    connecting'],
  ).replaceAll('es_US:', 'de_DE:');
  writeFileSync(file, german);
  const { findings } = verifyProject(file);
  expect(findings).toMatchObject([
    {
      rule: 'config-locale',
      file,
      place: 'locales[1]',
      what: expect.stringMatching(/^the bot has no utterances for de_DE/),
      how: 'Allowed: en_US, es_US.',
    },
  ]);
  expect(findings[0]!.line).toBe(german.split('\n').findIndex((line) => line.startsWith('locales:')) + 1);
});
