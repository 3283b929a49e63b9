import { resolve } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { requireConfig } from '../../../config/load.ts';
import type { Conversation } from '../../../packages/conversations/src/conversation.ts';
import { transcriptFiles } from '../../../packages/conversations/src/files.ts';
import { parseTranscript, readTranscriptFile } from '../../../packages/conversations/src/read.ts';
import { recordedCentre } from '../../../packages/conversations/src/recording/centre.ts';
import { recordingOf } from '../../../packages/conversations/src/recording/recording.ts';
import { openConversation, playStep, runTranscript } from '../../../packages/conversations/src/run.ts';
import { DEFAULTS, settingsFor } from '../../../packages/conversations/src/settings.ts';
import type { Action } from '../../../packages/conversations/src/step.ts';
import { bringsNothing, type Transcript } from '../../../packages/conversations/src/transcript.ts';
import { closeProjects } from '../../../scripts/local/project.ts';
import { requestOf } from '../../../scripts/local/start-chat.ts';
import { prepareTranscript } from '../../../scripts/transcripts/setup.ts';
import { CONFIG_FILE, INSTANCE } from '../../fixture.ts';

const ROOT = resolve(__dirname, '../../..');
const CONFIG = CONFIG_FILE;
const config = requireConfig(CONFIG);

afterAll(closeProjects);

describe('every transcript is recorded as one that passes, and that is recorded the same', () => {
  const transcripts = transcriptFiles([resolve(ROOT, 'tests/transcripts')]).flatMap((file) => {
    const read = readTranscriptFile(file);
    return read.ok && bringsNothing(read.transcript) ? [read.transcript] : [];
  });

  test.each(transcripts.map((transcript) => [transcript.name, transcript] as const))(
    '%s',
    async (name, transcript) => {
      const conversation = await played(transcript);
      const yaml = record(conversation, name);
      const again = read(yaml);
      expect(await failureOf(again)).toBeUndefined();
      expect(record(await played(again), name)).toBe(yaml);
    },
  );
});

const seconds = fc.constantFrom(1, 20, 45, 301, 3600, 6 * 3600, 13 * 3600);
const agent = fc.constantFrom('maria', 'ben', 'chen');
const text = fc.constantFrom(
  'same issue',
  'something else: billing',
  'a person, please',
  'bye',
  'hm?',
  '5: "no" #x',
);
const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ kind: fc.constant('say' as const), text }),
  fc.record({ kind: fc.constant('agentSays' as const), agent, text }),
  fc.record({
    kind: fc.constant('agent' as const),
    agent,
    does: fc.constantFrom('accept', 'accept', 'accept', 'reject', 'leave', 'leave', 'available', 'offline'),
  }),
  fc.record({ kind: fc.constant('pass' as const), seconds }),
  fc.record({
    kind: fc.constant('queue' as const),
    queue: fc.constantFrom('Billing', 'BasicQueue'),
    becomes: fc.constantFrom('full', 'room', 'closed', 'open'),
  }),
);

test('whatever is done to a chat, its recording passes and is recorded the same', async () => {
  const beginning = read(
    'name: x\nsteps:\n  - customer starts a chat: { topic: billing }\n  - chat is open\n',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(action, { maxLength: 14 }), async (actions) => {
      const conversation = await played(beginning);
      // What cannot be done now is not done.
      for (const one of actions) await conversation.perform(one).catch(() => undefined);
      const yaml = record(conversation, 'x');
      const again = read(yaml);
      expect([yaml, await failureOf(again)]).toEqual([yaml, undefined]);
      expect(record(await played(again), 'x')).toBe(yaml);
    }),
    { numRuns: 60 },
  );
});

test('a switch that is set while a chat goes on cannot be recorded, and neither can what the log has forgotten', async () => {
  const conversation = await played(read('name: x\nsteps:\n  - customer starts a chat\n  - chat is open\n'));
  expect(() => recordingOf([], 'x', centre(conversation))).toThrow(
    'has nothing of the beginning of the chat x',
  );
  conversation.simulator.events.emit({ type: 'switch.set', name: 'hooksCarryToDisconnect', value: true });
  expect(() => record(conversation, 'x')).toThrow(
    'the switch hooksCarryToDisconnect was set while the chat went on',
  );
});

async function played(transcript: Transcript): Promise<Conversation> {
  const prepared = await prepareTranscript(transcript, { configFile: CONFIG, instance: INSTANCE });
  const [setting = DEFAULTS] = settingsFor(transcript.switches, [DEFAULTS]);
  const conversation = openConversation(prepared, setting);
  for (const step of transcript.steps) await playStep(conversation, step);
  return conversation;
}

function record(conversation: Conversation, name: string): string {
  const { simulator, chat } = conversation;
  return recordingOf(simulator.events.after(0), chat.initialContactId, centre(conversation), name).yaml;
}

function centre({ simulator }: Conversation) {
  const usual = new Map(
    [...simulator.connect.instance.agents.keys()].map((one) => [one, 'available' as const]),
  );
  return recordedCentre(simulator, requestOf(config), usual);
}

function read(yaml: string): Transcript {
  const parsed = parseTranscript(yaml, 'recording.yaml');
  if (!parsed.ok) throw new Error(`${JSON.stringify(parsed.problems)}\n${yaml}`);
  return parsed.transcript;
}

async function failureOf(transcript: Transcript) {
  const [setting = DEFAULTS] = settingsFor(transcript.switches, [DEFAULTS]);
  const { failure } = await runTranscript(
    await prepareTranscript(transcript, { configFile: CONFIG, instance: INSTANCE }),
    setting,
  );
  return failure && { step: failure.step?.text, expected: failure.expected, happened: failure.happened };
}
