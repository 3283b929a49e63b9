import { didYouMean } from '@resumed-chats/findings';
import { readLine, SentenceError } from '../transcripts/sentences/index.ts';
import { parseSpan, SPAN_FORM } from '../transcripts/span.ts';
import { type Action, isAction } from '../transcripts/step.ts';

/** What a line of the terminal asks for. */
export type Command =
  | { kind: 'do'; action: Action }
  | { kind: 'next' }
  | { kind: 'show'; what: (typeof SHOWN)[number] }
  | { kind: 'help' }
  | { kind: 'quit' }
  | { kind: 'nothing' };

export const SHOWN = ['agents', 'queues', 'attributes', 'events', 'records'] as const;

/** A line that asks for nothing known; the message says what to write. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}

/** What can stand after a slash, for help and for the tab key. */
export const COMMANDS: readonly (readonly [form: string, about: string])[] = [
  ['/AGENT accepts', 'takes the chat (also: rejects, leaves, goes offline, is available)'],
  ['/AGENT says TEXT', 'writes to you'],
  ['/skip SPAN', 'time goes by: /skip 6h, /skip 90 minutes'],
  ['/next', 'goes to the next thing that is due'],
  ['/pick BUTTON', 'presses a button (typing its words does the same)'],
  ['/QUEUE is full', 'also: has room, is closed, is open'],
  ['/fault FAULT', 'something goes wrong: /fault the Lambda fulfillment times out'],
  ['/agents', 'who is there, and what they have'],
  ['/queues', 'who waits where'],
  ['/attributes', 'what is stored with the contact'],
  ['/records', 'the contact records so far'],
  ['/events', 'the latest events'],
  ['/end', 'you end the chat'],
  ['/new TOPIC', 'starts another chat; the topic may be left out'],
  ['/help', 'this list'],
  ['/quit', 'leaves (so does Ctrl-C)'],
];

/** Reads a line: what has no slash is what the customer says. @throws CommandError */
export function parseCommand(line: string): Command {
  const text = line.trim();
  if (text === '') return { kind: 'nothing' };
  if (!text.startsWith('/')) return { kind: 'do', action: { kind: 'say', text } };
  const [, word = '', rest = ''] = /^\/(\S*)\s*(.*)$/s.exec(text) ?? [];
  switch (word.toLowerCase()) {
    case 'help':
    case '?':
      return { kind: 'help' };
    case 'quit':
    case 'exit':
    case 'q':
      return { kind: 'quit' };
    case 'next':
      return { kind: 'next' };
    case 'skip':
      return { kind: 'do', action: { kind: 'pass', seconds: spanOf(rest) } };
    case 'new':
      return { kind: 'do', action: { kind: 'start', chat: rest === '' ? {} : { topic: rest } } };
    case 'pick':
      return sentence(`customer picks: ${rest}`);
    case 'end':
      return { kind: 'do', action: { kind: 'end' } };
    case 'fault':
      return sentence(`fault: ${rest}`);
  }
  const shown = SHOWN.find((what) => what === word.toLowerCase());
  if (shown !== undefined && rest === '') return { kind: 'show', what: shown };
  const [, agent, said] = /^(\S+) says:?\s+(.*)$/s.exec(text.slice(1)) ?? [];
  if (agent !== undefined && said !== undefined)
    return { kind: 'do', action: { kind: 'agentSays', agent, text: said } };
  return sentence(text.slice(1));
}

/** The sentences of transcripts are commands too. */
function sentence(text: string): Command {
  try {
    const step = readLine(text);
    if (isAction(step)) return { kind: 'do', action: step };
  } catch (error) {
    if (!(error instanceof SentenceError)) throw error;
    if (!/is no sentence/.test(error.message)) throw new CommandError(`${error.message}.`);
  }
  const forms = COMMANDS.map(([form]) => form);
  throw new CommandError(`"/${text}" is no command.${didYouMean(`/${text}`, forms)} /help lists them.`);
}

function spanOf(text: string): number {
  const seconds = parseSpan(text);
  if (seconds === undefined || seconds <= 0)
    throw new CommandError(`How long? Write ${SPAN_FORM}, or 6h: /skip 6h`);
  return seconds;
}

/** What the tab key offers for a line so far. */
export function completions(line: string, agents: readonly string[], topics: readonly string[]): string[] {
  if (!line.startsWith('/')) return [];
  const fixed = COMMANDS.map(([form]) => form).flatMap((form) => (/[A-Z]/.test(form) ? [] : [form]));
  const deeds = ['accepts', 'rejects', 'leaves', 'says ', 'goes offline', 'is available'];
  return [
    ...fixed,
    '/skip ',
    '/pick ',
    '/fault ',
    ...topics.map((topic) => `/new ${topic}`),
    ...agents.flatMap((agent) => deeds.map((deed) => `/${agent} ${deed}`)),
  ].filter((one) => one.startsWith(line));
}
