import type { Agent, Queue } from '@resumed-chats/connect-simulator';
import { isAvailable } from '@resumed-chats/connect-simulator';
import { CONTACT } from '../../config/contract.ts';
import { type Budget, budget } from '../../config/wait-budget.ts';
import type { Explored } from './explored.ts';

/** What the promises need to know of what was before, apart from the chat itself. */
export interface Memory {
  /** Seconds of the long wait that there was time for when the short one began; undefined: none. */
  readonly longWait: number | undefined;
  /** Seconds of the chat since when the customer has been in an agent's own queue. */
  readonly ownSince: number | undefined;
  readonly key: string;
}

export const NO_MEMORY: Memory = remembered({ longWait: undefined, ownSince: undefined });

export function remembered(facts: Omit<Memory, 'key'>): Memory {
  const { longWait, ownSince } = facts;
  return { ...facts, key: `${longWait === undefined} ${ownSince === undefined}` };
}

/** The chat's situation before a move, as its attributes and surroundings have it: no flow is asked. */
export interface Before {
  readonly status: string;
  readonly waiting: 'wait' | 'lex' | undefined;
  /** Epoch seconds at which the Wait or question ends. */
  readonly due: number | undefined;
  readonly first: boolean;
  readonly asks: boolean;
  readonly topic: string | undefined;
  readonly agent: Agent | undefined;
  readonly previousAgent: Agent | undefined;
  readonly agentFree: boolean;
  readonly queue: Queue | undefined;
  readonly previousQueue: Queue | undefined;
  readonly toAgent: boolean;
  readonly memory: Memory;
}

export function situation(explored: Explored, memory: Memory): Before {
  const { contact, chat } = explored;
  const { attributes } = chat;
  const { waiting } = contact.execution ?? {};
  const previousAgent = explored.agent(attributes[CONTACT.previousAgentArn]);
  return {
    status: chat.ended ? 'ended' : contact.status,
    waiting: waiting === undefined || waiting.kind === 'async' ? undefined : waiting.kind,
    due: waiting === undefined || waiting.kind === 'async' ? undefined : waiting.timer.dueAt / 1000,
    first: contact.initiationMethod === 'API',
    asks: attributes[CONTACT.resumePhase] === 'ask',
    topic: attributes[CONTACT.previousTopic],
    agent: contact.agent,
    previousAgent,
    agentFree: previousAgent !== undefined && isAvailable(previousAgent),
    queue: contact.queue,
    previousQueue: explored.queue(attributes[CONTACT.previousQueueArn]),
    toAgent: attributes[CONTACT.resumeTarget] === 'agent',
    memory,
  };
}

/** What the wait budget is now, whatever a flow made of it. */
export function budgetNow(explored: Explored, phase: 'sameAgent' | 'ask'): Budget {
  const { config } = explored;
  return budget({
    now: explored.now * 1000,
    chatStartedAt: explored.chat.startedAt,
    chatDurationMinutes: explored.chat.durationMinutes,
    phase,
    times: {
      sameAgent: config.waits.sameAgent,
      askOnReturn: config.waits.askOnReturn,
      answerTimeout: config.bot.answerTimeout,
      lastCall: config.chat.lastCall,
    },
  });
}

/** Before a chat begins. */
export const NEW_CHAT: Before = {
  status: 'new',
  waiting: undefined,
  due: undefined,
  first: true,
  asks: false,
  topic: undefined,
  agent: undefined,
  previousAgent: undefined,
  agentFree: false,
  queue: undefined,
  previousQueue: undefined,
  toAgent: false,
  memory: NO_MEMORY,
};
