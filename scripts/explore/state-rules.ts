import type { StateRules } from '@resumed-chats/conversations/explore';
import { BUDGET, CONTACT, DECISION } from '../../config/contract.ts';
import type { Config } from '../../config/schema.ts';
import type { Explored } from './explored.ts';

/** What does not tell two situations of a chat of this project apart; everything else does. */
export function stateRules({ bot }: Config): StateRules<Config> {
  return {
    remaining: timeClass,
    due: dueClass,
    lexSession: bot.sessionTimeout,
    // Flows and Lambdas know the previous agent, and nobody else by name.
    agent: (agent, explored) => {
      const { contact, chat } = explored;
      const previous = explored.agent(chat.attributes[CONTACT.previousAgentArn]) ?? contact.agent;
      return agent === previous ? 'previous' : 'other';
    },
    // The queues of topics are alike, but for who serves them, which is told of each queue anyway.
    queue: (queue, { config, chat }) =>
      `${queue.name === config.queues.default ? 'default' : 'topic'}${chat.attributes[CONTACT.previousQueueArn] === queue.arn ? ' before' : ''}`,
    values: {
      // Instants and names differ with the path; the time that is left, and the agent's ARN, tell.
      [CONTACT.chatStartedAt]: nothing,
      [CONTACT.previousAgentName]: nothing,
      // A locale that is not configured is as good as any other such.
      [CONTACT.locale]: (locale, { config }) => (config.locales.includes(locale) ? locale : 'another'),
      // Once a chat is in its first queue, topics are alike: the bot offers one again whichever it is.
      [CONTACT.previousTopic]: (topic, { contact }) =>
        contact.initiationMethod === 'API' && contact.status === 'flow' ? topic : topic !== '',
      // Counts only make visits differ from each other.
      [CONTACT.returnCount]: sinceReturns,
      [BUDGET.nextReturnCount]: sinceReturns,
      nextReturn: sinceReturns,
      // Said to the customer, with times in them; no flow looks into them.
      [BUDGET.agentLeftText]: nothing,
      [BUDGET.missedYouText]: nothing,
      agentLeft: nothing,
      missedYou: nothing,
      // Seconds of Waits to come: the time that is left decides them, but for whether they outlast the chat.
      [BUDGET.sameAgentWaitSeconds]: outlasts,
      [BUDGET.askOnReturnWaitSeconds]: outlasts,
      shortWait: outlasts,
      longWait: outlasts,
      tryAgainWait: outlasts,
      // Read once, by the flow that asks, right after the bot has closed.
      [DECISION.topic]: (topic, { contact }) =>
        contact.status === 'flow' && contact.execution?.waiting === undefined ? topic : topic !== '',
    },
  };
}

function nothing(): undefined {
  return undefined;
}

function sinceReturns(count: string, { returns }: Explored): number {
  return Number(count) - returns;
}

function outlasts(seconds: string, { remaining }: Explored): boolean {
  return Number(seconds) > remaining;
}

/** What the time that is left still allows: nothing, one short wait, both waits shortened, in full, twice. */
function timeClass(remaining: number, { config, contact }: Explored): number {
  const { chat, waits } = config;
  const bounds = [
    chat.lastCall + 60,
    chat.lastCall + waits.sameAgent + 60,
    chat.lastCall + waits.sameAgent + waits.askOnReturn,
    // Before the first agent long waits may follow each other: after the first of two it is not the same situation.
    ...(contact.initiationMethod === 'API' ? [chat.lastCall + 2 * waits.askOnReturn] : []),
  ];
  return bounds.filter((bound) => remaining >= bound).length;
}

function dueClass(seconds: number, { contact, remaining, config }: Explored): string {
  if (seconds <= 1) return 'soon';
  // In a queue nothing depends on when the flow goes on.
  if (contact.queue !== undefined) return '';
  if (seconds >= remaining) return 'expiry';
  const { waits, bot } = config;
  const known = [waits.sameAgent, waits.askOnReturn, waits.previousAgentQueue, bot.answerTimeout];
  const rounded = Math.round(seconds);
  return known.includes(rounded) ? String(rounded) : rounded > waits.sameAgent ? 'long' : 'short';
}
