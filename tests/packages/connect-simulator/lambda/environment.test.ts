import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { bundle, CALLER, running } from './helpers.ts';

describe('the environment of a function', () => {
  test("has its own variables and Lambda's, and nothing of this process's", async () => {
    process.env['ONLY_HERE'] = 'x';
    const code = bundle({ 'index.mjs': 'export const handler = async () => process.env' });
    const { invoke } = running('', { code, environment: { STAGE: 'test', AWS_REGION: 'mars' } });
    const result = await invoke();
    delete process.env['ONLY_HERE'];
    expect(result).toMatchObject({
      payload: {
        STAGE: 'test',
        AWS_REGION: 'us-east-1',
        AWS_LAMBDA_FUNCTION_NAME: 'f',
        AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '128',
        LAMBDA_TASK_ROOT: code,
        _HANDLER: 'index.handler',
      },
    });
    expect(result).not.toHaveProperty('payload.ONLY_HERE');
  });

  test('keeps what it changes of its variables to itself', async () => {
    await running('export const handler = async () => { process.env.CHANGED = "x" }').invoke();
    expect(process.env['CHANGED']).toBeUndefined();
  });

  test('has the region of its ARN', async () => {
    const { runtime } = running('');
    const arn = 'arn:aws:lambda:eu-west-1:123456789012:function:there';
    const code = bundle({ 'index.mjs': 'export const handler = async () => process.env.AWS_REGION' });
    runtime.register({ arn, code });
    expect(await runtime.invoke(arn, {}, CALLER)).toEqual({ ok: true, payload: 'eu-west-1' });
  });

  test('hands over what is written to the console and to the streams', async () => {
    const { invoke, logs } = running(
      `console.warn('loaded %d', 1);
       export const handler = async () => { console.info('a', { b: 1 }); process.stdout.write('direct\\n'); }`,
    );
    await invoke();
    expect(logs).toEqual([
      { functionName: 'f', level: 'warn', message: 'loaded 1' },
      { functionName: 'f', level: 'info', message: 'a { b: 1 }' },
      { functionName: 'f', level: 'stdout', message: 'direct' },
    ]);
  });

  test('shows what a function wrote before it hung', async () => {
    const { invoke, logs } = running(
      'export const handler = async () => { console.log("before"); for (;;); }',
      { timeoutMs: 100 },
    );
    await invoke();
    expect(logs.map(({ message }) => message)).toEqual(['before']);
  });
});

describe('the time in a function', () => {
  const source = `const loaded = Date.now();
    export const handler = async (event) => {
      const before = Date.now();
      await new Promise((resolve) => setTimeout(resolve, event.wait ?? 0));
      return [loaded, before, Date.now(), new Date().getTime(), new Date(5).getTime(), Date.UTC(1970, 0, 1),
        new Date() instanceof Date, typeof Date(), new Date().constructor === Date];
    }`;

  test("is the simulation's, and stands still while it runs", async () => {
    let now = Date.UTC(2030, 0, 1);
    const { invoke } = running(source, {}, { now: () => now });
    await invoke();
    // A clock's fraction of a millisecond is not the function's.
    now += 43_200_000.5;
    const later = Date.UTC(2030, 0, 1, 12);
    expect(await invoke({ wait: 10 })).toEqual({
      ok: true,
      payload: [Date.UTC(2030, 0, 1), later, later, later, 5, 0, true, 'string', true],
    });
  });

  test('is the real one without a simulation', async () => {
    const result = await running(source).invoke();
    expect(Math.abs((result as { payload: number[] }).payload[2]! - Date.now())).toBeLessThan(5000);
  });
});

test('environments that wait keep no process alive', () => {
  const runtime = resolve(__dirname, '../../../../packages/connect-simulator/src/lambda/runtime.ts');
  const code = bundle({ 'index.mjs': 'setInterval(() => {}, 1000); export const handler = async () => 1' });
  const script = join(code, 'main.mts');
  writeFileSync(
    script,
    `import { LambdaRuntime } from ${JSON.stringify(runtime)};
     async function main() {
     const runtime = new LambdaRuntime();
     runtime.register({ arn: 'f', code: ${JSON.stringify(code)} });
     for (let i = 0; i < 3; i++) console.log(JSON.stringify(await runtime.invoke('f', {}, { timeoutMs: 5000 })));
     }
     main();`,
  );
  const start = `import { createRequire } from 'node:module'; import { bundle } from './scripts/bundle.mjs'; const require = createRequire(import.meta.url); require(await bundle(${JSON.stringify(script)}));`;
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', start], {
    cwd: resolve(__dirname, '../../../..'),
    timeout: 20_000,
    encoding: 'utf8',
  });
  expect(run.stderr).toBe('');
  expect(run.stdout).toBe('{"ok":true,"payload":1}\n'.repeat(3));
  expect(run.status).toBe(0);
}, 30_000);
