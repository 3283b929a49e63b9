import { readInteractive } from './interactive.ts';
import { EVENT, INTERACTIVE, type Item, type Transcript } from './items.ts';
import { type Outgoing, stillUnsaid } from './outbox.ts';
import type { Words } from './strings/index.ts';

/** What became of something the customer wrote. */
export type Fate = 'sending' | 'notSentYet' | 'notSent' | 'sent' | 'delivered' | 'read';

export interface Bubble {
  readonly kind: 'message';
  readonly key: string;
  readonly from: 'customer' | 'agent' | 'automatic';
  /** Whose it is; '' when the one before says it already. */
  readonly author: string;
  readonly text: string;
  readonly subtitle: string;
  readonly time: string;
  /** Epoch milliseconds. */
  readonly at: number;
  /** Of the customer's own: on the last one, and on those that are not sent. */
  readonly fate: Fate | undefined;
  readonly choices: readonly Button[];
  /** Another of the same author follows at once. */
  readonly joinsNext: boolean;
}

export interface Button {
  readonly title: string;
  readonly subtitle: string;
  readonly enabled: boolean;
  readonly chosen: boolean;
}

export interface Notice {
  readonly kind: 'day' | 'notice' | 'divider';
  readonly key: string;
  readonly text: string;
}

export type Entry = Bubble | Notice;

/** Messages of one author within this time stand together. */
const TOGETHER_MS = 3 * 60_000;

export interface Shown {
  readonly transcript: Transcript;
  readonly outbox: readonly Outgoing[];
  /** Whether what is clicked can be said. */
  readonly answerable: boolean;
  readonly words: Words;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** The list of messages as it is shown: days, who came and went, what was said, and what is not sent yet. */
export function timeline({ transcript, outbox, answerable, words, now }: Shown): Entry[] {
  const { items, reach } = transcript;
  const entries: Entry[] = [];
  let before: Item | undefined;
  for (const [index, item] of items.entries()) {
    const notice = item.kind === 'event' ? noticeOf(item, words) : undefined;
    if (item.kind === 'event' && notice === undefined) continue;
    if (before === undefined || words.day(before.at, now) !== words.day(item.at, now))
      entries.push({ kind: 'day', key: `day ${words.day(item.at, now)}`, text: words.day(item.at, now) });
    if (before?.past === true && !item.past)
      entries.push({ kind: 'divider', key: 'continued', text: words.say('continued') });
    before = item;
    if (notice !== undefined) entries.push({ kind: 'notice', key: item.id, text: notice });
    else
      entries.push(bubbleOf(item, { items, index, answerable, words, fate: reach.get(item.id) ?? 'sent' }));
  }
  return grouped([...entries, ...stillUnsaid(outbox, items).map((outgoing) => unsent(outgoing, words))]);
}

function noticeOf({ contentType, role, name }: Item, words: Words): string | undefined {
  const who = name === '' ? words.say('agentUnnamed') : name;
  switch (contentType) {
    case EVENT.joined:
      return role === 'AGENT' ? words.say('joined', { name: who }) : undefined;
    case EVENT.left:
      return role === 'AGENT' ? words.say('left', { name: who }) : undefined;
    case EVENT.transferred:
      return words.say('transferred');
    case EVENT.ended:
      return words.say('endedNotice');
    default:
      return undefined;
  }
}

interface Place {
  items: readonly Item[];
  index: number;
  answerable: boolean;
  words: Words;
  fate: Fate;
}

function bubbleOf(item: Item, { items, index, answerable, words, fate }: Place): Bubble {
  const from = item.role === 'CUSTOMER' ? 'customer' : item.role === 'AGENT' ? 'agent' : 'automatic';
  const shown = contentOf(item, words);
  const answer = shown.choices.length > 0 ? answerTo(items, index) : undefined;
  return {
    kind: 'message',
    key: item.id,
    from,
    author: authorOf(item, from, words),
    text: shown.text,
    subtitle: shown.subtitle,
    time: words.time(item.at),
    at: item.at,
    fate: from === 'customer' ? fate : undefined,
    choices: shown.choices.map(({ title, subtitle }) => ({
      title,
      subtitle,
      enabled: answerable && answer === undefined && !item.past,
      chosen: answer?.content === title,
    })),
    joinsNext: false,
  };
}

function contentOf(item: Item, words: Words) {
  const plain = { subtitle: '', choices: [] };
  if (item.kind === 'attachment') return { ...plain, text: words.say('attachment', { name: item.content }) };
  if (item.contentType === INTERACTIVE) {
    const read = readInteractive(item.content);
    return read === undefined
      ? { ...plain, text: words.say('unsupported') }
      : { text: read.title, subtitle: read.subtitle, choices: read.choices };
  }
  const readable = item.contentType.startsWith('text/') || item.contentType === '';
  return { ...plain, text: readable ? item.content : words.say('unsupported') };
}

/** What ends a question: the customer's next message, or an agent who takes over. */
function answerTo(items: readonly Item[], index: number): Item | undefined {
  return items
    .slice(index + 1)
    .find(
      ({ kind, role, contentType }) =>
        (kind === 'message' && (role === 'CUSTOMER' || contentType === INTERACTIVE)) ||
        (contentType === EVENT.joined && role === 'AGENT') ||
        contentType === EVENT.ended,
    );
}

function authorOf({ name, role }: Item, from: Bubble['from'], words: Words): string {
  if (from === 'customer') return words.say('you');
  if (from === 'agent') return name === '' ? words.say('agentUnnamed') : name;
  return role === 'SUPERVISOR' && name !== '' ? name : words.say('assistant');
}

function unsent({ token, text, at, state }: Outgoing, words: Words): Bubble {
  return {
    kind: 'message',
    key: token,
    from: 'customer',
    author: words.say('you'),
    text,
    subtitle: '',
    time: words.time(at),
    at,
    fate: state === 'failed' ? 'notSent' : state === 'sending' ? 'sending' : 'notSentYet',
    choices: [],
    joinsNext: false,
  };
}

/** The author stands above the first of several, the fate below the last one that has it. */
function grouped(entries: readonly Entry[]): Entry[] {
  const lastSent = entries.findLast((entry) => entry.kind === 'message' && isSent(entry));
  return entries.map((entry, index) => {
    if (entry.kind !== 'message') return entry;
    return {
      ...entry,
      author: together(entries[index - 1], entry) ? '' : entry.author,
      joinsNext: together(entry, entries[index + 1]),
      fate: isSent(entry) && entry !== lastSent ? undefined : entry.fate,
    };
  });
}

function isSent({ fate }: Bubble): boolean {
  return fate === 'sent' || fate === 'delivered' || fate === 'read';
}

function together(one: Entry | undefined, next: Entry | undefined): boolean {
  return (
    one?.kind === 'message' &&
    next?.kind === 'message' &&
    one.from === next.from &&
    one.author === next.author &&
    next.at - one.at < TOGETHER_MS
  );
}
