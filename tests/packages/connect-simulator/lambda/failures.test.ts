import { describe, expect, test } from '@jest/globals';
import { bundle, CALLER, running } from './helpers.ts';

describe('what goes wrong is a result', () => {
  test.each([
    ['throws', 'throw new TypeError("no")', 'Unhandled', 'TypeError: no'],
    ['throws what is no error', 'throw { a: 1 }', 'Unhandled', 'not an Error: { a: 1 }'],
    ['answers with a circle', 'const a = {}; a.a = a; return a', 'NotJson', 'circular'],
    ['answers with a bigint', 'return 1n', 'NotJson', 'BigInt'],
    [
      'answers with too much',
      'return "x".repeat(6_291_556)',
      'TooLarge',
      'exceeded maximum allowed payload size',
    ],
    ['ends its process', 'process.exit(3)', 'Unhandled', 'exit status 3'],
    [
      'fails in a callback',
      'setTimeout(() => { throw new Error("late") }); await new Promise(() => {})',
      'Unhandled',
      'late',
    ],
    [
      'leaves a rejection',
      'Promise.reject(new Error("left")); await new Promise(() => {})',
      'Unhandled',
      'left',
    ],
  ])('it %s', async (_, body, kind, message) => {
    const { invoke } = running(`export const handler = async () => { ${body} }`);
    const failed = { ok: false, error: { kind, message: expect.stringContaining(message) } };
    expect(await invoke()).toEqual(failed);
    expect(await invoke()).toEqual(failed);
  });

  test('the module cannot be loaded', async () => {
    const { invoke } = running('throw new RangeError("at init")');
    expect(await invoke()).toEqual({ ok: false, error: { kind: 'Init', message: 'RangeError: at init' } });
  });

  test.each([
    ['has no such export', 'export const other = 1', 'index.handler is undefined or not exported'],
    ['is not JavaScript', 'export const = 1', 'SyntaxError'],
    ['ends while it loads', 'process.exit(1)', 'exit status 1'],
    [
      'takes a callback',
      'export const handler = (event, context, callback) => callback(null, 1)',
      'make it async',
    ],
  ])('the module %s', async (_, source, message) => {
    const { invoke } = running(source);
    expect(await invoke()).toEqual({
      ok: false,
      error: { kind: 'Init', message: expect.stringContaining(message) },
    });
  });

  test('there is no such module, or no such function', async () => {
    const { runtime, invoke } = running('', { code: bundle({}) });
    expect(await invoke()).toMatchObject({
      error: { kind: 'Init', message: expect.stringContaining("'index'") },
    });
    expect(await runtime.invoke('g', {}, CALLER)).toMatchObject({ error: { kind: 'NotFound' } });
  });

  test('the event is none that Lambda takes', async () => {
    const { invoke } = running('export const handler = async () => 1');
    expect(await invoke(1n)).toMatchObject({ error: { kind: 'NotJson' } });
    expect(await invoke('x'.repeat(6_291_456))).toMatchObject({ error: { kind: 'TooLarge' } });
  });

  test('after a failure that ended its environment it works again', async () => {
    const { invoke } = running(
      'export const handler = async (event) => { if (event.exit) process.exit(1); return "well" }',
    );
    expect(await invoke()).toEqual({ ok: true, payload: 'well' });
    expect((await invoke({ exit: true })).ok).toBe(false);
    expect(await invoke()).toEqual({ ok: true, payload: 'well' });
  });

  test('too much memory', async () => {
    const { invoke } = running(
      'export const handler = async () => { const all = []; for (;;) all.push(new Array(1e5).fill({})) }',
      { memoryMb: 16, timeoutMs: 8000 },
    );
    expect(await invoke()).toMatchObject({
      error: { kind: 'Unhandled', message: expect.stringContaining('memory') },
    });
  });

  test('the simulator is closed meanwhile', async () => {
    const { runtime, invoke } = running('export const handler = () => new Promise(() => {})');
    const result = invoke();
    await runtime.close();
    expect(await result).toMatchObject({ ok: false });
    expect(await invoke()).toMatchObject({ error: { kind: 'NotFound' } });
  });

  test('the function is removed meanwhile', async () => {
    const { runtime, invoke } = running('export const handler = () => new Promise(() => {})');
    const result = invoke();
    await runtime.remove('f');
    expect(await result).toMatchObject({ ok: false });
    expect(runtime.has('f')).toBe(false);
  });
});

describe('time limits', () => {
  test.each([
    ['waits for ever', 'await new Promise(() => {})'],
    ['loops for ever', 'for (;;);'],
  ])("the function's own, when it %s; then it starts afresh", async (_, body) => {
    const { invoke } = running(
      `let count = 0; export const handler = async (event) => { count++; if (event.hang) { ${body} } return count }`,
      { timeoutMs: 100 },
    );
    expect(await invoke()).toEqual({ ok: true, payload: 1 });
    expect(await invoke({ hang: true })).toEqual({
      ok: false,
      error: { kind: 'Timeout', message: 'Task timed out after 0.10 seconds' },
    });
    expect(await invoke()).toEqual({ ok: true, payload: 1 });
  });

  test("the caller's, which does not stop the function", async () => {
    const { runtime, invoke } = running(
      `let done = 0; export const handler = async (event) => {
         if (event.slow) await new Promise((resolve) => setTimeout(resolve, 150)); return ++done }`,
      { concurrency: 1 },
    );
    await invoke();
    const slow = await runtime.invoke('f', { slow: true }, { timeoutMs: 20 });
    expect(slow).toMatchObject({ error: { kind: 'Timeout', message: expect.stringContaining('20 ms') } });
    expect(await invoke()).toMatchObject({ error: { kind: 'Throttled' } });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await invoke()).toEqual({ ok: true, payload: 3 });
  });
});
