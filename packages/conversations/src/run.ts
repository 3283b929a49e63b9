import type { SimulatorEvent } from '@resumed-chats/connect-simulator';
import { UserError } from '@resumed-chats/findings';
import type { FlowContent } from '@resumed-chats/flow-language';
import { checkNames } from './check-names.ts';
import type { Conversation } from './conversation.ts';
import { type TransitionName, takenIn } from './coverage.ts';
import { StepFailure } from './failure.ts';
import { UnknownNameError } from './names.ts';
import { faultInWords } from './sentences/index.ts';
import type { Setting } from './settings.ts';
import { formatProblem, type Transcript, type TranscriptStep } from './transcript.ts';

/** Something that a transcript names and that cannot be used. */
export class SetupError extends UserError {
  override readonly name = 'SetupError';
}

/** A transcript with all that it is played on, read once for any number of settings. */
export interface PreparedTranscript {
  readonly transcript: Transcript;
  /** What it is played on, by name. */
  readonly flows: ReadonlyMap<string, FlowContent>;
  /** A new simulator with all of it and its agents in place. @throws SetupError */
  readonly open: (setting: Setting) => Conversation;
}

export interface RunResult {
  transcript: Transcript;
  setting: Setting;
  failure: RunFailure | undefined;
  taken: Set<TransitionName>;
  /** Of flows of its own: what they name and is not here. */
  missing: readonly string[];
  /** What happened, each step with its events. */
  story: { step: TranscriptStep; events: SimulatorEvent[] }[];
}

export interface RunFailure {
  /** Undefined when it is about the transcript as a whole. */
  step: TranscriptStep | undefined;
  expected: string;
  happened: string;
  /** The latest events, oldest first. */
  events: SimulatorEvent[];
}

/** How many events a failure shows. */
const EVENTS_SHOWN = 12;

/** Plays a transcript on a simulator of its own. Never throws: whatever goes wrong is a failure. */
export async function runTranscript(prepared: PreparedTranscript, setting: Setting): Promise<RunResult> {
  const { transcript } = prepared;
  const result: RunResult = {
    transcript,
    setting,
    failure: undefined,
    taken: new Set(),
    missing: [],
    story: [],
  };
  let conversation: Conversation;
  try {
    conversation = openConversation(prepared, setting);
    result.missing = conversation.options.missing ?? [];
  } catch (error) {
    result.failure = {
      step: undefined,
      expected: 'a transcript that can be played',
      happened: text(error),
      events: [],
    };
    return result;
  }
  const { events } = conversation.simulator;
  const begin = events.lastSeq;
  let lastSeq = begin;
  const stop = events.subscribe((event) => {
    const taken = takenIn(event);
    if (taken !== undefined) result.taken.add(taken);
  });
  try {
    for (const step of transcript.steps) {
      const failure = await playStep(conversation, step);
      result.story.push({ step, events: events.after(lastSeq) });
      lastSeq = events.lastSeq;
      if (failure === undefined) continue;
      result.failure = { step, ...failure, events: latest(events.after(begin)) };
      return result;
    }
    const left = outstanding(conversation);
    if (left.length > 0)
      result.failure = {
        step: undefined,
        expected: 'every fault to happen',
        happened: `nothing came of: ${left.join('; ')}`,
        events: latest(events.after(begin)),
      };
    return result;
  } finally {
    stop();
  }
}

/** A new simulator for the transcript, all of whose names are there. @throws SetupError */
export function openConversation(prepared: PreparedTranscript, setting: Setting): Conversation {
  const conversation = prepared.open(setting);
  const problems = checkNames(prepared.transcript, conversation);
  if (problems.length > 0) throw new SetupError(problems.map(formatProblem).join('\n'));
  return conversation;
}

/** Plays one step. Never throws: says what was expected and what happened instead, if it failed. */
export async function playStep(
  conversation: Conversation,
  { step, text: written }: TranscriptStep,
): Promise<{ expected: string; happened: string } | undefined> {
  try {
    await conversation.perform(step);
    return undefined;
  } catch (error) {
    if (error instanceof StepFailure) return { expected: error.expected, happened: error.happened };
    // Agents' actions that cannot be done now say why.
    const foreseen = error instanceof UnknownNameError || (error as Error).name === 'AgentActionError';
    return {
      expected: foreseen ? `"${written}" to be possible` : 'no exception',
      happened: foreseen ? text(error) : ((error as Error).stack ?? text(error)),
    };
  }
}

/** Faults that were asked for and have not happened. */
function outstanding({ options, simulator }: Conversation): string[] {
  const actions = simulator.connect.faults.outstanding.map(
    ({ error = 'NoMatchingError', times = 1, ...fault }) =>
      faultInWords({ kind: 'action', ...fault, error, times }),
  );
  return [...options.faults.outstanding, ...actions];
}

/** Where an action was entered says the branch that led there; only the last one says more. */
function latest(events: readonly SimulatorEvent[]): SimulatorEvent[] {
  return events
    .filter((event, index) => event.type !== 'action.entered' || index === events.length - 1)
    .slice(-EVENTS_SHOWN);
}

function text(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
