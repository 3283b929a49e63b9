import type { Availability, Simulator } from '@resumed-chats/connect-simulator';
import {
  DEFAULTS,
  formatProblem,
  NotRecordable,
  parseTranscript,
  recordedCentre,
  recordingOf,
  runTranscript,
  settingsFor,
} from '@resumed-chats/conversations';
import type { Scenario } from './scenario.ts';

/** What `GET /recordings` answers. */
export interface CheckedRecording {
  name: string;
  yaml: string;
  check: { passed: boolean; failure?: { step: number | null; expected: string; happened: string } };
}

/** What a chat is recorded from, and what its recording is played on. */
export interface RecordingSource {
  simulator: Simulator;
  scenario: Scenario;
  /** Flows as they were deployed to the names that transcripts have for them. */
  flowNames: ReadonlyMap<string, string>;
}

/**
 * Records a chat, and plays the recording on a simulator of its own.
 * @throws NotRecordable with the reason
 */
export async function recordAndCheck(
  chatId: string,
  { simulator, scenario, flowNames }: RecordingSource,
  name?: string,
): Promise<CheckedRecording> {
  await simulator.settle();
  const { instance, requestOf } = scenario;
  const usual = new Map<string, Availability>(
    instance.agents.map(({ username, availability }) => [username, availability ?? 'available']),
  );
  const centre = recordedCentre(simulator, requestOf, usual, flowNames);
  const recording = recordingOf(simulator.events.after(0), chatId, centre, name);
  const read = parseTranscript(recording.yaml, 'recording.yaml');
  if (!read.ok) throw new NotRecordable(read.problems.map(formatProblem).join(' '));
  const played = await scenario.alike(read.transcript);
  const [setting = DEFAULTS] = settingsFor(read.transcript.switches, [DEFAULTS]);
  const { failure } = await runTranscript(played, setting);
  if (failure === undefined) return { ...recording, check: { passed: true } };
  const { step, expected, happened } = failure;
  return {
    ...recording,
    check: { passed: false, failure: { step: step?.number ?? null, expected, happened } },
  };
}
