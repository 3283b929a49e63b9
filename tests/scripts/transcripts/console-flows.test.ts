import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { readTranscriptFile } from '../../../packages/conversations/src/read.ts';
import { fileLines } from '../../../packages/conversations/src/report.ts';
import { type RunResult, runTranscript, SetupError } from '../../../packages/conversations/src/run.ts';
import { DEFAULTS } from '../../../packages/conversations/src/settings.ts';
import { closeProjects } from '../../../scripts/local/project.ts';
import { prepareTranscript } from '../../../scripts/transcripts/setup.ts';
import { readFlowFile } from '../../../scripts/verify/flow-file.ts';
import { INSTANCE } from '../../fixture.ts';
import { CONFIG, PLAIN } from '../../packages/conversations/support.ts';

const FIXTURES = resolve(__dirname, 'fixtures/console');
const directory = mkdtempSync(join(tmpdir(), 'console-'));
afterAll(async () => {
  rmSync(directory, { recursive: true, force: true });
  await closeProjects();
});

async function run(file: string): Promise<RunResult> {
  const read = readTranscriptFile(file);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return runTranscript(
    await prepareTranscript(read.transcript, { configFile: CONFIG, instance: INSTANCE }),
    DEFAULTS,
  );
}

function written(name: string, lines: string[]): string {
  const file = join(directory, `${name}.yaml`);
  writeFileSync(file, [`name: ${name}`, ...lines, ''].join('\n'));
  return file;
}

describe('flows as a console exports them', () => {
  test('run as they are, and what they name and is not here is said', async () => {
    const file = join(FIXTURES, 'shop.yaml');
    const result = await run(file);
    expect(result.failure).toBeUndefined();
    expect(fileLines(file, [result], PLAIN)).toContainEqual(
      expect.stringMatching(
        /^ {2}note: queue-flow: "[0-9a-f-]{36}" names the flow "Default customer queue", which is not here$/,
      ),
    );
  });

  test('take their error branch where an ARN leads nowhere', async () => {
    const { failure } = await run(
      written('alone', [
        'flows:',
        `  inbound: ${FIXTURES}/inbound.json`,
        'lambdas:',
        '  state-lookup: { Fact: "none" }',
        'steps:',
        '  - customer starts a chat',
        '  - customer sees: [welcome to the shop, something went wrong. Goodbye]',
        '  - chat has ended',
      ]),
    );
    expect(failure).toBeUndefined();
  });

  test.each(['disconnect.json', 'queue.json'])('%s is accepted by verify', (file) => {
    expect(readFlowFile(join(FIXTURES, file)).findings).toEqual([]);
  });

  test('what CreateContactFlow refuses of them is found by verify, and does not keep them from running', () => {
    expect(readFlowFile(join(FIXTURES, 'inbound.json')).findings).toMatchObject([
      { severity: 'error', what: expect.stringContaining('EventHooksConfiguration') },
    ]);
  });
});

test('a bot that is no archive of Lex is refused with file and reason', async () => {
  writeFileSync(join(directory, 'bot.zip'), 'hello');
  const file = written('bot', ['bot: bot.zip', 'steps:', '  - customer starts a chat', '  - chat is open']);
  await expect(run(file)).rejects.toThrow(SetupError);
  await expect(run(file)).rejects.toThrow(/bot\.zip: not a zip archive/);
});
