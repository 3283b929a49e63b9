import type { ExpectedParameters, ExpectedRecord } from '../step.ts';
import {
  asMap,
  asMatch,
  asText,
  isNone,
  type Sentence,
  SentenceError,
  sentence,
  type Value,
  writtenMap,
} from './sentence.ts';

/** Where the chat has to be, and what has to be known of it. */
export const CHAT: Sentence[] = [
  sentence('offeredTo', {
    form: 'chat is offered to: AGENT',
    about: 'an agent sees it coming in',
    words: /^chat is offered to(?: agent)?$/i,
    takes: 'inline',
    read: (_, value) => ({ kind: 'offeredTo', agent: asText(value, 'the agent') }),
    write: ({ agent }) => ({ words: 'chat is offered to', value: agent }),
  }),
  sentence('with', {
    form: 'chat is with: AGENT',
    about: 'they are talking',
    words: /^chat is with(?: agent)?$/i,
    takes: 'inline',
    read: (_, value) => ({ kind: 'with', agent: asText(value, 'the agent') }),
    write: ({ agent }) => ({ words: 'chat is with', value: agent }),
  }),
  sentence('waitsIn', {
    form: 'chat waits in: QUEUE',
    about: "it is in that queue (AGENT's own queue is one too), offered to somebody or not",
    words: /^chat (?:waits|is waiting|is) in queue$|^chat (?:waits|is waiting) in(?: queue)?$/i,
    takes: 'inline',
    read: (_, value) => ({ kind: 'waitsIn', queue: asText(value, 'the queue') }),
    write: ({ queue }) => ({ words: 'chat waits in', value: queue }),
  }),
  sentence('inFlow', {
    form: 'chat is in the flow: FLOW',
    about: 'that flow is running for it',
    words: /^chat is in flow$/i,
    takes: 'inline',
    read: (_, value) => ({ kind: 'inFlow', flow: asText(value, 'the flow') }),
    write: ({ flow }) => ({ words: 'chat is in the flow', value: flow }),
  }),
  sentence('atAction', {
    form: 'chat is at the action: ACTION',
    about: 'its flow stands still at that action',
    words: /^chat (?:is|stands|waits) at(?: action)?$/i,
    takes: 'inline',
    read: (_, value) => ({ kind: 'atAction', action: unquoted(asText(value, 'the action')) }),
    write: ({ action }) => ({ words: 'chat is at the action', value: action }),
  }),
  sentence('open', {
    form: 'chat is open',
    about: 'it has not ended',
    words: /^chat (?:is (?:still )?open|has not ended)$/i,
    takes: 'nothing',
    read: () => ({ kind: 'open' }),
    write: () => ({ words: 'chat is open' }),
  }),
  sentence('ended', {
    form: 'chat has ended: REASON',
    about: 'it is over; with a reason (a DisconnectReason such as EXPIRED), for that reason',
    words: /^chat (?:has )?ended$|^chat is over$/i,
    takes: 'maybe inline',
    read: (_, value) => ({
      kind: 'ended',
      reason: value === undefined || isNone(value) ? undefined : asText(value, 'the reason'),
    }),
    write: ({ reason }) => ({ words: 'chat has ended', ...(reason === undefined ? {} : { value: reason }) }),
  }),
  sentence('priority', {
    form: 'chat has priority: NUMBER',
    about: 'its routing priority; 1 is the highest, 5 is what everybody has',
    words: /^(?:chat has )?priority$/i,
    takes: 'inline',
    read: (_, value) => {
      const text = asText(value, 'the priority');
      if (!/^\d{1,4}$/.test(text)) throw new SentenceError(`the priority is "${text}", not a whole number`);
      return { kind: 'priority', priority: Number(text) };
    },
    write: ({ priority }) => ({ words: 'chat has priority', value: String(priority) }),
  }),
  sentence('attributes', {
    form: 'attributes: { NAME: VALUE, … }',
    about: 'contact attributes; none: not set or empty; an agent or queue stands for its ARN; /patterns/ too',
    words: /^(?:(?:contact|chat has) )?attributes$/i,
    takes: 'data',
    read: (_, value) => ({ kind: 'attributes', values: attributes(value) }),
    write: ({ values }) => ({ words: 'attributes', value: writtenMap(values) }),
  }),
  sentence('records', {
    form: 'records: [ { initiated: …, agent: …, queue: …, reason: … }, … ]',
    about: 'all contact records of the chat, one a segment; only the keys given are looked at; none: empty',
    words: /^(?:contact )?records$/i,
    takes: 'data',
    read: (_, value) => ({ kind: 'records', records: records(value) }),
    write: ({ records: all }) => ({
      words: 'records',
      value: all.map((record) =>
        Object.fromEntries(Object.entries(record).map(([key, text]) => [key, text ?? 'none'])),
      ),
    }),
  }),
  sentence('given', {
    form: 'the Lambda NAME was given: [ { NAME: VALUE, … }, … ]',
    about: 'all calls of it by the flows that passed parameters, in any order; none: not one',
    words: /^lambda ([\w-]+) was given$/i,
    takes: 'data',
    read: ([lambda = ''], value) => ({ kind: 'given', lambda, calls: calls(value) }),
    write: ({ lambda, calls: all }) => ({
      words: `the Lambda ${lambda} was given`,
      value: all.length === 0 ? 'none' : all.map(writtenMap),
    }),
  }),
];

function attributes(value: Value | undefined): ExpectedParameters {
  return texts(value, 'attributes');
}

function calls(value: Value | undefined): ExpectedParameters[] {
  if (isNone(value)) return [];
  return (Array.isArray(value) ? value : [value]).map((entry, index) => texts(entry, `call ${index + 1}`));
}

function texts(value: Value | undefined, what: string): ExpectedParameters {
  const entries = Object.entries(asMap(value, what));
  if (entries.length === 0) throw new SentenceError(`${what}: the map is empty`);
  return Object.fromEntries(entries.map(([key, text]) => [key, isNone(text) ? null : asMatch(text, key)]));
}

const RECORD_KEYS = ['initiated', 'agent', 'queue', 'reason'] as const;

function records(value: Value | undefined): ExpectedRecord[] {
  if (!Array.isArray(value) || value.length === 0)
    throw new SentenceError('records has to be a list with a map for each segment');
  return value.map((entry, index) => {
    const map = asMap(entry, `record ${index + 1}`, RECORD_KEYS);
    const record: ExpectedRecord = {};
    for (const key of ['agent', 'queue', 'reason'] as const)
      if (key in map) record[key] = isNone(map[key]) ? null : asText(map[key], key);
    if ('initiated' in map) record.initiated = asText(map['initiated'], 'initiated');
    return record;
  });
}

function unquoted(text: string): string {
  return /^(["']).*\1$/.test(text) ? text.slice(1, -1) : text;
}
