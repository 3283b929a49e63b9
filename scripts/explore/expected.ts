import type { Agent, Queue } from '@resumed-chats/connect-simulator';
import { isAvailable } from '@resumed-chats/connect-simulator';
import type { MessageKey } from '../../config/schema.ts';
import { type Before, budgetNow } from './memory.ts';
import type { Stage } from './stage.ts';

type TextKey = MessageKey | 'agentLeft';

/** Where a chat has to be, and what she has been told on the way. */
export interface Outcome {
  readonly rest: 'waits' | 'question' | 'queue' | 'agent' | 'ended';
  readonly says: readonly TextKey[];
  readonly reports: readonly string[];
  /** Where she waits. */
  readonly queue?: Queue;
  /** Seconds that her Wait or her question lasts, or until the queue's flow goes on. */
  readonly seconds?: number;
  readonly priority?: number;
  /** Who and which standard queue the next return is to find. */
  readonly remembers?: { readonly agent: Agent | undefined; readonly queue: Queue | undefined };
}

/** She hears from us this often while she waits in a queue, and full queues are tried again so often; seconds. */
const REASSURED_EVERY = 300;
export const TRIED_EVERY = 60;

/**
 * What the project promises (the table of README.md) about a deed, when nothing fails: no flow is looked at. Undefined where
 * it promises nothing in particular.
 */
export function expected(before: Before, stage: Stage): Outcome | undefined {
  const { deed } = stage.step;
  switch (deed.kind) {
    case 'start':
      return firstQueue(stage);
    case 'accept':
      return accepted(before, stage);
    case 'leave':
    case 'end':
      return agentGoes(before, stage) ? agentLeft(stage) : undefined;
    case 'say':
      if (before.waiting === 'wait' && before.status === 'flow') return returned(before, stage);
      if (before.waiting === 'lex') return answered(before, stage);
      return undefined;
    case 'pass':
      return passed(before, stage);
    default:
      return undefined;
  }
}

/** The agent leaves, or (chat.disconnectAgentOnCustomerExit) is taken out by the customer's first end of the chat. */
export function agentGoes({ status }: Before, { step, project }: Stage): boolean {
  if (status !== 'connected') return false;
  const { disconnectAgentOnCustomerExit } = project.config.chat;
  return step.deed.kind === 'leave' || (step.deed.kind === 'end' && disconnectAgentOnCustomerExit);
}

function accepted({ toAgent, agent, queue, previousQueue }: Before, { contact, project }: Stage): Outcome {
  const standard = queue?.agent === undefined ? queue : previousQueue;
  const reports = toAgent ? ['agentAnswered'] : [];
  // Where AWS takes the hooks away nobody is remembered, and no flow can help it (TRUTH.md).
  const { hooksCarryToQueueTransfer } = project.simulator.switches;
  if (contact.initiationMethod === 'QUEUE_TRANSFER' && !hooksCarryToQueueTransfer)
    return { rest: 'agent', says: [], reports: [] };
  return { rest: 'agent', says: [], reports, remembers: { agent, queue: standard } };
}

function firstQueue(stage: Stage): Outcome {
  const { config, simulator } = stage.project;
  const topic = config.topics.find(({ key }) => key === stage.chat.attributes['previousTopic']);
  const queue = simulator.connect.queue(topic?.queue ?? config.queues.default);
  if (stage.step.closed) return after(waitOn(stage), { says: ['queueClosed'] });
  if (stage.step.full.length > 0) return after(waitOn(stage), { says: ['connecting', 'queueFull'] });
  return { rest: 'queue', queue, says: ['connecting'], reports: [], priority: 5, seconds: REASSURED_EVERY };
}

function agentLeft(stage: Stage): Outcome {
  const { canReturn, sameAgentWaitSeconds } = budgetNow(stage, 'sameAgent');
  if (!canReturn) return { rest: 'ended', says: ['lastCall'], reports: [] };
  return { rest: 'waits', says: ['agentLeft'], reports: [], seconds: sameAgentWaitSeconds };
}

function returned(before: Before, stage: Stage): Outcome {
  if (before.first) return firstQueue(stage);
  const reports = ['returned'];
  if (!before.asks) return after(toAgent(before, stage), { reports });
  // The message that ended the wait may reach the bot, which then answers it after its question.
  const { route } = stage.step;
  if (route !== undefined) return after(follow(route, before, stage), { says: ['question'], reports });
  const seconds = stage.project.config.bot.answerTimeout;
  return { rest: 'question', says: ['question'], reports, seconds };
}

function answered(before: Before, stage: Stage): Outcome {
  const { route } = stage.step;
  return route === undefined ? { rest: 'question', says: [], reports: [] } : follow(route, before, stage);
}

/** The bot could not be reached, or decided nothing. */
export function botFailed(before: Before, stage: Stage): Outcome {
  return after(toPrevious(before, stage), { says: ['trouble'], reports: ['botFailed'] });
}

function follow(route: string, before: Before, stage: Stage): Outcome {
  const { config, simulator } = stage.project;
  switch (route) {
    case 'previousAgent':
      return toAgent(before, stage);
    case 'previousQueue':
      return after(toPrevious(before, stage), { says: ['backToQueue'] });
    case 'endChat':
      return { rest: 'ended', says: ['goodbye'], reports: [] };
    default: {
      const topic = config.topics.find(({ key }) => key === stage.step.topic);
      const queue = simulator.connect.queue(topic?.queue ?? config.queues.default);
      return after(into(queue, stage, 5), { says: ['toNewQueue'] });
    }
  }
}

export function toAgent(before: Before, stage: Stage): Outcome {
  const agent = before.previousAgent;
  const own = agent?.queues[0];
  const fellBack = { says: ['backToQueue'] as const, reports: ['fellBack'] };
  if (own === undefined || !isFree(before)) return after(toPrevious(before, stage), fellBack);
  if (stage.step.full.includes(own))
    return after(after(toPrevious(before, stage), fellBack), { says: ['backToAgent'] });
  const { queues, waits } = stage.project.config;
  return {
    rest: 'queue',
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

export function toPrevious(before: Before, stage: Stage): Outcome {
  const { config, simulator } = stage.project;
  const queue = before.previousQueue ?? simulator.connect.queue(config.queues.default);
  return into(queue, stage, config.queues.returningPriority);
}

function into(queue: Queue, stage: Stage, priority: number): Outcome {
  if (stage.step.closed) return after(waitOn(stage), { says: ['queueClosed'] });
  if (stage.step.full.some(({ agent }) => agent === undefined))
    return after(waitOn(stage), { says: ['queueFull'] });
  return { rest: 'queue', queue, says: [], reports: [], priority, seconds: REASSURED_EVERY };
}

/** She may come back later, if there is time. */
function waitOn(stage: Stage): Outcome {
  const { canReturn, askOnReturnWaitSeconds } = budgetNow(stage, 'ask');
  if (!canReturn) return { rest: 'ended', says: ['lastCall'], reports: [] };
  return { rest: 'waits', says: [], reports: [], seconds: askOnReturnWaitSeconds };
}

function passed(before: Before, stage: Stage): Outcome | undefined {
  const { config } = stage.project;
  const over = before.due !== undefined && stage.now >= before.due;
  if (before.status === 'flow' && !over)
    return { rest: before.waiting === 'lex' ? 'question' : 'waits', says: [], reports: [] };
  if (before.waiting === 'lex') return after(waitOn(stage), { says: ['noAnswer'] });
  if (before.status === 'flow') {
    if (before.first) return { rest: 'ended', says: ['expired'], reports: [] };
    const { longWait } = before.memory;
    if (before.asks || longWait === undefined)
      return { rest: 'ended', says: ['expired'], reports: ['expired'] };
    return { rest: 'waits', says: ['missedYou'], reports: [], seconds: longWait };
  }
  if (stage.remaining <= 0) return undefined;
  if (before.status !== 'queued' && before.status !== 'offered') return undefined;
  if (before.queue?.agent === undefined) {
    const reassured = over && before.waiting === 'wait' ? (['stillWaiting'] as const) : [];
    return { rest: 'queue', queue: before.queue!, says: reassured, reports: [] };
  }
  if (!over) return { rest: 'queue', queue: before.queue, says: [], reports: [] };
  const previous = before.previousQueue;
  const others = [
    ...(previous === undefined ? [] : [previous]),
    stage.project.simulator.connect.queue(config.queues.default),
  ];
  const queue = others.find((one) => !stage.step.full.includes(one));
  // On its second attempt it has been reported already.
  const waited = Math.round(stage.elapsed - before.memory.ownSince!);
  const first = waited <= config.waits.previousAgentQueue;
  return {
    rest: 'queue',
    queue: queue ?? before.queue,
    says: [],
    reports: first ? ['fellBack'] : [],
    ...(queue === undefined ? { seconds: TRIED_EVERY } : goesOnIn(stage)),
  };
}

/** In the segment after a transfer between queues its flow runs only where hooks are carried over. */
function goesOnIn({ project }: Stage): { seconds?: number } {
  return project.simulator.switches.hooksCarryToQueueTransfer ? { seconds: REASSURED_EVERY } : {};
}

/** What comes before, and then the outcome. */
function after(outcome: Outcome, before: Partial<Pick<Outcome, 'says' | 'reports'>>): Outcome {
  return {
    ...outcome,
    says: [...(before.says ?? []), ...outcome.says],
    reports: [...(before.reports ?? []), ...outcome.reports],
  };
}
