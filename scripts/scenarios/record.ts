import type { Availability, InstanceDefinition, Simulator } from '@resumed-chats/connect-simulator';
import type { Config } from '../../config/schema.ts';
import { parseTranscript } from '../transcripts/read.ts';
import { runTranscript } from '../transcripts/run.ts';
import { DEFAULTS, settingsFor } from '../transcripts/settings.ts';
import type { Stage } from '../transcripts/setup.ts';
import { formatProblem } from '../transcripts/transcript.ts';
import { centreOf } from './recording/centre.ts';
import { recordingOf } from './recording/recording.ts';
import { NotRecordable } from './recording/step.ts';

/** What `GET /recordings` answers. */
export interface CheckedRecording {
  name: string;
  yaml: string;
  check: { passed: boolean; failure?: { step: number | null; expected: string; happened: string } };
}

/** What a chat is recorded from, and what its recording is played on. */
export interface RecordingPlace {
  simulator: Simulator;
  config: Config;
  instance: InstanceDefinition;
  /** Flows as they were deployed to the names that transcripts have for them. */
  flows?: ReadonlyMap<string, string>;
  /** All but the transcript. */
  stage: Omit<Stage, 'transcript'>;
}

/**
 * Records a chat, and plays the recording in a world of its own.
 * @throws NotRecordable with the reason
 */
export async function recordAndCheck(
  chatId: string,
  { simulator, config, instance, flows, stage }: RecordingPlace,
  name?: string,
): Promise<CheckedRecording> {
  await simulator.settle();
  const usual = new Map<string, Availability>(
    instance.agents.map(({ username, availability }) => [username, availability ?? 'available']),
  );
  const centre = centreOf(simulator, config, usual, flows);
  const recording = recordingOf(simulator.events.after(0), chatId, centre, name);
  const read = parseTranscript(recording.yaml, 'recording.yaml');
  if (!read.ok) throw new NotRecordable(read.problems.map(formatProblem).join(' '));
  const [setting = DEFAULTS] = settingsFor(read.transcript.switches, [DEFAULTS]);
  const { failure } = await runTranscript({ ...stage, transcript: read.transcript }, setting);
  if (failure === undefined) return { ...recording, check: { passed: true } };
  const { step, expected, happened } = failure;
  return {
    ...recording,
    check: { passed: false, failure: { step: step?.number ?? null, expected, happened } },
  };
}
