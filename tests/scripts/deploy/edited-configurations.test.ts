import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { requireConfig } from '../../../config/load.ts';
import { openEmbeddedCloud } from '../../../scripts/local/embedded-cloud.ts';
import { verifyProject } from '../../../scripts/verify/project.ts';
import { drawnConfig } from '../../config/arbitrary.ts';
import { EDITED } from '../../config/edits.ts';
import { INSTANCE_FILE } from '../../fixture.ts';

/** Deploying takes seconds: `npm run test:configurations` tries them all, `npm test` some. */
const ALL = process.env['CONFIGURATIONS'] !== undefined;
const SOME = ['one locale only', 'all of it'];
const DRAWN = fc.sample(drawnConfig, { numRuns: ALL ? 3 : 1, seed: 6 });

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'edited-'));
});
afterAll(() => rmSync(directory, { recursive: true }));

describe.each([
  ...EDITED.filter(([name]) => ALL || SOME.includes(name)),
  ...DRAWN.map(({ text }, index) => [`a drawn configuration (${index})`, text] as const),
])('%s', (_, text) => {
  test('is sound, and deploys to an instance that follows it', async () => {
    const configFile = join(directory, 'edited.yaml');
    writeFileSync(configFile, text);
    expect(verifyProject(configFile).findings).toEqual([]);
    const config = requireConfig(configFile);
    const cloud = await openEmbeddedCloud({ config, configFile, instance: INSTANCE_FILE, port: 0 });
    try {
      const { instance, flows } = cloud.simulator.connect;
      const queues = [config.queues.default, ...config.topics.map(({ queue }) => queue)];
      expect(queues.filter((name) => !instance.queues.has(name))).toEqual([]);
      expect(flows.all()).toHaveLength(5);
    } finally {
      await cloud.close();
    }
  });
});
