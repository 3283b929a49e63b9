import type { SimulatorEvent } from '@resumed-chats/connect-simulator';
import { shown } from '../transcripts/said.ts';
import { spanInWords } from '../transcripts/span.ts';

/** Something to be shown, on the side of the chat or on that of the flows. */
export type Entry = ChatEntry | PathEntry | { side: 'both'; kind: 'time'; text: string; at: number };

export type ChatEntry =
  | {
      side: 'chat';
      kind: 'message';
      at: number;
      who: 'customer' | 'agent' | 'bot' | 'system';
      name: string;
      text: string;
      buttons: string[];
    }
  | { side: 'chat'; kind: 'note'; at: number; text: string };

export type PathEntry =
  /** A flow begins. */
  | { side: 'path'; kind: 'flow'; name: string }
  /** Actions that simply went on, in a row. */
  | { side: 'path'; kind: 'actions'; names: string[] }
  /** An action that had a choice. */
  | { side: 'path'; kind: 'decision'; action: string; branch: string; why: string }
  /** An action at which the flow stands still. */
  | { side: 'path'; kind: 'waiting'; action: string }
  /** Queues, agents, Lambdas, Lex. */
  | { side: 'path'; kind: 'fact'; text: string };

/** A gap in time that is worth a line of its own. */
const GAP_SECONDS = 1;

/**
 * What a batch of events looks like. Pure.
 * @param before when the event before them was, epoch milliseconds
 */
export function entriesOf(events: readonly SimulatorEvent[], before: number): Entry[] {
  const entries: Entry[] = [];
  let latest = before;
  // Where the action being run was entered, and with how much shown by then: what it says or calls comes after it.
  let entered: { action: string; index: number } | undefined;
  for (const event of events) {
    const gap = Math.floor((event.at - latest) / 1000);
    latest = event.at;
    if (gap >= GAP_SECONDS)
      entries.push({ side: 'both', kind: 'time', text: `${spanInWords(gap)} later`, at: event.at });
    if (event.type === 'action.entered') {
      entered = { action: event.action, index: entries.length };
    } else if (event.type === 'branch.taken' && event.branch === 'Success') {
      wentOn(entries, event.action, entered?.index ?? entries.length);
    } else {
      const entry = entryOf(event);
      if (entry !== undefined) entries.push(entry);
    }
    if (event.type === 'branch.taken' || event.type === 'flow.left') entered = undefined;
  }
  if (entered !== undefined)
    entries.splice(entered.index, 0, { side: 'path', kind: 'waiting', action: entered.action });
  return entries;
}

/** Adds an action to those that went on in a row, or begins such a row. */
function wentOn(entries: Entry[], action: string, index: number): void {
  const last = entries.slice(0, index).findLast(({ side }) => side !== 'chat');
  if (last?.side === 'path' && last.kind === 'actions') last.names.push(action);
  else entries.splice(index, 0, { side: 'path', kind: 'actions', names: [action] });
}

function entryOf(event: SimulatorEvent): Entry | undefined {
  switch (event.type) {
    case 'message': {
      const { text, buttons = [] } = shown(event.contentType, event.content);
      return {
        side: 'chat',
        kind: 'message',
        at: event.at,
        ...speaker(event.role, event.name),
        text,
        buttons,
      };
    }
    case 'participant.joined':
      return { side: 'chat', kind: 'note', at: event.at, text: `${event.name} joined` };
    case 'participant.left':
      return { side: 'chat', kind: 'note', at: event.at, text: `${event.name} left` };
    case 'contact.ended':
      return event.chatEnded
        ? {
            side: 'chat',
            kind: 'note',
            at: event.at,
            text: `The chat has ended (${event.reason ?? 'no reason'})`,
          }
        : undefined;
    case 'flow.entered':
      return { side: 'path', kind: 'flow', name: event.flow };
    case 'branch.taken':
      return { side: 'path', kind: 'decision', action: event.action, branch: event.branch, why: event.why };
    default:
      return fact(event);
  }
}

function fact(event: SimulatorEvent): PathEntry | undefined {
  const text = factText(event);
  return text === undefined ? undefined : { side: 'path', kind: 'fact', text };
}

function factText(event: SimulatorEvent): string | undefined {
  switch (event.type) {
    case 'queue.entered':
      return queueText(event.queue);
    case 'contact.offered':
      return `offered to ${event.agent}`;
    case 'contact.accepted':
      return `${event.agent} accepts`;
    case 'contact.rejected':
      return `${event.agent} rejects`;
    case 'contact.missed':
      return `${event.agent} does not answer`;
    case 'contact.created':
      return event.previousContactId === undefined ? undefined : `new segment: ${event.initiationMethod}`;
    case 'lambda.invoked': {
      // Nobody waits for it, or Lex says what came of it: only a failure is news.
      if (event.ok && (event.asynchronous || event.sessionId !== undefined)) return undefined;
      const name = event.functionArn
        .split(':')
        .at(-1)!
        .replace(/^resumed-chats-/, '');
      return event.ok ? `Lambda ${name} answers` : `Lambda ${name}: ${event.error}`;
    }
    case 'lex.turn':
      return `Lex: ${event.intent ?? 'no intent'}${event.score === undefined ? '' : ` ${event.score.toFixed(2)}`}, ${event.dialogAction}`;
    case 'lex.failed':
      return `Lex fails: ${event.error}`;
    case 'agent.availability':
      return `${event.agent} is ${event.availability}`;
    case 'fault.fired':
      return `fault: ${event.fault}`;
    default:
      return undefined;
  }
}

/** An agent's own queue has no name: the log calls it `maria's own queue`. */
function queueText(label: string): string {
  return label.endsWith("'s own queue") ? label : `queue ${label}`;
}

function speaker(role: string, name: string): { who: 'customer' | 'agent' | 'bot' | 'system'; name: string } {
  if (role === 'CUSTOMER') return { who: 'customer', name };
  if (role === 'AGENT') return { who: 'agent', name };
  return name === 'BOT' ? { who: 'bot', name: 'Bot' } : { who: 'system', name: 'System' };
}
