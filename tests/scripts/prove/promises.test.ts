import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { failureLines } from '@resumed-chats/conversations';
import fc from 'fast-check';
import { requireConfig } from '../../../config/load.ts';
import { closeProjects } from '../../../scripts/local/project.ts';
import { playPromises, readPromises } from '../../../scripts/prove/promises.ts';
import { drawnConfig } from '../../config/arbitrary.ts';
import { EDITED } from '../../config/edits.ts';
import { CONFIG_FILE, INSTANCE } from '../../fixture.ts';

const all = process.env['CONFIGURATIONS'];
/** `npm run test:configurations` plays them on all edits and on 60 configurations: a bot is trained for each. */
const RUNS = all === undefined ? 1 : Math.min(60, Number(all));
/** The same ones each time, unless another seed is given. */
const SEED = Number(process.env['SEED'] ?? 2026);
const edited = all === undefined ? EDITED.slice(-1) : EDITED;

let directory: string;
let files = 0;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'promises-'));
});
afterEach(closeProjects);
afterAll(() => rmSync(directory, { recursive: true }));

test('every row of the README is promised', () => {
  const [, table = ''] = /\| moment \| what happens \|\n\|[-|]+\|\n((?:\|.*\n)+)/.exec(
    readFileSync(resolve(__dirname, '../../../README.md'), 'utf8'),
  )!;
  const moments = [...table.matchAll(/^\| ([^|]+) \|/gm)].map(([, moment]) => moment);
  expect([...new Set(readPromises().flatMap(({ covers }) => covers))].sort()).toEqual(moments.sort());
});

test('the promises are kept', async () => {
  expect(await brokenOn(CONFIG_FILE)).toEqual([]);
});

test.each(edited)('the promises are kept by the configuration with %s', async (_, text) => {
  expect(await brokenOn(written(text))).toEqual([]);
});

test('every valid configuration keeps the promises', async () => {
  await fc.assert(
    fc.asyncProperty(drawnConfig, async ({ text }) => {
      const broken = await brokenOn(written(text));
      await closeProjects();
      if (broken.length > 0) throw new Error(broken.join('\n'));
    }),
    { numRuns: RUNS, seed: SEED, endOnFailure: true },
  );
}, 1_800_000);

function written(text: string): string {
  const file = join(directory, `${++files}.yaml`);
  writeFileSync(file, text);
  return file;
}

async function brokenOn(configFile: string): Promise<string[]> {
  const played = await playPromises(requireConfig(configFile), configFile, INSTANCE);
  return played.flatMap(({ promise, locale, result }) =>
    result.failure === undefined
      ? []
      : [`${promise.name} (${locale})`, ...failureLines(result, (_, text) => text)],
  );
}
