import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import type { InstanceDefinition } from '@resumed-chats/connect-simulator';
import { parse, stringify } from 'yaml';
import type { z } from 'zod';
import type { configSchema } from '../../../config/schema.ts';
import { parseTranscript } from '../../../packages/conversations/src/read.ts';
import { runTranscript } from '../../../packages/conversations/src/run.ts';
import { DEFAULTS } from '../../../packages/conversations/src/settings.ts';
import { closeProjects } from '../../../scripts/local/project.ts';
import { prepareTranscript } from '../../../scripts/transcripts/setup.ts';
import { INSTANCE } from '../../fixture.ts';
import { CONFIG, failureOf } from './support.ts';

const directory = mkdtempSync(join(tmpdir(), 'vocabulary-'));
afterAll(async () => {
  rmSync(directory, { recursive: true, force: true });
  await closeProjects();
});

/** Conversations that speak of nobody's own names. */
const PROMISES: Record<string, string> = {
  'back before the short wait ends: the same agent, unasked': `
    - customer starts a chat: { topic: the first topic }
    - customer sees: {connecting}
    - chat waits in: the queue of the topic
    - an agent of that queue accepts
    - the agent leaves
    - customer sees: {agentLeft}
    - time passes until shortly before the short wait ends
    - customer says: Hello again
    - customer sees: {backToAgent}
    - customer does not see: {question}
    - chat waits in: the agent's own queue
    - chat is offered to: the agent
    - attributes: { previousAgentArn: the agent, previousQueueArn: the queue of the topic }`,
  'back later, with another topic: another queue': `
    - customer starts a chat: { topic: the first topic }
    - an agent of the queue of the topic accepts
    - the agent leaves
    - time passes until shortly after the short wait ends
    - customer sees: [{agentLeft}, { message: missedYou }]
    - customer says: I am back
    - customer sees: {question}
    - customer says: {differentButton}
    - customer sees buttons: [{label of another topic}]
    - customer picks: {label of another topic}
    - customer sees: {toNewQueue}
    - chat waits in: the queue of another topic`,
  'nobody comes back: goodbye after the long wait': `
    - customer starts a chat
    - chat waits in: the default queue
    - an agent of that queue accepts
    - the agent leaves
    - the short wait passes
    - time passes until shortly after the long wait ends
    - customer sees: [{missedYou}, {expired}]
    - chat has ended`,
};

function readPromise(steps: string, keys = '') {
  const read = parseTranscript(
    `name: A promise\n${keys}steps:\n${steps.replace(/^\n/, '')}\n`,
    'promise.yaml',
  );
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.transcript;
}

/** The project's configuration with other names, texts and times. */
type Config = z.input<typeof configSchema>;
const others: [what: string, change: (config: Config, instance: InstanceDefinition) => void][] = [
  ['as it is', () => {}],
  [
    'with other texts, with characters of patterns in them',
    ({ messages }) => {
      for (const texts of Object.values(messages)) {
        texts.agentLeft = '{agent} (our agent) is gone. You have {replyWithin}?';
        texts.missedYou = 'We missed you [really] for {replyWithin}.';
        texts.question = 'Well. The same issue, or another one?';
      }
    },
  ],
  [
    'with other queues, waits and one locale',
    (config, instance) => {
      config.queues.default = 'Front desk';
      config.topics = config.topics.slice(0, 2).map((topic, index) => ({
        ...topic,
        queue: `Team ${index}`,
        label: { es_US: topic.label['es_US']! },
        synonyms: { es_US: topic.synonyms!['es_US']! },
      }));
      config.locales = ['es_US'];
      config.messages = { es_US: config.messages['es_US']! };
      config.waits = { sameAgent: '3m', askOnReturn: '8h', previousAgentQueue: '1m' };
      instance.queues = ['Front desk', 'Team 0', 'Team 1'].map((name) => ({ name }));
      instance.agents = [
        { username: 'zoe', lastName: 'A', queues: ['Team 0', 'Front desk'] },
        { username: 'yan', lastName: 'B', queues: ['Team 1'] },
      ];
    },
  ],
];

describe.each(others)('conversations that speak of roles and keys, %s', (what, change) => {
  test.each(Object.entries(PROMISES))('%s', async (_, steps) => {
    const config = parse(readFileSync(CONFIG, 'utf8'));
    const instance = parse(readFileSync(join(CONFIG, '../instance.yaml'), 'utf8'));
    change(config, instance);
    const file = (name: string, of: unknown) => {
      const path = join(directory, `${what.replace(/\W+/g, '-')}-${name}.yaml`);
      writeFileSync(path, stringify(of));
      return path;
    };
    const keys = `config: ${file('config', config)}\ninstance: ${file('instance', instance)}\n`;
    const prepared = await prepareTranscript(readPromise(steps, keys), {
      configFile: CONFIG,
      instance: INSTANCE,
    });
    expect((await runTranscript(prepared, DEFAULTS)).failure).toBeUndefined();
  });
});

describe('what stands for nothing is found before anything is played', () => {
  test.each([
    ['customer sees: {goodbyee}', 'there is no message "goodbyee"', 'Did you mean "goodbye"?'],
    ['customer starts a chat: { topic: the third topic }', 'there is no topic "the third topic"', ''],
    ['chat waits in: the best queue', 'there is no queue "the best queue"', ''],
    ['the agent of nothing accepts', 'there is no queue "nothing"', ''],
    ['time passes until the tea break ends', 'there is no span "tea break"', 'there are short wait'],
  ])('%s', async (step, what, hint) => {
    const { happened } = (await failureOf(`customer starts a chat\nchat is open\n${step}`))!;
    expect(happened).toContain(what);
    expect(happened).toContain(hint);
  });

  test('a role that nobody has at that time fails its step', async () => {
    expect(await failureOf('customer starts a chat\nchat is with: the agent')).toMatchObject({ step: 2 });
  });
});
