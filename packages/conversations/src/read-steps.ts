import { type Document, isMap, isNode, isPair, isScalar, isSeq, type Node } from 'yaml';
import { readSentence, SentenceError, type Value, type Written } from './sentences/index.ts';
import type { TranscriptProblem, TranscriptStep } from './transcript.ts';

/** The steps of a file, and what is wrong with the others. `at` gives the line of an offset. */
export function readSteps(document: Document, file: string, at: (offset: number) => number) {
  const steps: TranscriptStep[] = [];
  const problems: TranscriptProblem[] = [];
  const list = isMap(document.contents) ? document.contents.get('steps', true) : undefined;
  for (const [index, item] of (isSeq(list) ? list.items : []).entries()) {
    const line = at(startOf(item) ?? startOf(list) ?? 0);
    const number = index + 1;
    try {
      const written = wordsOf(document, item);
      steps.push({ number, line, text: lineOf(written), step: readSentence(written.words, written.value) });
    } catch (error) {
      if (!(error instanceof SentenceError)) throw error;
      problems.push({ file, line, step: number, problem: error.message });
    }
  }
  return { steps, problems };
}

/** A step is a sentence, or a sentence with something after its colon. */
function wordsOf(document: Document, item: unknown): Written {
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

/** A sentence on one line. */
function lineOf({ words, value }: Written): string {
  if (value === undefined) return words;
  return `${words}: ${typeof value === 'string' ? value : flow(value)}`;
}

/** A value on one line, as YAML's flow style has it. */
function flow(value: Value): string {
  if (value === null) return 'none';
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  const entries = Object.entries(value).map(([key, entry]) => `${key}: ${flow(entry)}`);
  // The key of a message.
  if (entries.length === 1 && Object.values(value)[0] === null) return `{${Object.keys(value)[0]}}`;
  return `{ ${entries.join(', ')} }`;
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? (node as Node).range?.[0] : undefined;
}

function firstLine(text: string): string {
  return text.split('\n')[0]!.trim();
}
