import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { CONFIG_FILE, INSTANCE_FILE } from './fixture.ts';

export const ROOT = resolve(__dirname, '..');

const ON_A_CONFIGURATION = ['build', 'deploy', 'destroy'];

/**
 * Arguments with which Node runs a command as `npm run` does, on the fixtures unless other files are named: a test that
 * fell back on the user's would depend on them.
 */
export function commandLine(name: string, args: readonly string[] = []): string[] {
  const files = [
    ['--config', CONFIG_FILE],
    ...(ON_A_CONFIGURATION.includes(name) ? [] : [['--instance', INSTANCE_FILE]]),
  ];
  const unnamed = files.filter(([option]) => !args.includes(option!)).flat();
  return ['scripts/run.mjs', name, ...args, ...unnamed];
}

export interface Ran {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** Runs a command as a user does, in a process of its own. */
export function runCommand(
  name: string,
  args: readonly string[] = [],
  { env, input = '' }: { env?: Record<string, string | undefined>; input?: string } = {},
): Promise<Ran> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, commandLine(name, args), {
      cwd: ROOT,
      timeout: 60_000,
      ...(env === undefined ? {} : { env: env as NodeJS.ProcessEnv }),
    });
    const output = { stdout: '', stderr: '' };
    for (const stream of ['stdout', 'stderr'] as const)
      child[stream].on('data', (chunk) => {
        output[stream] += String(chunk);
      });
    child.stdin.on('error', () => {});
    child.stdin.end(input);
    child.on('error', failed);
    child.on('close', (status) => done({ status, ...output }));
  });
}
