import type { Messages } from '../../config/schema.ts';
import type { Budget } from '../../config/wait-budget.ts';
import { fill, truncate } from '../text.ts';
import { spanInWords } from './span.ts';

/** Longer names than any agent's; what is beyond would only eat up the message. */
const MAX_NAME_LENGTH = 100;
/** A message of a flow may be longer, but a customer's own, and Lex's, end here too. */
const MAX_TEXT_LENGTH = 1024;

/**
 * The two messages with their times filled in. Where a time or the agent's name is missing, the form without them:
 * a promise of no time at all, or of nobody, reads worse than none.
 */
export function budgetTexts(
  messages: Messages,
  localeId: string,
  budget: Budget,
  agentName: string,
): { agentLeft: string; missedYou: string } {
  const agent = truncate(agentName.replace(/[\s\p{C}]+/gu, ' ').trim(), MAX_NAME_LENGTH);
  const direct = budget.canReturn && agent !== '';
  const agentLeft = direct
    ? fill(messages.agentLeft, { agent, replyWithin: spanInWords(budget.sameAgentWaitSeconds, localeId) })
    : messages.agentLeftNoTime;
  const missedYou = budget.canAskOnReturn
    ? fill(messages.missedYou, { agent, replyWithin: spanInWords(budget.askOnReturnWaitSeconds, localeId) })
    : messages.missedYouNoTime;
  return { agentLeft: truncate(agentLeft, MAX_TEXT_LENGTH), missedYou: truncate(missedYou, MAX_TEXT_LENGTH) };
}

/** The contact's locale if it is configured, else another of its language, else the default one. */
export function textLocale(wanted: readonly string[], configured: readonly string[]): string {
  const exact = wanted.find((locale) => configured.includes(locale));
  if (exact !== undefined) return exact;
  const language = (locale: string) => locale.slice(0, 2).toLowerCase();
  for (const locale of wanted) {
    const near = configured.find((each) => language(each) === language(locale));
    if (near !== undefined) return near;
  }
  return configured[0]!;
}
