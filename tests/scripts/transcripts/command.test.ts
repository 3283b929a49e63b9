import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { runCommand } from '../../command.ts';

async function transcripts(...args: string[]) {
  const { status, stdout, stderr } = await runCommand('transcripts', args);
  return { status, lines: stdout.trimEnd().split('\n'), stderr };
}

const directory = mkdtempSync(join(tmpdir(), 'transcripts-'));
const good = join(directory, 'good.yaml');
const wrong = join(directory, 'wrong.yaml');
writeFileSync(good, 'name: Good\nsteps: [customer starts a chat, chat is open]');
writeFileSync(wrong, 'name: Wrong\nsteps: [customer starts a chat, chat has ended]');
const unreadable = join(directory, 'unreadable.yaml');
writeFileSync(unreadable, 'name: Unreadable\nsteps: [foo]');

describe('npm run transcripts', () => {
  test('a folder: a line a file, what failed and why, the count alone on the last line, exit 1', async () => {
    const { status, lines } = await transcripts(directory);
    expect(lines.filter((line) => /^[✓✗]/.test(line)).map((line) => line[0])).toEqual(['✓', '✗', '✗']);
    expect(lines).toContain(`  ${wrong}:2, step 2: chat has ended`);
    expect(lines.at(-1)).toBe('1 passed, 2 failed');
    expect(status).toBe(1);
  });

  test('all well: exit 0', async () => {
    const { status, lines } = await transcripts(good, '--every-switch');
    expect(lines).toEqual([
      expect.stringMatching(/^✓ .*good\.yaml {2}Good \(10 settings\)$/),
      '1 passed, 0 failed',
    ]);
    expect(status).toBe(0);
  });

  test.each([
    [['--nonsense'], "unknown option '--nonsense'"],
    [['--switch', 'lexSession=true'], 'the switches are returningMessageReachesBot'],
    [['--switch', 'lexSessionPerContact=perhaps'], 'a switch is true or false'],
    [['--config', 'no-such.yaml'], 'there is no such file'],
  ])('%j is not understood: exit 2', async (args, message) => {
    const { status, stderr } = await transcripts(good, ...args);
    expect(stderr).toContain(message);
    expect(status).toBe(2);
  });
});
