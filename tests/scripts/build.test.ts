import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';

const root = resolve(__dirname, '../..');
const directory = mkdtempSync(join(tmpdir(), 'build-command-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

function build(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'scripts/build.ts', ...args],
    {
      cwd: root,
      encoding: 'utf8',
      timeout: 60_000,
    },
  );
  return { status, stdout, stderr };
}

describe('npm run build', () => {
  test('writes the bundles and says so', () => {
    const out = join(directory, 'dist');
    const { status, stdout, stderr } = build('--out', out);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout).toMatch(/lambda\/fulfillment\/ {2}\d+\.\d KB/);
    expect(readdirSync(join(out, 'lambda'))).toEqual(expect.arrayContaining(['fulfillment', 'wait-budget']));
  }, 60_000);

  test.each([
    ['an option that does not exist', ['--fast'], "unknown option '--fast'"],
    ['a configuration that is not there', ['--config', 'nowhere.yaml'], 'nowhere.yaml:1 cannot be read'],
  ])(
    'refuses %s',
    (_, args, message) => {
      const { status, stdout, stderr } = build(...args, '--out', join(directory, 'none'));
      expect(status).toBe(1);
      expect(stderr).toContain(message);
      expect(stdout).toBe('');
    },
    60_000,
  );

  test('names every mistake in a configuration', () => {
    const file = join(directory, 'wrong.yaml');
    writeFileSync(file, 'instance: x\nchat: { duration: 5 minutes, lastCall: 30m }\n');
    const { status, stderr } = build('--config', file);
    expect(status).toBe(1);
    expect(stderr).toContain('wrong.yaml:2 chat.duration');
    expect(stderr).not.toContain('    at ');
  }, 60_000);
});
