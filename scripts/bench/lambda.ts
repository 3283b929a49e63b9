import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LambdaRuntime } from '@resumed-chats/connect-simulator';
import type { Config } from '../../config/schema.ts';
import { createHandler } from '../../fulfillment/handler.ts';
import { createLog } from '../../logging/log.ts';
import { buildLambda } from '../build/lambdas.ts';
import { lexEvents } from './lambda-events.ts';
import { StartMeter } from './lambda-start.ts';
import { median } from './statistics.ts';

export interface LambdaFigures {
  /** Of the fulfillment Lambda, minified, configuration included. */
  bundleBytes: number;
  /** Events answered in a second by one handler, in this process. */
  decisionsPerSecond: number;
  /** Medians from the start of a process to its first answer, taken in turns. */
  startMilliseconds: { fulfillment: number; empty: number };
  /** fulfillment's start over the empty handler's. */
  startRatio: number;
  /** Median of an invocation of the warm bundle in the simulator, there and back. */
  roundTripMicroseconds: number;
}

/** A handler that does nothing, to measure the others by. */
export const EMPTY = 'export const handler=async()=>({})';

export const STARTS = 21;
const ROUND_TRIPS = 4000;

/** Size, speed and start of the fulfillment Lambda as it is deployed. */
export async function measureLambda(config: Config): Promise<LambdaFigures> {
  const directory = await mkdtemp(join(tmpdir(), 'bench-lambda-'));
  try {
    const { files } = await buildLambda('fulfillment', config);
    const bundle = files['index.mjs']!;
    const fulfillment = await written(directory, 'fulfillment', bundle);
    const empty = await written(directory, 'empty', EMPTY);
    const startMilliseconds = await measureStarts(fulfillment, empty);
    return {
      bundleBytes: bundle.length,
      decisionsPerSecond: await measureDecisions(config),
      startMilliseconds,
      startRatio: startMilliseconds.fulfillment / startMilliseconds.empty,
      roundTripMicroseconds: await measureRoundTrips(fulfillment),
    };
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

export async function written(
  directory: string,
  name: string,
  contents: string | Uint8Array,
): Promise<string> {
  const file = join(directory, name, 'index.mjs');
  await mkdir(join(directory, name), { recursive: true });
  await writeFile(file, contents);
  return file;
}

async function measureStarts(
  fulfillment: string,
  empty: string,
): Promise<LambdaFigures['startMilliseconds']> {
  const meter = new StartMeter(lexEvents()[0]);
  const times = { fulfillment: [] as number[], empty: [] as number[] };
  // The first ones only bring the files into memory.
  await meter.measure(empty);
  await meter.measure(fulfillment);
  for (let index = 0; index < STARTS; index++) {
    times.empty.push(await meter.measure(empty));
    times.fulfillment.push(await meter.measure(fulfillment));
  }
  meter.close();
  return { fulfillment: median(times.fulfillment), empty: median(times.empty) };
}

async function measureDecisions(config: Config): Promise<number> {
  let logged = 0;
  const write = (line: string) => {
    logged += line.length;
  };
  const log = createLog({ write, now: () => Date.now(), stack: 'bench' });
  const handler = createHandler(config, log);
  const events = lexEvents();
  const answer = async (count: number) => {
    for (let index = 0; index < count; index++) await handler(events[index % events.length]);
  };
  await answer(5000);
  const rounds = [];
  for (let round = 0; round < 5; round++) {
    const began = performance.now();
    await answer(10_000);
    rounds.push(10_000 / ((performance.now() - began) / 1000));
  }
  if (logged === 0) throw new Error('the handler logged no decision');
  return median(rounds);
}

async function measureRoundTrips(code: string): Promise<number> {
  const runtime = new LambdaRuntime();
  runtime.register({ arn: 'fulfillment', code });
  const events = lexEvents();
  const times = [];
  for (let index = 0; index < ROUND_TRIPS; index++) {
    const began = performance.now();
    const result = await runtime.invoke('fulfillment', events[index % events.length], { timeoutMs: 10_000 });
    if (!result.ok) throw new Error(`${result.error.kind}: ${result.error.message}`);
    if (index >= ROUND_TRIPS / 2) times.push((performance.now() - began) * 1000);
  }
  await runtime.close();
  return median(times);
}
