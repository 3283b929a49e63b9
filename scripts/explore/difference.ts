import { currentContact } from '@resumed-chats/connect-simulator';
import { CONTACT } from '../../config/contract.ts';
import { inWords } from '../transcripts/conversation.ts';
import type { Outcome } from './expected.ts';
import type { Stage } from './stage.ts';
import type { Tolerated } from './tolerated.ts';

export interface Difference {
  readonly what: string;
  /** What a transcript has to say so that it fails, in its sentences. */
  readonly instead: string[];
}

/** How what happened differs from an outcome; undefined when it does not. */
export function difference(outcome: Tolerated, stage: Stage): Difference | undefined {
  const { contact, chat, step } = stage;
  const { waiting } = contact.execution ?? {};
  const found = restOf(stage);
  const is = inWords(currentContact(chat));
  if (found !== outcome.rest)
    return {
      what: `${RESTS[outcome.rest]} was promised, but the chat ${is}`,
      instead: restSentences(outcome, stage),
    };
  if (outcome.queue !== undefined && contact.queue !== outcome.queue)
    return {
      what: `the queue ${queueName(outcome.queue)} was promised, but the chat ${is}`,
      instead: [`chat waits in: ${queueName(outcome.queue)}`],
    };
  if (outcome.says !== undefined && outcome.says.join() !== step.tried.join())
    return {
      what: `she was to be told ${list(outcome.says)}, and is told ${list(step.tried)}`,
      instead: sayingSentences(outcome.says, stage),
    };
  if (outcome.last !== undefined && outcome.last !== step.tried.at(-1))
    return {
      what: `she was to be told ${outcome.last} at last, and is told ${list(step.tried)}`,
      instead: sayingSentences([outcome.last], stage),
    };
  if (outcome.reports !== undefined && [...outcome.reports].sort().join() !== [...step.reports].sort().join())
    return {
      what: `${list(outcome.reports)} was to be reported, and ${list(step.reports)} is`,
      instead: [`chat is in the flow: ${contact.execution?.flow.name ?? 'none'}`],
    };
  const lasts =
    waiting === undefined || waiting.kind === 'async'
      ? undefined
      : Math.round(waiting.timer.dueAt / 1000 - stage.now);
  if (outcome.seconds !== undefined && lasts === undefined)
    return {
      what: `after ${outcome.seconds} s something was to go on, and nothing will`,
      instead: [`${outcome.seconds + 1} seconds pass`, 'customer sees: waiting'],
    };
  if (outcome.seconds !== undefined && lasts !== undefined && Math.abs(lasts - outcome.seconds) > 1)
    return {
      what: `she was to have ${outcome.seconds} s, and has ${lasts} s`,
      instead: [
        `${Math.min(lasts, outcome.seconds) + 2} seconds pass`,
        `chat is at the action: ${contact.execution!.action.Identifier}`,
      ],
    };
  if (outcome.priority !== undefined && contact.priority !== outcome.priority)
    return {
      what: `the priority ${outcome.priority} was promised, and is ${contact.priority}`,
      instead: [`chat has priority: ${outcome.priority}`],
    };
  const { attributes } = chat;
  if (outcome.remembers !== undefined) {
    const { agent, queue } = outcome.remembers;
    if (
      attributes[CONTACT.previousAgentArn] !== agent?.arn ||
      attributes[CONTACT.previousQueueArn] !== queue?.arn
    )
      return {
        what: `${agent?.username} and the queue ${queue?.name} were to be remembered`,
        instead: [
          `attributes: { previousAgentArn: ${agent?.username}, previousQueueArn: ${queue?.name ?? 'none'} }`,
        ],
      };
  }
  return undefined;
}

const RESTS: Record<Outcome['rest'], string> = {
  waits: 'that it waits for her',
  question: 'a question',
  queue: 'a queue',
  agent: 'an agent',
  ended: 'an end',
};

function restOf({ contact, chat }: Stage): Outcome['rest'] | 'nowhere' {
  if (chat.ended) return 'ended';
  if (contact.status === 'connected') return 'agent';
  if (contact.status === 'queued' || contact.status === 'offered') return 'queue';
  const { waiting } = contact.execution ?? {};
  if (waiting?.kind === 'lex') return 'question';
  return waiting?.kind === 'wait' ? 'waits' : 'nowhere';
}

function restSentences(outcome: Tolerated, stage: Stage): string[] {
  switch (outcome.rest) {
    case 'ended':
      return ['chat has ended'];
    case 'queue':
      return [
        `chat waits in: ${outcome.queue === undefined ? stage.project.config.queues.default : queueName(outcome.queue)}`,
      ];
    case 'question':
      return ['chat is in the flow: return'];
    case 'agent':
      return [`chat is with: ${stage.contact.agent?.username ?? 'maria'}`];
    case 'waits':
      return [stage.chat.ended ? 'chat is open' : 'chat is in the flow: disconnect'];
  }
}

function sayingSentences(says: readonly string[], stage: Stage): string[] {
  const { messages, locales } = stage.project.config;
  const texts = messages[stage.chat.attributes[CONTACT.locale] ?? ''] ?? messages[locales[0]!]!;
  if (says.length === 0) return ['customer sees nothing'];
  return says.map((key) => `customer sees: ${JSON.stringify((texts as Record<string, string>)[key] ?? key)}`);
}

function queueName({
  name,
  agent,
}: {
  name: string | undefined;
  agent: { username: string } | undefined;
}): string {
  return name ?? `${agent!.username}'s own queue`;
}

function list(names: readonly string[]): string {
  return names.length === 0 ? 'nothing' : names.join(', ');
}
