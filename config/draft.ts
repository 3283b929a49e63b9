import { parseDuration } from './duration.ts';
import type { Config } from './schema.ts';
import type { TimePath, Times } from './timing.ts';

/**
 * As much of a configuration as can be read, so that one mistake does not hide another: what has the wrong type
 * is left out. Each entry keeps its place in the file by its path.
 */
export interface Draft {
  times: Partial<Times>;
  /** Undefined when there is no list of locales at all. */
  locales: { id: string; index: number }[] | undefined;
  topics: DraftTopic[];
  messages: Record<string, Record<string, string>> | undefined;
}

export interface DraftTopic {
  index: number;
  key: string | undefined;
  label: Record<string, string>;
  /** Locales for which something is written as the label, even if it is no text; undefined without any labels. */
  labelled: string[] | undefined;
  synonyms: Record<string, { word: string; index: number }[]>;
}

const TIME_PATHS: TimePath[] = [
  'chat.duration',
  'chat.lastCall',
  'waits.sameAgent',
  'waits.askOnReturn',
  'waits.previousAgentQueue',
  'bot.answerTimeout',
  'bot.sessionTimeout',
];

/** Reads what a file holds, whatever it is. */
export function draftOfFile(data: unknown): Draft {
  return draft(data, (value) => {
    const parsed = typeof value === 'string' ? parseDuration(value) : undefined;
    return parsed?.ok ? parsed.seconds : undefined;
  });
}

/** The same of a configuration that has been read, whose durations are seconds. */
export function draftOfConfig(config: Config): Draft {
  return draft(config, (value) => (typeof value === 'number' ? value : undefined));
}

function draft(data: unknown, seconds: (value: unknown) => number | undefined): Draft {
  const root = group(data);
  const messages = isGroup(root['messages'])
    ? entries(root['messages'], (texts) => strings(texts))
    : undefined;
  return {
    times: times(root, seconds),
    locales: Array.isArray(root['locales'])
      ? root['locales'].flatMap((id: unknown, index) => (typeof id === 'string' ? [{ id, index }] : []))
      : undefined,
    topics: list(root['topics']).map((topic, index) => readTopic(group(topic), index)),
    messages,
  };
}

function times(
  root: Record<string, unknown>,
  seconds: (value: unknown) => number | undefined,
): Partial<Times> {
  const found: Partial<Times> = {};
  for (const path of TIME_PATHS) {
    const [first, second] = path.split('.') as [string, string];
    const value = seconds(group(root[first])[second]);
    if (value !== undefined) found[path] = value;
  }
  return found;
}

function readTopic(topic: Record<string, unknown>, index: number): DraftTopic {
  return {
    index,
    key: typeof topic['key'] === 'string' ? topic['key'] : undefined,
    label: strings(topic['label']),
    labelled: isGroup(topic['label']) ? Object.keys(topic['label']) : undefined,
    synonyms: entries(group(topic['synonyms']), (words) =>
      list(words).flatMap((word, at) => (typeof word === 'string' ? [{ word: word.trim(), index: at }] : [])),
    ),
  };
}

function strings(value: unknown): Record<string, string> {
  const found = Object.entries(group(value)).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return Object.fromEntries(found.map(([key, text]) => [key, text.trim()]));
}

function entries<T>(value: Record<string, unknown>, read: (value: unknown) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, read(inner)]));
}

const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const group = (value: unknown): Record<string, unknown> => (isGroup(value) ? value : {});
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
