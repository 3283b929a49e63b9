import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { runCommand } from '../command.ts';

const directory = mkdtempSync(join(tmpdir(), 'build-command-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const build = (...args: string[]) => runCommand('build', args);

describe('npm run build', () => {
  test('writes the bundles and says so', async () => {
    const out = join(directory, 'dist');
    const { status, stdout, stderr } = await build('--out', out);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout).toMatch(/lambda\/fulfillment\/ {2}\d+\.\d KB/);
    expect(readdirSync(join(out, 'lambda'))).toEqual(expect.arrayContaining(['fulfillment', 'wait-budget']));
  });

  test.each([
    ['an option that does not exist', ['--fast'], 2, "unknown option '--fast'"],
    ['a configuration that is not there', ['--config', 'nowhere.yaml'], 1, 'nowhere.yaml:1: cannot be read'],
  ])('refuses %s', async (_, args, code, message) => {
    const { status, stdout, stderr } = await build(...args, '--out', join(directory, 'none'));
    expect(status).toBe(code);
    expect(stderr).toContain(message);
    expect(stdout).toBe('');
  });

  test('names every mistake in a configuration', async () => {
    const file = join(directory, 'wrong.yaml');
    writeFileSync(file, 'instance: x\nchat: { duration: 5 minutes, lastCall: 30m }\n');
    const { status, stderr } = await build('--config', file);
    expect(status).toBe(1);
    expect(stderr).toContain('wrong.yaml:2 chat.duration');
    expect(stderr).not.toContain('    at ');
  });
});
