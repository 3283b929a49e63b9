import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { FlowContent } from '@resumed-chats/flow-language';
import { definitionInArchive } from '@resumed-chats/lex-model';
import { unzipSync } from 'fflate';
import { buildBot } from '../../../bot/build.ts';
import { loadConfig } from '../../../config/load.ts';
import { readTranscriptFile } from '../../../packages/conversations/src/read.ts';
import { runTranscript } from '../../../packages/conversations/src/run.ts';
import { DEFAULTS } from '../../../packages/conversations/src/settings.ts';
import type { ExportContext, Exported } from '../../../scripts/export/exported.ts';
import { EXPORTS } from '../../../scripts/export/exported.ts';
import { exportProject } from '../../../scripts/export/project.ts';
import { indexOf, writeExported } from '../../../scripts/export/write.ts';
import { closeProjects } from '../../../scripts/local/project.ts';
import { prepareTranscript } from '../../../scripts/transcripts/setup.ts';
import { CONFIG_FILE, INSTANCE } from '../../fixture.ts';

const ROOT = resolve(__dirname, '../../..');
const configFile = CONFIG_FILE;
const loaded = loadConfig(configFile);
if (!loaded.ok) throw new Error('the configuration is wrong');
const { config } = loaded;
const TRANSCRIPTS = [
  'all-good-bye',
  'different-no-topic',
  'different-but-the-same-topic-yes',
  'es-different-topic',
  'fault-budget-times-out',
  'headline-back-after-hours-same-agent',
  'returning-message-answers',
  'same-agent-offline',
  'silent-at-the-question',
].map((name) => resolve(ROOT, `tests/transcripts/${name}.yaml`));
const context: ExportContext = {
  config,
  configFile,
  instance: INSTANCE,
  stackName: 'shop',
  transcripts: TRANSCRIPTS,
};

let all: Exported[];
let directory: string;
beforeAll(async () => {
  all = await exportProject(context, EXPORTS);
  directory = mkdtempSync(join(tmpdir(), 'exports-'));
  await writeExported(directory, all);
});
afterAll(async () => {
  rmSync(directory, { recursive: true, force: true });
  await closeProjects();
});

const [FLOWS, BOT, WORKBENCH, TEST_CASES] = [0, 1, 2, 3];
const text = (kind: number, path: string): string => {
  const file = all[kind]!.files.find((one) => one.path === path);
  return String(file?.content);
};
const noteOf = (kind: number, name: string) =>
  all[kind]!.notes.find(({ about }) => about.includes(name))?.text;

test('the same project gives the same files, byte for byte', async () => {
  const again = await exportProject(context, EXPORTS);
  expect(again.flatMap(({ files }) => files.map(({ path }) => path))).toEqual(
    all.flatMap(({ files }) => files.map(({ path }) => path)),
  );
  for (const [index, { files }] of all.entries())
    for (const [place, { content }] of files.entries())
      expect(Buffer.from(again[index]!.files[place]!.content).equals(Buffer.from(content))).toBe(true);
  expect(indexOf(again)).toBe(indexOf(all));
});

test('every file is written, and named in the index', () => {
  const index = readFileSync(join(directory, 'README.md'), 'utf8');
  for (const { files } of all)
    for (const { path, content } of files) {
      expect(readFileSync(join(directory, path)).equals(Buffer.from(content))).toBe(true);
      expect(index).toContain(`\`${path}\``);
    }
});

test('what an earlier export wrote and is no more is gone, and nothing else', async () => {
  const place = mkdtempSync(join(tmpdir(), 'exports-'));
  await writeExported(place, all);
  writeFileSync(join(place, 'flows/mine.json'), '{}');
  await writeExported(place, [{ ...all[0]!, files: all[0]!.files.slice(1) }]);
  expect(readdirSync(join(place, 'flows')).sort()).toEqual(
    ['mine.json', ...all[0]!.files.slice(1).map(({ path }) => path.slice('flows/'.length))].sort(),
  );
  expect(readdirSync(join(place, 'bot'))).toEqual([]);
  rmSync(place, { recursive: true });
});

test('a folder with another README is left alone', async () => {
  const place = mkdtempSync(join(tmpdir(), 'exports-'));
  writeFileSync(join(place, 'README.md'), '# My project');
  await expect(writeExported(place, all)).rejects.toThrow('Name another folder with --out');
  expect(readdirSync(place)).toEqual(['README.md']);
  rmSync(place, { recursive: true });
});

test('only what was asked for is exported', async () => {
  const some = await exportProject(context, ['mermaid', 'flows']);
  expect(some.map(({ files }) => files[0]?.path.split('/')[0])).toEqual(['flows', 'mermaid']);
});

describe('flows', () => {
  test('are named after the stack, and tell what is to be chosen', () => {
    const { Metadata } = JSON.parse(text(FLOWS!, 'flows/shop-return.json')) as FlowContent;
    expect(Metadata).toMatchObject({ name: 'shop-return', type: 'contactFlow' });
    const notes = all[FLOWS!]!.notes.filter(({ about }) => about === 'shop-return').map((note) => note.text);
    expect(notes).toContain('choose the bot shop-resumed-chats, alias live, in: Same or different');
    expect(notes).toContainEqual(
      expect.stringMatching(/^choose the Lambda function shop-wait-budget, in: Report the return, /),
    );
  });
});

describe('the bot', () => {
  test('comes out of its archive as it is', () => {
    const { content } = all[BOT!]!.files[0]!;
    const { locales, ...settings } = definitionInArchive(content as Uint8Array);
    const bot = buildBot(config);
    expect(settings).toEqual({
      botName: 'shop-resumed-chats',
      description: bot.description,
      idleSessionTTLInSeconds: bot.idleSessionTTLInSeconds,
      dataPrivacy: bot.dataPrivacy,
    });
    const byName = (one: { intentName?: string | undefined }, two: { intentName?: string | undefined }) =>
      String(one.intentName).localeCompare(String(two.intentName));
    for (const [index, { intents, ...locale }] of locales.entries()) {
      const { intents: declared, ...rest } = bot.locales[index]!;
      expect(locale).toEqual(rest);
      expect([...intents].sort(byName)).toEqual([...declared].sort(byName));
    }
  });

  test('has the time of no clock in it', () => {
    const { content } = all[BOT!]!.files[0]!;
    const zip = Buffer.from(content as Uint8Array);
    // DOS time and date of the first entry: midnight of 1 January 1980.
    expect([zip.readUInt16LE(10), zip.readUInt16LE(12)]).toEqual([0, 0x21]);
    expect(Object.keys(unzipSync(zip))[0]).toBe('Manifest.json');
  });
});

describe('test sets', () => {
  test('have every turn with the intent, the slots that it fills, and what the bot says', () => {
    const lines = text(WORKBENCH!, 'workbench/en_US.csv').split('\r\n');
    expect(lines[0]).toBe('Line #,Conversation #,Source,Input,Expected Output Intent,Expected Output Slot 1');
    expect(lines).toContain('1,1,User,"all good, bye",EndChat,');
    expect(lines).toContainEqual(
      expect.stringMatching(/^\d+,2,Agent,"What is it about\?.*",DifferentIssue,$/),
    );
    const spanish = text(WORKBENCH!, 'workbench/es_US.csv');
    expect(spanish).toContain('User,Pedidos,DifferentIssue,Topic = orders');
  });

  test('leave out, with the reason, what a test set cannot say', () => {
    expect(noteOf(WORKBENCH!, 'different-but-the-same-topic-yes')).toMatch(
      /^at ".*" the bot goes another way without the session attributes/,
    );
    expect(noteOf(WORKBENCH!, 'fault-budget-times-out')).toMatch(/^says the same words to the bot as /);
    expect(noteOf(WORKBENCH!, 'returning-message-answers')).toMatch(/^holds only under a switch/);
  });
});

describe('test cases', () => {
  test('begin in a flow with its attributes, and end before an agent comes', () => {
    const request = JSON.parse(text(TEST_CASES!, 'test-cases/different-no-topic-return.json'));
    expect(request).toMatchObject({
      Name: 'different-no-topic-return',
      EntryPoint: { Type: 'CHAT', ChatEntryPointParameters: { FlowId: '{{flow:return}}' } },
      Status: 'PUBLISHED',
    });
    const { Attributes, SegmentAttributes } = JSON.parse(request.InitializationData);
    expect(SegmentAttributes).toEqual({});
    expect(Attributes).toMatchObject({
      locale: 'en_US',
      resumePhase: 'ask',
      previousQueueArn: '{{queue:Billing}}',
    });
    expect(Object.keys(Attributes)).not.toContain('previousAgentArn');
    const actions = JSON.parse(request.Content).Observations.flatMap(
      ({ Actions }: { Actions: { Parameters: object }[] }) => Actions.map(({ Parameters }) => Parameters),
    );
    expect(actions).toContainEqual({
      Namespace: '$.Attributes.resumeRoute',
      Operator: 'Equals',
      Operand: 'newQueue',
    });
    expect(actions).toContainEqual({
      Namespace: '$.Queue.Name',
      Operator: 'Equals',
      Operand: 'BasicQueue',
    });
    expect(actions.at(-1)).toEqual({ ActionType: 'TestControl', Command: { Type: 'EndTest' } });
  });

  test('leave out, with the reason, what the limits do not allow', () => {
    expect(noteOf(TEST_CASES!, 'headline')).toBe('goes to the previous agent, and a test has no agents');
    expect(noteOf(TEST_CASES!, 'fault-budget-times-out')).toMatch(/^a test cannot cause: fault: /);
  });
});

test('the exported flows and bot run the conversations of the project', async () => {
  const file = join(directory, 'all-good-bye.yaml');
  const own = readFileSync(TRANSCRIPTS[0]!, 'utf8');
  const flows = ['inbound', 'agent-whisper', 'customer-queue', 'disconnect', 'return'].map(
    (name) => `  my-${name}: flows/shop-${name}.json`,
  );
  writeFileSync(
    file,
    [
      own.trimEnd(),
      'flows:',
      ...flows,
      'start: my-inbound',
      'bot: bot/shop-resumed-chats-LexJson.zip',
      'lambdas:',
      '  shop-wait-budget: { canReturn: "true", canAskOnReturn: "true", sameAgentWaitSeconds: "300", askOnReturnWaitSeconds: "43200", minutesLeft: "900", nextReturnCount: "1", agentLeftText: "gone", missedYouText: "missed" }',
      '',
    ].join('\n'),
  );
  const read = readTranscriptFile(file);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const result = await runTranscript(
    await prepareTranscript(read.transcript, { configFile, instance: INSTANCE }),
    DEFAULTS,
  );
  expect(result.failure).toBeUndefined();
  expect(result.missing).toEqual([]);
});
