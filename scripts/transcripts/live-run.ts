import type { InstanceDefinition } from '@resumed-chats/connect-simulator';
import {
  bringsNothing,
  DEFAULTS,
  type RunResult,
  readTranscriptFile,
  runTranscript,
  settingsFor,
  type Transcript,
  type TranscriptProblem,
} from '@resumed-chats/conversations';
import type { Connection } from '../deploy/aws/clients.ts';
import { connectLive, type LiveBot } from './live.ts';
import { prepareTranscript } from './setup.ts';

export interface LiveOptions extends Connection {
  configFile: string;
  instance: InstanceDefinition;
  stackName: string;
  /** As the configuration names the bot. */
  configuredName: string;
  /** Called after each transcript that reached the bot. */
  played?: (file: string, result: RunResult) => void;
  unreadable?: (file: string, problems: readonly TranscriptProblem[]) => void;
}

export interface LiveSummary {
  passed: number;
  failed: number;
  /** Those that say nothing about a deployed bot, with the reason. */
  passedOver: { file: string; why: string }[];
  turns: number;
  sessions: number;
}

/**
 * Plays transcripts with a deployed alias in the place of the simulated Lex: recognition, dialog and fulfillment
 * Lambda are the deployed ones, all else stays simulated. Its sessions are deleted at the end, whatever happens.
 * @throws DeployError
 */
export async function playLive(files: readonly string[], options: LiveOptions): Promise<LiveSummary> {
  const { configFile, instance, played = () => {}, unreadable = () => {}, ...place } = options;
  const live = await connectLive(place);
  const summary: LiveSummary = { passed: 0, failed: 0, passedOver: [], turns: 0, sessions: 0 };
  try {
    for (const file of files) {
      const read = readTranscriptFile(file);
      if (!read.ok) {
        summary.failed++;
        unreadable(file, read.problems);
        continue;
      }
      const why = notLive(read.transcript);
      if (why !== undefined) {
        summary.passedOver.push({ file, why });
        continue;
      }
      const result = await playOne(live, read.transcript, configFile, instance);
      if (result === undefined) summary.passedOver.push({ file, why: 'the bot is not asked' });
      else {
        if (result.failure === undefined) summary.passed++;
        else summary.failed++;
        played(file, result);
      }
    }
  } finally {
    summary.turns = live.turns;
    summary.sessions = await live.close();
  }
  return summary;
}

/** Undefined when the conversation never came to the bot. */
async function playOne(
  live: LiveBot,
  transcript: Transcript,
  configFile: string,
  instance: InstanceDefinition,
): Promise<RunResult | undefined> {
  live.nextConversation();
  const before = live.turns;
  const prepared = await prepareTranscript(transcript, { configFile, instance, lex: live });
  const [setting = DEFAULTS] = settingsFor(transcript.switches, [DEFAULTS]);
  const result = await runTranscript(prepared, setting);
  return live.turns === before ? undefined : result;
}

/** Why a transcript cannot be played so; undefined when it can. */
function notLive(transcript: Transcript): string | undefined {
  if (!bringsNothing(transcript) || Object.keys(transcript.lambdas).length > 0)
    return 'it brings a world of its own';
  const fails = transcript.steps.some(
    ({ step }) =>
      step.kind === 'fault' && step.fault.kind === 'lambda' && step.fault.lambda === 'fulfillment',
  );
  return fails ? 'the deployed Lambda cannot be made to fail' : undefined;
}

/** What was played, what was not and why, and last `N passed, N failed`. */
export function liveLines({ passed, failed, passedOver, turns, sessions }: LiveSummary): string[] {
  const reasons = new Map<string, number>();
  for (const { why } of passedOver) reasons.set(why, (reasons.get(why) ?? 0) + 1);
  return [
    ...[...reasons].map(([why, count]) => `${count} passed over: ${why}`),
    `${turns} turns of the deployed bot; ${sessions} sessions deleted`,
    `${passed} passed, ${failed} failed`,
  ];
}
