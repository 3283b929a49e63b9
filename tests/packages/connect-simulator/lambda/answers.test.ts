import { describe, expect, test } from '@jest/globals';
import { bundle, CALLER, running } from './helpers.ts';

describe('a function that works', () => {
  test('gets the event and gives its answer, both as JSON', async () => {
    const { invoke } = running(
      'export const handler = async (event) => ({ ...event, at: new Date(0), no: undefined })',
    );
    expect(await invoke({ a: [1, { b: null }], no: undefined })).toEqual({
      ok: true,
      payload: { a: [1, { b: null }], at: '1970-01-01T00:00:00.000Z' },
    });
  });

  test.each([
    ['undefined', 'undefined', null],
    ['a function', '() => 1', null],
    ['null', 'null', null],
    ['text', '"x"', 'x'],
  ])('that answers %s', async (_, value, payload) => {
    const { invoke } = running(`export const handler = async () => ${value}`);
    expect(await invoke()).toEqual({ ok: true, payload });
  });

  test('cannot change the event of its caller', async () => {
    const { invoke } = running('export const handler = async (event) => { event.a.push(2); return event }');
    const event = { a: [1] };
    await invoke(event);
    expect(event).toEqual({ a: [1] });
  });

  test('stays warm between invocations', async () => {
    const { invoke } = running('let count = 0; export const handler = async () => ++count');
    await invoke();
    await invoke();
    expect(await invoke()).toEqual({ ok: true, payload: 3 });
  });

  test('may wait for timers and input', async () => {
    const { invoke } = running(
      `import { readFile } from 'node:fs/promises';
       export const handler = async () => {
         await new Promise((resolve) => setTimeout(resolve, 20));
         return (await readFile(new URL(import.meta.url), 'utf8')).length > 0;
       }`,
    );
    expect(await invoke()).toEqual({ ok: true, payload: true });
    expect(await invoke()).toEqual({ ok: true, payload: true });
  });

  test('is told about its invocation', async () => {
    const { invoke } = running(
      `export const handler = async (event, context) =>
         ({ ...context, remaining: context.getRemainingTimeInMillis() })`,
      { timeoutMs: 5000, memoryMb: 256 },
      { newId: () => 'request-1' },
    );
    expect(await invoke()).toMatchObject({
      payload: {
        functionName: 'f',
        invokedFunctionArn: 'arn:aws:lambda:us-east-1:123456789012:function:f',
        awsRequestId: 'request-1',
        memoryLimitInMB: '256',
        remaining: expect.any(Number),
      },
    });
  });

  test.each([
    ['index.mjs', 'export const handler = async () => 1', 'index.handler'],
    ['index.cjs', 'exports.handler = async () => 1', 'index.handler'],
    ['main.mjs', 'export const run = async () => 1', 'main.run'],
    ['a.b.mjs', 'export const run = async () => 1', 'a.b.run'],
    ['index.mjs', 'export const handler = () => 1', 'index.handler'],
  ])('in %s: %s', async (file, source, handler) => {
    const { invoke } = running('', { code: bundle({ [file]: source }), handler });
    expect(await invoke()).toEqual({ ok: true, payload: 1 });
  });

  test('may be given as a file', async () => {
    const code = `${bundle({ 'only.mjs': 'export const handler = async () => 1' })}/only.mjs`;
    expect(await running('', { code }).invoke()).toEqual({ ok: true, payload: 1 });
  });

  test('may load other files of its bundle when it needs them', async () => {
    const code = bundle({
      'index.mjs': "export const handler = async () => (await import('./part.mjs')).value",
      'part.mjs': 'export const value = 7',
    });
    expect(await running('', { code }).invoke()).toEqual({ ok: true, payload: 7 });
  });

  test('is found by its name and by its ARN, with or without a version', async () => {
    const { runtime } = running('export const handler = async () => 1');
    const arn = 'arn:aws:lambda:us-east-1:123456789012:function:f';
    for (const name of ['f', arn, `${arn}:live`, `${arn}:$LATEST`])
      expect(await runtime.invoke(name, {}, CALLER)).toEqual({ ok: true, payload: 1 });
    expect(runtime.has(`${arn}:live`)).toBe(true);
  });

  test('is replaced by one that is registered in its place', async () => {
    const { runtime, invoke } = running('export const handler = async () => 1');
    await invoke();
    runtime.register({ arn: 'f', code: bundle({ 'index.mjs': 'export const handler = async () => 2' }) });
    expect(await invoke()).toEqual({ ok: true, payload: 2 });
  });
});

describe('calls at the same time', () => {
  const counting = `let busy = 0; export const handler = async () => {
    busy++; await new Promise((resolve) => setTimeout(resolve, 30)); return busy--; }`;

  test('run in environments of their own', async () => {
    const { invoke } = running(counting);
    const results = await Promise.all([invoke(), invoke(), invoke()]);
    expect(results).toEqual(Array(3).fill({ ok: true, payload: 1 }));
  });

  test('are throttled beyond the limit', async () => {
    const { invoke } = running(counting, { concurrency: 2 });
    const results = await Promise.all([invoke(), invoke(), invoke()]);
    expect(results.map((result) => (result.ok ? 'ok' : result.error.kind))).toEqual([
      'ok',
      'ok',
      'Throttled',
    ]);
    expect((await invoke()).ok).toBe(true);
  });
});

describe('functions of this process', () => {
  test('answer as others do', async () => {
    const { runtime } = running('');
    runtime.registerInline('inline', (event) => ({ got: event, no: undefined }));
    expect(await runtime.invoke('inline', { a: 1 }, CALLER)).toEqual({
      ok: true,
      payload: { got: { a: 1 } },
    });
  });

  test.each([
    ['Unhandled', (): unknown => Promise.reject(new Error('no'))],
    ['NotJson', (): unknown => 1n],
    ['Timeout', (): unknown => new Promise(() => {})],
  ] as const)('fail as others do: %s', async (kind, handler) => {
    const { runtime } = running('');
    runtime.registerInline('inline', handler, { timeoutMs: 20 });
    expect(await runtime.invoke('inline', {}, CALLER)).toMatchObject({ ok: false, error: { kind } });
  });
});
