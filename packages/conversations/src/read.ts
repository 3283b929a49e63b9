import { readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { SWITCH_NAMES } from '@resumed-chats/connect-simulator';
import { didYouMean } from '@resumed-chats/findings';
import { locate } from '@resumed-chats/findings/yaml';
import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { readSteps } from './read-steps.ts';
import { TRANSCRIPT_KEYS, transcriptSchema } from './schema.ts';
import { isAction } from './step.ts';
import type { OwnLambda, Transcript, TranscriptProblem, TranscriptStep } from './transcript.ts';

export type ReadTranscript =
  | { ok: true; transcript: Transcript }
  | { ok: false; file: string; problems: TranscriptProblem[] };

/** Reads a transcript's file. Never throws: what cannot be read is a problem like any other. */
export function readTranscriptFile(file: string): ReadTranscript {
  try {
    return parseTranscript(readFileSync(file, 'utf8'), file);
  } catch (error) {
    const problem = `cannot be read: ${(error as Error).message}`;
    return { ok: false, file, problems: [{ file, line: 1, step: undefined, problem }] };
  }
}

/** The same for a text. Every mistake at once. */
export function parseTranscript(text: string, file: string): ReadTranscript {
  const lines = new LineCounter();
  // Failsafe: every scalar is text, so that a customer may say 5, no, or null.
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    schema: 'failsafe',
    logLevel: 'error',
  });
  const at = (offset: number) => Math.max(1, lines.linePos(offset).line);
  const unreadable = (message: string, offset: number): TranscriptProblem => ({
    file,
    line: at(offset),
    step: undefined,
    problem: `is not YAML that can be read: ${firstLine(message)}; a text with ": " or " #" in it, or that begins with a quote, * or &, goes between "quotation marks"`,
  });
  if (document.errors.length > 0)
    return {
      ok: false,
      file,
      problems: document.errors.map(({ message, pos }) => unreadable(message, pos[0])),
    };
  let data: unknown;
  try {
    data = document.toJS();
  } catch (error) {
    // An alias (*name) without its anchor, or too many of them.
    return { ok: false, file, problems: [unreadable((error as Error).message, 0)] };
  }
  const checked = transcriptSchema.safeParse(data ?? {});
  const steps = readSteps(document, file, at);
  const problems: TranscriptProblem[] = [
    ...(checked.success
      ? []
      : checked.error.issues.map((issue) => ({
          file,
          line: locate(document, lines, issuePath(issue), 'key').line,
          step: undefined,
          problem: describe(issue),
        }))),
    ...steps.problems,
  ];
  if (problems.length === 0 && !steps.steps.some(({ step }) => !isAction(step)))
    problems.push({
      file,
      line: locate(document, lines, ['steps'], 'key').line,
      step: undefined,
      problem: 'expects nothing, so it proves nothing; say what the customer sees or where the chat is',
    });
  if (!checked.success || problems.length > 0)
    return { ok: false, file, problems: problems.sort((a, b) => a.line - b.line) };
  return { ok: true, transcript: assemble(checked.data, steps.steps, file) };
}

function assemble(
  data: z.output<typeof transcriptSchema>,
  steps: TranscriptStep[],
  file: string,
): Transcript {
  // Paths in a transcript count from where it is.
  const beside = (path: string) => relative('.', resolve(dirname(file), path)) || path;
  return {
    file,
    name: data.name,
    covers: data.covers,
    locale: data.locale,
    agents: data.agents,
    switches: data.switches,
    starts: data.starts,
    config: data.config === undefined ? undefined : beside(data.config),
    instance: data.instance === undefined ? undefined : beside(data.instance),
    bot: data.bot === undefined ? undefined : beside(data.bot),
    flows: Object.entries(data.flows).map(([name, { file: path, type }]) => ({
      name,
      file: beside(path),
      type,
    })),
    start: data.start,
    lambdas: Object.fromEntries(
      Object.entries(data.lambdas).map(([name, given]): [string, OwnLambda] => [
        name,
        typeof given === 'string' && given !== ''
          ? { bundle: beside(given) }
          : { answers: Array.isArray(given) && given.length > 0 ? given : [given] },
      ]),
    ),
    steps,
  };
}

function issuePath(issue: z.core.$ZodIssue): (string | number)[] {
  const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
  return issue.code === 'unrecognized_keys' ? [...path, issue.keys[0] ?? ''] : path;
}

function describe(issue: z.core.$ZodIssue): string {
  const place = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys') {
    const [key = ''] = issue.keys;
    const known = place === 'switches' ? SWITCH_NAMES : place === '' ? TRANSCRIPT_KEYS : ['file', 'type'];
    const name = place === '' ? key : `${place}.${key}`;
    return `"${name}" is not known here; allowed are ${known.join(', ')}.${didYouMean(key, known)}`;
  }
  if (place === '') return 'a transcript has to be a map with name and steps';
  return `"${place}" ${issue.message}`;
}

function firstLine(text: string): string {
  return text.split('\n')[0]!.trim();
}
