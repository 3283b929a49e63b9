import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { formatFinding } from '@resumed-chats/findings';
import fc from 'fast-check';
import { parseConfig } from '../../../config/load.ts';
import { writeBot, writeFlows } from '../../../scripts/build/documents.ts';
import { verifyProject } from '../../../scripts/verify/project.ts';
import { drawnConfig } from '../../config/arbitrary.ts';
import { EDITED } from '../../config/edits.ts';

/** `npm run test:configurations` tries more of them. */
const RUNS = Number(process.env['CONFIGURATIONS'] ?? 12);

/** The same ones each time, unless another seed is given. */
const SEED = Number(process.env['SEED'] ?? 2026);

/** Flows are laid out when they are written, which takes longer than all else: every tenth of them. */
const LAID_OUT = 10;

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'any-configuration-'));
});
afterAll(() => rmSync(directory, { recursive: true }));

test('every configuration that is valid is sound in all that is made from it, and can be built', async () => {
  const file = join(directory, 'drawn.yaml');
  let drawn = 0;
  await fc.assert(
    fc.asyncProperty(drawnConfig, async ({ text }) => {
      const parsed = parseConfig(text, file);
      if (!parsed.ok) throw new Error(parsed.findings.map(formatFinding).join('\n'));
      writeFileSync(file, text);
      const { findings } = verifyProject(file);
      const errors = findings.filter(({ severity }) => severity === 'error');
      if (errors.length > 0) throw new Error(errors.map(formatFinding).join('\n'));
      await writeBot(parsed.config, join(directory, 'bot'));
      if (drawn++ % LAID_OUT === 0) await writeFlows(parsed.config, join(directory, 'flows'));
    }),
    { numRuns: RUNS, seed: SEED, endOnFailure: true },
  );
}, 300_000);

test.each(EDITED)('the configuration with %s is sound', (_, text) => {
  const file = join(directory, 'edited.yaml');
  writeFileSync(file, text);
  expect(verifyProject(file).findings).toEqual([]);
});
