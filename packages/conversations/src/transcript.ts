import type { Switches } from '@resumed-chats/connect-simulator';
import type { FlowType } from '@resumed-chats/flow-language';
import type { Value } from './sentences/index.ts';
import type { Step } from './step.ts';

/** A conversation as a test, read from its file. */
export interface Transcript {
  file: string;
  name: string;
  /** What it is about: rows of the design. */
  covers: string[];
  locale: string | undefined;
  /** By user name; everybody else is as in the instance. */
  agents: Record<string, 'available' | 'offline'>;
  /** Under these alone it means something. */
  switches: Partial<Switches>;
  /** When it begins (epoch milliseconds), if that matters. */
  starts: number | undefined;
  /** Of the project that it plays on; files, as paths from where the process runs. */
  config: string | undefined;
  instance: string | undefined;
  /** A LexJson archive. */
  bot: string | undefined;
  flows: OwnFlow[];
  /** Name of the flow that a chat starts in. */
  start: string | undefined;
  lambdas: Record<string, OwnLambda>;
  steps: TranscriptStep[];
}

export interface OwnFlow {
  name: string;
  file: string;
  /** As the file says, or CONTACT_FLOW. */
  type: FlowType | undefined;
}

/** A bundle to run, or what to answer: each time the next one, the last one for good. */
export type OwnLambda = { bundle: string } | { answers: Value[] };

export interface TranscriptStep {
  /** From 1. */
  number: number;
  line: number;
  /** As written. */
  text: string;
  step: Step;
}

/** Whether it plays on the flows, the bot and the configuration that are there anyway: it brings none of its own. */
export function bringsNothing({ config, flows, bot }: Transcript): boolean {
  return config === undefined && flows.length === 0 && bot === undefined;
}

/** What is wrong with a transcript's file, where, and what is allowed. */
export interface TranscriptProblem {
  file: string;
  line: number;
  /** Number of the step, from 1, when it is about one. */
  step: number | undefined;
  problem: string;
}

/** `tests/transcripts/x.yaml:12 (step 4): …` */
export function formatProblem({ file, line, step, problem }: TranscriptProblem): string {
  const ended = /[.?!]$/.test(problem) ? problem : `${problem}.`;
  return `${file}:${line}${step === undefined ? '' : ` (step ${step})`}: ${ended}`;
}
