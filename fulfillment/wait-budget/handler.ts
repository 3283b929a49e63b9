import { BUDGET } from '../../config/contract.ts';
import type { Config } from '../../config/schema.ts';
import {
  type Budget,
  budget,
  budgetOfUnknownStart,
  readCount,
  type Times,
} from '../../config/wait-budget.ts';
import { errorName, lambdaLog, loggableId, type WriteLog } from '../../logging/log.ts';
import { type ContactEvent, readEvent } from './event.ts';
import type { LookUpStart } from './look-up-start.ts';
import { budgetTexts, textLocale } from './texts.ts';

/** The answer: a flat map of texts, as a flow's STRING_MAP response wants it. */
export type BudgetAnswer = Record<(typeof BUDGET)[keyof typeof BUDGET], string>;

export interface Dependencies {
  /** Epoch milliseconds. */
  now: () => number;
  lookUpStart: LookUpStart;
  log?: WriteLog;
}

/**
 * The Lambda that a flow asks before it waits. When the chat began comes from the contact's attributes, else from
 * Connect, else it is assumed (see `budgetOfUnknownStart`). It never throws, and it changes nothing: Connect may
 * invoke it again for the same contact.
 */
export function createHandler(config: Config, { now, lookUpStart, log = lambdaLog }: Dependencies) {
  const times: Times = {
    sameAgent: config.waits.sameAgent,
    askOnReturn: config.waits.askOnReturn,
    answerTimeout: config.bot.answerTimeout,
    lastCall: config.chat.lastCall,
  };
  return async (value: unknown): Promise<BudgetAnswer> => {
    let event = NOTHING;
    try {
      event = readEvent(value);
    } catch (error) {
      log({ event: 'budget', unreadable: errorName(error) });
    }
    const chatDurationMinutes = event.chatDurationMinutes ?? Math.floor(config.chat.duration / 60);
    const start = await startOf(event, lookUpStart);
    const input = { now: now(), chatDurationMinutes, phase: event.phase, times };
    const returns = readCount(event.returnCount);
    const result =
      start.at === undefined
        ? budgetOfUnknownStart({ ...input, returns })
        : budget({ ...input, chatStartedAt: start.at });
    const entry = {
      event: 'budget',
      contactId: loggableId(event.contactId),
      phase: event.phase,
      start: start.from,
      failed: start.failed,
      ...result,
    };
    log(entry, result.canReturn ? {} : { LastCalls: 1 });
    return answer(config, event, result, returns);
  };
}

type Start = { at: number | undefined; from: 'attribute' | 'contact' | 'assumed'; failed?: string };

async function startOf(event: ContactEvent, lookUpStart: LookUpStart): Promise<Start> {
  if (event.chatStartedAt !== undefined) return { at: event.chatStartedAt, from: 'attribute' };
  try {
    return { at: await lookUpStart(event), from: 'contact' };
  } catch (error) {
    return { at: undefined, from: 'assumed', failed: errorName(error) };
  }
}

function answer(config: Config, event: ContactEvent, budget: Budget, returns: number): BudgetAnswer {
  const locale = textLocale(event.locales, config.locales);
  const texts = budgetTexts(config.messages[locale]!, locale, budget, event.agentName);
  return {
    [BUDGET.canReturn]: String(budget.canReturn),
    [BUDGET.canAskOnReturn]: String(budget.canAskOnReturn),
    [BUDGET.sameAgentWaitSeconds]: String(budget.sameAgentWaitSeconds),
    [BUDGET.askOnReturnWaitSeconds]: String(budget.askOnReturnWaitSeconds),
    [BUDGET.minutesLeft]: String(budget.minutesLeft),
    [BUDGET.nextReturnCount]: String(returns + 1),
    [BUDGET.agentLeftText]: texts.agentLeft,
    [BUDGET.missedYouText]: texts.missedYou,
  };
}

const NOTHING: ContactEvent = readEvent(undefined);
