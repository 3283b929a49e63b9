import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { currentContact } from '@resumed-chats/connect-simulator';
import { loadConfig } from '../../../config/load.ts';
import { buildFlows } from '../../../flows/index.ts';
import { exportFlows } from '../../../scripts/export/flows.ts';
import { OwnFlowError, putOwnFlows, readOwnFlows } from '../../../scripts/local/own-flows.ts';
import { closeProjects, deployLocally } from '../../../scripts/local/project.ts';
import { CONFIG_FILE, INSTANCE } from '../../fixture.ts';

const FIXTURES = resolve(__dirname, '../transcripts/fixtures/console');
const configFile = CONFIG_FILE;
const loaded = loadConfig(configFile);
if (!loaded.ok) throw new Error('the configuration is wrong');
const { config } = loaded;
const directory = mkdtempSync(join(tmpdir(), 'own-flows-'));
afterAll(async () => {
  rmSync(directory, { recursive: true });
  await closeProjects();
});

describe('flows of somebody else in an instance', () => {
  test('refer to each other and to the queues of the instance, and run', async () => {
    const { simulator } = await deployLocally({ config, instance: INSTANCE });
    const { connect } = simulator;
    const files = ['inbound', 'queue', 'disconnect'].map((name) => join(FIXTURES, `${name}.json`));
    const put = putOwnFlows(connect, readOwnFlows(files));
    expect(put.map(({ name, replaced }) => [name, replaced])).toEqual([
      ['Shop inbound flow', false],
      ['Shop queue flow', false],
      ['Shop disconnect flow', false],
    ]);
    expect(put.flatMap(({ missing }) => missing)).toEqual([
      expect.stringContaining('names the lambda "state-lookup", which is not here'),
      expect.stringContaining('names the flow "Default customer queue", which is not here'),
    ]);
    const chat = connect.startChatContact({ flow: put[0]!.arn, customerName: 'Ana', durationMinutes: 60 });
    await simulator.settle();
    expect(currentContact(chat)).toMatchObject({ status: 'offered', queue: { name: 'BasicQueue' } });
  });

  test('take the place of those with their name, and chats go through them', async () => {
    const { simulator, startChat } = await deployLocally({ config, instance: INSTANCE });
    const { connect } = simulator;
    const { files } = exportFlows({
      config,
      configFile,
      instance: INSTANCE,
      stackName: 'resumed-chats',
      transcripts: [],
    });
    for (const { path, content } of files)
      writeFileSync(join(directory, path.slice('flows/'.length)), content);
    const paths = Object.keys(buildFlows(config)).map((name) =>
      join(directory, `resumed-chats-${name}.json`),
    );
    const put = putOwnFlows(connect, readOwnFlows(paths));
    expect(put.map(({ replaced }) => replaced)).toEqual([true, true, true, true, true]);
    expect(put.flatMap(({ missing }) => missing)).toEqual([]);
    const chat = startChat({ topic: 'billing' });
    await simulator.settle();
    expect(currentContact(chat)).toMatchObject({ queue: { name: 'Billing' } });
  });

  test('that are no flows are refused with file and reason', () => {
    const file = join(directory, 'none.json');
    writeFileSync(file, '[1, 2]');
    expect(() => readOwnFlows([file])).toThrow(OwnFlowError);
    expect(() => readOwnFlows([file])).toThrow(/none\.json is no flow that can be run/);
    expect(() => readOwnFlows([join(directory, 'missing.json')])).toThrow(/cannot be read/);
  });
});
