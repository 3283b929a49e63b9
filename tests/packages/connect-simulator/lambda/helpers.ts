import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type {
  LambdaDefinition,
  LambdaLog,
} from '../../../../packages/connect-simulator/src/lambda/definition.ts';
import {
  LambdaRuntime,
  type LambdaRuntimeOptions,
} from '../../../../packages/connect-simulator/src/lambda/runtime.ts';
import { afterEveryTest, atEnd } from '../../../at-end.ts';

export const CALLER = { timeoutMs: 10_000 };

const directory = mkdtempSync(join(tmpdir(), 'lambda-'));
let count = 0;
atEnd(() => rmSync(directory, { recursive: true, force: true }));

/** Writes the files of a bundle and gives its directory. */
export function bundle(files: Record<string, string>): string {
  const at = join(directory, String(count++));
  mkdirSync(at);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(at, name), text);
  return at;
}

const runtimes: LambdaRuntime[] = [];
afterEveryTest(async () => {
  await Promise.all(runtimes.splice(0).map((runtime) => runtime.close()));
});

/** A runtime with one function `f`, whose module is given. It is closed after the test. */
export function running(
  source: string,
  definition: Partial<LambdaDefinition> = {},
  options: LambdaRuntimeOptions = {},
) {
  const logs: LambdaLog[] = [];
  const runtime = new LambdaRuntime({ onLog: (log) => logs.push(log), ...options });
  runtimes.push(runtime);
  runtime.register({ arn: 'f', code: bundle({ 'index.mjs': source }), ...definition });
  return { runtime, logs, invoke: (event: unknown = {}) => runtime.invoke('f', event, CALLER) };
}
