import type { Agent, Queue } from '@resumed-chats/connect-simulator';
import { isAvailable } from '@resumed-chats/connect-simulator';
import type { MessageKey } from '../../config/schema.ts';
import { decisionOf, type Explored } from './explored.ts';
import { type Before, budgetNow } from './memory.ts';

type TextKey = MessageKey | 'agentLeft';

/** Where a chat has to be, and what the customer has been told on the way. */
export interface Outcome {
  readonly at: 'waits' | 'question' | 'queue' | 'agent' | 'ended';
  readonly says: readonly TextKey[];
  readonly reports: readonly string[];
  /** Where the customer waits. */
  readonly queue?: Queue;
  /** Seconds that the Wait or the question lasts, or until the queue's flow goes on. */
  readonly seconds?: number;
  readonly priority?: number;
  /** Who and which standard queue the next return is to find. */
  readonly remembers?: { readonly agent: Agent | undefined; readonly queue: Queue | undefined };
}

/** A customer in a queue is told something this often, and full queues are tried again so often; seconds. */
const REASSURED_EVERY = 300;
export const TRIED_EVERY = 60;

/**
 * What the project promises (the table of README.md) about a move, when nothing fails: no flow is looked at. Undefined where
 * it promises nothing in particular.
 */
export function expected(before: Before, explored: Explored): Outcome | undefined {
  const { action } = explored.move;
  switch (action.kind) {
    case 'start':
      return firstQueue(explored);
    case 'agent':
      if (action.does === 'accept') return accepted(before, explored);
      return agentGoes(before, explored) ? agentLeft(explored) : undefined;
    case 'end':
      return agentGoes(before, explored) ? agentLeft(explored) : undefined;
    case 'say':
      if (before.waiting === 'wait' && before.status === 'flow') return returned(before, explored);
      if (before.waiting === 'lex') return answered(before, explored);
      return undefined;
    case 'pass':
      return passed(before, explored);
    default:
      return undefined;
  }
}

/** The agent leaves, or (chat.disconnectAgentOnCustomerExit) is taken out by the customer's first end of the chat. */
export function agentGoes({ status }: Before, { move, config }: Explored): boolean {
  if (status !== 'connected') return false;
  const { action } = move;
  if (action.kind === 'agent') return action.does === 'leave';
  return action.kind === 'end' && config.chat.disconnectAgentOnCustomerExit;
}

function accepted(
  { toAgent, agent, queue, previousQueue }: Before,
  { contact, simulator }: Explored,
): Outcome {
  const standard = queue?.agent === undefined ? queue : previousQueue;
  const reports = toAgent ? ['agentAnswered'] : [];
  // Where AWS takes the hooks away nobody is remembered, and no flow can help it (TRUTH.md).
  const { hooksCarryToQueueTransfer } = simulator.switches;
  if (contact.initiationMethod === 'QUEUE_TRANSFER' && !hooksCarryToQueueTransfer)
    return { at: 'agent', says: [], reports: [] };
  return { at: 'agent', says: [], reports, remembers: { agent, queue: standard } };
}

function firstQueue(explored: Explored): Outcome {
  const { config, simulator } = explored;
  const topic = config.topics.find(({ key }) => key === explored.chat.attributes['previousTopic']);
  const queue = simulator.connect.queue(topic?.queue ?? config.queues.default);
  if (explored.move.closed) return after(waitOn(explored), { says: ['queueClosed'] });
  if (explored.move.full.length > 0) return after(waitOn(explored), { says: ['connecting', 'queueFull'] });
  return { at: 'queue', queue, says: ['connecting'], reports: [], priority: 5, seconds: REASSURED_EVERY };
}

function agentLeft(explored: Explored): Outcome {
  const { canReturn, sameAgentWaitSeconds } = budgetNow(explored, 'sameAgent');
  if (!canReturn) return { at: 'ended', says: ['lastCall'], reports: [] };
  return { at: 'waits', says: ['agentLeft'], reports: [], seconds: sameAgentWaitSeconds };
}

function returned(before: Before, explored: Explored): Outcome {
  if (before.first) return firstQueue(explored);
  const reports = ['returned'];
  if (!before.asks) return after(toAgent(before, explored), { reports });
  // The message that ended the wait may reach the bot, which then answers it after its question.
  const { route } = decisionOf(explored);
  if (route !== undefined) return after(follow(route, before, explored), { says: ['question'], reports });
  const seconds = explored.config.bot.answerTimeout;
  return { at: 'question', says: ['question'], reports, seconds };
}

function answered(before: Before, explored: Explored): Outcome {
  const { route } = decisionOf(explored);
  return route === undefined ? { at: 'question', says: [], reports: [] } : follow(route, before, explored);
}

/** The bot could not be reached, or decided nothing. */
export function botFailed(before: Before, explored: Explored): Outcome {
  return after(toPrevious(before, explored), { says: ['trouble'], reports: ['botFailed'] });
}

function follow(route: string, before: Before, explored: Explored): Outcome {
  const { config, simulator } = explored;
  switch (route) {
    case 'previousAgent':
      return toAgent(before, explored);
    case 'previousQueue':
      return after(toPrevious(before, explored), { says: ['backToQueue'] });
    case 'endChat':
      return { at: 'ended', says: ['goodbye'], reports: [] };
    default: {
      const topic = config.topics.find(({ key }) => key === decisionOf(explored).topic);
      const queue = simulator.connect.queue(topic?.queue ?? config.queues.default);
      return after(into(queue, explored, 5), { says: ['toNewQueue'] });
    }
  }
}

export function toAgent(before: Before, explored: Explored): Outcome {
  const agent = before.previousAgent;
  const own = agent?.queues[0];
  const fellBack = { says: ['backToQueue'] as const, reports: ['fellBack'] };
  if (own === undefined || !isFree(before)) return after(toPrevious(before, explored), fellBack);
  if (explored.move.full.includes(own))
    return after(after(toPrevious(before, explored), fellBack), { says: ['backToAgent'] });
  const { queues, waits } = explored.config;
  return {
    at: 'queue',
    queue: own,
    says: ['backToAgent', 'waitingForAgent'],
    reports: [],
    priority: queues.returningPriority,
    seconds: waits.previousAgentQueue,
  };
}

function isFree({ previousAgent }: Before): boolean {
  return previousAgent !== undefined && isAvailable(previousAgent);
}

export function toPrevious(before: Before, explored: Explored): Outcome {
  const { config, simulator } = explored;
  const queue = before.previousQueue ?? simulator.connect.queue(config.queues.default);
  return into(queue, explored, config.queues.returningPriority);
}

function into(queue: Queue, explored: Explored, priority: number): Outcome {
  if (explored.move.closed) return after(waitOn(explored), { says: ['queueClosed'] });
  if (explored.move.full.some(({ agent }) => agent === undefined))
    return after(waitOn(explored), { says: ['queueFull'] });
  return { at: 'queue', queue, says: [], reports: [], priority, seconds: REASSURED_EVERY };
}

/** The customer may come back later, if there is time. */
function waitOn(explored: Explored): Outcome {
  const { canReturn, askOnReturnWaitSeconds } = budgetNow(explored, 'ask');
  if (!canReturn) return { at: 'ended', says: ['lastCall'], reports: [] };
  return { at: 'waits', says: [], reports: [], seconds: askOnReturnWaitSeconds };
}

function passed(before: Before, explored: Explored): Outcome | undefined {
  const { config } = explored;
  const over = before.due !== undefined && explored.now >= before.due;
  if (before.status === 'flow' && !over)
    return { at: before.waiting === 'lex' ? 'question' : 'waits', says: [], reports: [] };
  if (before.waiting === 'lex') return after(waitOn(explored), { says: ['noAnswer'] });
  if (before.status === 'flow') {
    if (before.first) return { at: 'ended', says: ['expired'], reports: [] };
    const { longWait } = before.memory;
    if (before.asks || longWait === undefined)
      return { at: 'ended', says: ['expired'], reports: ['expired'] };
    return { at: 'waits', says: ['missedYou'], reports: [], seconds: longWait };
  }
  if (explored.remaining <= 0) return undefined;
  if (before.status !== 'queued' && before.status !== 'offered') return undefined;
  if (before.queue?.agent === undefined) {
    const reassured = over && before.waiting === 'wait' ? (['stillWaiting'] as const) : [];
    return { at: 'queue', queue: before.queue!, says: reassured, reports: [] };
  }
  if (!over) return { at: 'queue', queue: before.queue, says: [], reports: [] };
  const previous = before.previousQueue;
  const others = [
    ...(previous === undefined ? [] : [previous]),
    explored.simulator.connect.queue(config.queues.default),
  ];
  const queue = others.find((one) => !explored.move.full.includes(one));
  // On its second attempt it has been reported already.
  const waited = Math.round(explored.elapsed - before.memory.ownSince!);
  const first = waited <= config.waits.previousAgentQueue;
  return {
    at: 'queue',
    queue: queue ?? before.queue,
    says: [],
    reports: first ? ['fellBack'] : [],
    ...(queue === undefined ? { seconds: TRIED_EVERY } : goesOnIn(explored)),
  };
}

/** In the segment after a transfer between queues its flow runs only where hooks are carried over. */
function goesOnIn({ simulator }: Explored): { seconds?: number } {
  return simulator.switches.hooksCarryToQueueTransfer ? { seconds: REASSURED_EVERY } : {};
}

/** What comes before, and then the outcome. */
function after(outcome: Outcome, before: Partial<Pick<Outcome, 'says' | 'reports'>>): Outcome {
  return {
    ...outcome,
    says: [...(before.says ?? []), ...outcome.says],
    reports: [...(before.reports ?? []), ...outcome.reports],
  };
}
