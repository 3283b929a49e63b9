import { nearest } from '@resumed-chats/findings';
import type { Step } from '../step.ts';
import { AGENTS } from './agent.ts';
import { CHAT } from './chat.ts';
import { CUSTOMER } from './customer.ts';
import { type Sentence, SentenceError, type Value, type Written } from './sentence.ts';
import { SURROUNDINGS } from './surroundings.ts';

export { SentenceError, type Value, type Written } from './sentence.ts';
export { faultInWords } from './surroundings.ts';

/** Every sentence there is. The first one that fits is meant: those with names in them come last. */
export const SENTENCES: readonly Sentence[] = [...CUSTOMER, ...CHAT, ...AGENTS, ...SURROUNDINGS];

/**
 * Reads one sentence. `words` is what stands before the colon, `value` what stands after it; a sentence without a
 * colon has no value. Throws a SentenceError that says what is wrong and what was probably meant.
 */
export function readSentence(words: string, value?: Value): Step {
  const tidy = tidied(words);
  for (const sentence of SENTENCES) {
    const groups = sentence.words.exec(tidy);
    if (groups !== null) return sentence.read(groupsOf(groups), checkedValue(sentence, value));
  }
  if (value === undefined) {
    // A colon with no space after it is a letter like any other in YAML.
    const [, before, after] = /^([^:]+):\s*(.*)$/s.exec(words.trim()) ?? [];
    if (before !== undefined) return readSentence(before, after);
    const inline = readInline(tidy);
    if (inline !== undefined) return inline;
  }
  throw new SentenceError(unknown(words));
}

/** The sentence that `readSentence` reads as this step. */
export function writeStep(step: Step): Written {
  for (const { write } of SENTENCES) {
    const written = write(step);
    if (written !== undefined) return written;
  }
  throw new TypeError(`there is no sentence for a step of the kind ${step.kind}`);
}

/** Reads a line of plain text, `customer says: Hello` or `6 hours pass`. @throws SentenceError */
export function readLine(line: string): Step {
  return readSentence(line);
}

function checkedValue({ takes, form }: Sentence, value: Value | undefined): Value | undefined {
  const empty = value === undefined || value === null || value === '';
  if (takes === 'nothing' && value !== undefined)
    throw new SentenceError(`nothing comes after "${form}", so there is no colon either`);
  if (empty && !takes.startsWith('maybe') && takes !== 'nothing')
    throw new SentenceError(`something has to come after the colon: ${form}`);
  return value;
}

/** `chat is with maria`: a name may follow without a colon where only a name can. */
function readInline(tidy: string): Step | undefined {
  for (const sentence of SENTENCES) {
    if (!sentence.takes.endsWith('inline')) continue;
    const [start] = new RegExp(sentence.words.source.replaceAll('$', '\\s+'), 'i').exec(tidy) ?? [];
    if (start !== undefined && start.length < tidy.length) return sentence.read([], tidy.slice(start.length));
  }
  return undefined;
}

/** One space between words, and no articles where they make no difference. */
function tidied(words: string): string {
  return words
    .replace(/[’‘]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:the|an?) /i, '')
    .replace(/ (?:the|an?) (?=(?:chat|new chat|flow|action|queue|agent|buttons?)\b)/gi, ' ');
}

function groupsOf(match: RegExpExecArray): string[] {
  return match.slice(1).map((group) => (group ?? '').trim());
}

function unknown(words: string): string {
  const alike = nearest(words, SENTENCES.flatMap(examplesOf));
  const meant = SENTENCES.find((sentence) => examplesOf(sentence).includes(alike ?? ''));
  const hint = meant === undefined ? '' : `; did you mean "${meant.form}"?`;
  return `"${words}" is no sentence that is known${hint}`;
}

/** The form without what comes after its colon, and with names in it that people write. */
function examplesOf({ form }: Sentence): string[] {
  const [words = form] = form.split(':');
  return [words.replace('AGENT', 'maria').replace('QUEUE', 'Billing').replace('SPAN', '6 hours')];
}
