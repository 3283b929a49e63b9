import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { runCommand } from '../../command.ts';

const directory = mkdtempSync(join(tmpdir(), 'export-command-'));
afterAll(() => rmSync(directory, { recursive: true }));

test('npm run export says what it wrote and what is to be chosen', async () => {
  const { status, stdout, stderr } = await runCommand('export', [
    '--out',
    directory,
    '--only',
    'flows,test-cases',
    '--transcripts',
    'tests/transcripts/all-good-bye.yaml',
    'tests/transcripts/never-comes-back.yaml',
  ]);
  expect(stderr).toBe('');
  expect(status).toBe(0);
  const lines = stdout.trimEnd().split('\n');
  expect(lines).toContain('Flows for the Amazon Connect console: 5 files');
  expect(lines).toContain(
    '  resumed-chats-return: choose the bot resumed-chats, alias live, in: Same or different',
  );
  expect(lines).toContainEqual(expect.stringMatching(/^ {2}not in it: 1 transcript; .*README\.md says why$/));
  expect(readdirSync(directory).sort()).toEqual(['README.md', 'flows', 'test-cases']);
});

test('what cannot be exported, and where nothing may be written, is said', async () => {
  const other = mkdtempSync(join(directory, 'other-'));
  writeFileSync(join(other, 'README.md'), '# Mine');
  const [unknown, occupied] = await Promise.all([
    runCommand('export', ['--only', 'flow']),
    runCommand('export', ['--out', other, '--only', 'mermaid']),
  ]);
  expect(unknown.status).toBe(2);
  expect(unknown.stderr).toContain('"flow" is none of flows, bot, workbench, test-cases, mermaid');
  expect(occupied.status).toBe(1);
  expect(occupied.stderr).toContain('is not of an export');
});
