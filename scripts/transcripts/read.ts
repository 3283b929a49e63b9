import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import {
  type Document,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
} from 'yaml';
import type { z } from 'zod';
import { locate } from '../../config/locate.ts';
import { SWITCH_NAMES } from '../../simulator/switches.ts';
import { didYouMean } from './nearest.ts';
import { TRANSCRIPT_KEYS, transcriptSchema } from './schema.ts';
import { readSentence, SentenceError, type Value } from './sentences/index.ts';
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
  if (document.errors.length > 0) {
    const problems = document.errors.map(({ message, pos }) => ({
      file,
      line: at(pos[0]),
      step: undefined,
      problem: `is not YAML that can be read: ${firstLine(message)}; a text with ": " or " #" in it, or that begins with a quote, goes between "quotation marks"`,
    }));
    return { ok: false, file, problems };
  }
  const data: unknown = document.toJS();
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
  const beside = (path: string) => relative('.', join(dirname(file), path)) || path;
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

function readSteps(document: Document, file: string, at: (offset: number) => number) {
  const steps: TranscriptStep[] = [];
  const problems: TranscriptProblem[] = [];
  const list = isMap(document.contents) ? document.contents.get('steps', true) : undefined;
  for (const [index, item] of (isSeq(list) ? list.items : []).entries()) {
    const line = at(startOf(item) ?? startOf(list) ?? 0);
    const number = index + 1;
    try {
      const { words, value } = wordsOf(document, item);
      steps.push({ number, line, text: written(words, value), step: readSentence(words, value) });
    } catch (error) {
      if (!(error instanceof SentenceError)) throw error;
      problems.push({ file, line, step: number, problem: error.message });
    }
  }
  return { steps, problems };
}

/** A step is a sentence, or a sentence with something after its colon. */
function wordsOf(document: Document, item: unknown): { words: string; value?: Value } {
  if (isScalar(item)) {
    commentIsMeant(item);
    const words = String(item.value ?? '').trim();
    if (words === '') throw new SentenceError('the step is empty');
    return { words };
  }
  const [pair, ...more] = isMap(item) ? item.items : [];
  if (!isPair(pair) || !isScalar(pair.key)) throw new SentenceError('a step has to be a sentence');
  if (more.length > 0)
    throw new SentenceError(
      `this step has ${more.length + 1} sentences; each needs a line and a dash of its own`,
    );
  commentIsMeant(pair.value);
  const value = isNode(pair.value) ? (pair.value.toJS(document) as Value) : null;
  return { words: String(pair.key.value), value };
}

/** `says: order #5` would lose the number: after a space YAML takes `#` for a comment. */
function commentIsMeant(node: unknown): void {
  if (!isScalar(node) || node.comment === undefined || node.comment === null || node.comment === '') return;
  if (/^\s/.test(node.comment)) return;
  throw new SentenceError(
    `"#${firstLine(node.comment)}" after a space is a comment in YAML; put the text between "quotation marks", or a space after the # of a comment`,
  );
}

function written(words: string, value: Value | undefined): string {
  if (value === undefined) return words;
  return `${words}: ${typeof value === 'string' ? value : flow(value)}`;
}

/** A value on one line, as YAML's flow style has it. */
function flow(value: Value): string {
  if (value === null) return 'none';
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  const entries = Object.entries(value).map(([key, entry]) => `${key}: ${flow(entry)}`);
  return `{ ${entries.join(', ')} }`;
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

function startOf(node: unknown): number | undefined {
  return isNode(node) ? (node as Node).range?.[0] : undefined;
}

function firstLine(text: string): string {
  return text.split('\n')[0]!.trim();
}
