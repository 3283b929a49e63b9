import { type Queue, queueInWords } from '@resumed-chats/connect-simulator';
import { contactInWords } from '@resumed-chats/connect-simulator/words';
import type { Step } from '@resumed-chats/conversations';
import { CONTACT } from '../../config/contract.ts';
import type { AllowedOutcome } from './allowed-after-fault.ts';
import type { Outcome } from './expected.ts';
import { type Explored, messagesOf, reportsOf } from './explored.ts';

export interface Difference {
  readonly what: string;
  /** What a transcript has to expect so that it fails. */
  readonly instead: readonly Step[];
}

/** How what happened differs from an outcome; undefined when it does not. */
export function difference(outcome: AllowedOutcome, explored: Explored): Difference | undefined {
  const { contact, chat, move } = explored;
  const is = contactInWords(contact);
  if (placeOf(explored) !== outcome.at)
    return {
      what: `${PLACES[outcome.at]} was promised, but the chat ${is}`,
      instead: [placeStep(outcome, explored)],
    };
  if (outcome.queue !== undefined && contact.queue !== outcome.queue)
    return {
      what: `the queue ${queueInWords(outcome.queue)} was promised, but the chat ${is}`,
      instead: [waitsIn(outcome.queue)],
    };
  const { says = move.texts } = outcome;
  if (says.join() !== move.texts.join())
    return {
      what: `the customer was to be told ${list(says)}, and is told ${list(move.texts)}`,
      instead: says.length === 0 ? [{ kind: 'seesNothing' }] : sees(says, explored),
    };
  if (outcome.last !== undefined && outcome.last !== move.texts.at(-1))
    return {
      what: `the customer was to be told ${outcome.last} at last, and is told ${list(move.texts)}`,
      instead: sees([outcome.last], explored),
    };
  const reports = reportsOf(explored);
  if (outcome.reports !== undefined && [...outcome.reports].sort().join() !== [...reports].sort().join())
    return {
      what: `${list(outcome.reports)} was to be reported, and ${list(reports)} is`,
      instead: [{ kind: 'inFlow', flow: contact.execution?.flow.name ?? 'none' }],
    };
  return (
    differentTime(outcome, explored) ??
    (outcome.priority !== undefined && contact.priority !== outcome.priority
      ? {
          what: `the priority ${outcome.priority} was promised, and is ${contact.priority}`,
          instead: [{ kind: 'priority', priority: outcome.priority }],
        }
      : differentMemory(outcome, chat.attributes))
  );
}

function differentTime({ seconds }: AllowedOutcome, { contact, now }: Explored): Difference | undefined {
  if (seconds === undefined) return undefined;
  const { waiting } = contact.execution ?? {};
  if (waiting === undefined || waiting.kind === 'async')
    return {
      what: `after ${seconds} s something was to go on, and nothing will`,
      instead: [
        { kind: 'pass', seconds: seconds + 1 },
        { kind: 'sees', texts: [{ written: 'waiting', pattern: undefined }] },
      ],
    };
  const lasts = Math.round(waiting.timer.dueAt / 1000 - now);
  if (Math.abs(lasts - seconds) <= 1) return undefined;
  return {
    what: `the customer was to have ${seconds} s, and has ${lasts} s`,
    instead: [
      { kind: 'pass', seconds: Math.min(lasts, seconds) + 2 },
      { kind: 'atAction', action: contact.execution!.action.Identifier },
    ],
  };
}

function differentMemory(
  { remembers }: AllowedOutcome,
  attributes: Readonly<Record<string, string>>,
): Difference | undefined {
  if (remembers === undefined) return undefined;
  const { agent, queue } = remembers;
  const { previousAgentArn, previousQueueArn } = CONTACT;
  if (attributes[previousAgentArn] === agent?.arn && attributes[previousQueueArn] === queue?.arn)
    return undefined;
  const named = (name: string | undefined) =>
    name === undefined ? null : { written: name, pattern: undefined };
  return {
    what: `${agent?.username} and the queue ${queue?.name} were to be remembered`,
    instead: [
      {
        kind: 'attributes',
        values: { [previousAgentArn]: named(agent?.username), [previousQueueArn]: named(queue?.name) },
      },
    ],
  };
}

const PLACES: Record<Outcome['at'], string> = {
  waits: 'that it waits for the customer',
  question: 'a question',
  queue: 'a queue',
  agent: 'an agent',
  ended: 'an end',
};

function placeOf({ contact, chat }: Explored): Outcome['at'] | 'nowhere' {
  if (chat.ended) return 'ended';
  if (contact.status === 'connected') return 'agent';
  if (contact.status === 'queued' || contact.status === 'offered') return 'queue';
  const { waiting } = contact.execution ?? {};
  if (waiting?.kind === 'lex') return 'question';
  return waiting?.kind === 'wait' ? 'waits' : 'nowhere';
}

function placeStep({ at, queue }: AllowedOutcome, { config, contact, agents, chat }: Explored): Step {
  switch (at) {
    case 'ended':
      return { kind: 'ended', reason: undefined };
    case 'queue':
      return queue === undefined ? { kind: 'waitsIn', queue: config.queues.default } : waitsIn(queue);
    case 'question':
      return { kind: 'inFlow', flow: 'return' };
    case 'agent':
      return { kind: 'with', agent: contact.agent?.username ?? agents[0]! };
    case 'waits':
      return chat.ended ? { kind: 'open' } : { kind: 'inFlow', flow: 'disconnect' };
  }
}

function sees(keys: readonly string[], explored: Explored): Step[] {
  const texts: Record<string, string> = messagesOf(explored);
  return keys.map((key) => ({
    kind: 'sees',
    texts: [{ written: texts[key] ?? key, pattern: undefined }],
  }));
}

function waitsIn(queue: Queue): Step {
  return { kind: 'waitsIn', queue: queueInWords(queue) };
}

function list(names: readonly string[]): string {
  return names.length === 0 ? 'nothing' : names.join(', ');
}
