import { resolve } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { closeProjects } from '../../../scripts/local/project.ts';
import { centreOf } from '../../../scripts/scenarios/recording/centre.ts';
import { recordingOf } from '../../../scripts/scenarios/recording/recording.ts';
import { World } from '../../../scripts/scenarios/world.ts';
import { transcriptFiles } from '../../../scripts/transcripts/files.ts';
import { parseTranscript, readTranscriptFile } from '../../../scripts/transcripts/read.ts';
import { runTranscript } from '../../../scripts/transcripts/run.ts';
import { DEFAULTS, settingsFor } from '../../../scripts/transcripts/settings.ts';
import { prepareStage } from '../../../scripts/transcripts/setup.ts';
import type { Action } from '../../../scripts/transcripts/step.ts';
import { isOurs, type Transcript } from '../../../scripts/transcripts/transcript.ts';
import { CONFIG_FILE, INSTANCE } from '../../fixture.ts';

const ROOT = resolve(__dirname, '../../..');
const CONFIG = CONFIG_FILE;

afterAll(closeProjects);

describe('every transcript is recorded as one that passes, and that is recorded the same', () => {
  const transcripts = transcriptFiles([resolve(ROOT, 'tests/transcripts')]).flatMap((file) => {
    const read = readTranscriptFile(file);
    return read.ok && isOurs(read.transcript) ? [read.transcript] : [];
  });

  test.each(transcripts.map((transcript) => [transcript.name, transcript] as const))(
    '%s',
    async (name, transcript) => {
      const world = await played(transcript);
      const yaml = record(world, name);
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
const deed: fc.Arbitrary<Action> = fc.oneof(
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
    fc.asyncProperty(fc.array(deed, { maxLength: 14 }), async (deeds) => {
      const world = await played(beginning);
      // What cannot be done now is not done.
      for (const one of deeds) await world.conversation.perform(one).catch(() => undefined);
      const yaml = record(world, 'x');
      const again = read(yaml);
      expect([yaml, await failureOf(again)]).toEqual([yaml, undefined]);
      expect(record(await played(again), 'x')).toBe(yaml);
    }),
    { numRuns: 60 },
  );
});

test('a switch that is set while a chat goes on cannot be recorded, and neither can what the log has forgotten', async () => {
  const world = await played(read('name: x\nsteps:\n  - customer starts a chat\n  - chat is open\n'));
  expect(() => recordingOf([], 'x', centre(world))).toThrow('has nothing of the beginning of the chat x');
  world.simulator.events.emit({ type: 'switch.set', name: 'hooksCarryToDisconnect', value: true });
  expect(() => record(world, 'x')).toThrow(
    'the switch hooksCarryToDisconnect was set while the chat went on',
  );
});

async function played(transcript: Transcript): Promise<World> {
  const world = new World('1', 'x', await prepareStage(transcript, CONFIG, INSTANCE));
  await world.play(1000);
  return world;
}

function record(world: World, name: string): string {
  return recordingOf(world.simulator.events.after(0), world.view().chatId!, centre(world), name).yaml;
}

function centre({ simulator, conversation }: World) {
  const usual = new Map(
    [...simulator.connect.instance.agents.keys()].map((one) => [one, 'available' as const]),
  );
  return centreOf(simulator, conversation.project.config, usual);
}

function read(yaml: string): Transcript {
  const parsed = parseTranscript(yaml, 'recording.yaml');
  if (!parsed.ok) throw new Error(`${JSON.stringify(parsed.problems)}\n${yaml}`);
  return parsed.transcript;
}

async function failureOf(transcript: Transcript) {
  const [setting = DEFAULTS] = settingsFor(transcript.switches, [DEFAULTS]);
  const { failure } = await runTranscript(await prepareStage(transcript, CONFIG, INSTANCE), setting);
  return failure && { step: failure.step?.text, expected: failure.expected, happened: failure.happened };
}
