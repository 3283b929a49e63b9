import { INTENTS, type IntentName } from '../config/contract.ts';
import type { Messages } from '../config/schema.ts';
import type { Turn } from './decide.ts';
import type { LexEvent } from './event.ts';
import { type FindTopic, normalise } from './topics.ts';
import type { Visit } from './visit.ts';

const INTENT_NAMES: ReadonlySet<string> = new Set(Object.values(INTENTS));

/** NLU confidence from which the first message of a visit is taken at its word. Not every locale has a score. */
const SURE = 0.7;

export interface TurnContext {
  locale: string;
  texts: Messages;
  maxAttempts: number;
  findTopic: FindTopic;
}

/**
 * An event as the plain turn that is decided upon. Intents that are not ours count as FallbackIntent, and so does
 * none at all. Where Lex understood nothing, a button's own words still count: the question that Lex was asking is
 * lost when its session expires before the customer answers.
 */
export function toTurn(event: LexEvent, visit: Visit, context: TurnContext): Turn {
  const { texts } = context;
  const is = (button: string) => {
    const said = normalise(event.transcript);
    return said !== '' && said === normalise(button);
  };
  const intent = knownIntent(event.intentName);
  const turn: Turn = {
    intent,
    confirmation: event.confirmation,
    topic: context.findTopic(event.topicValues, context.locale),
    // A topic that is configured no longer is none.
    previousTopic: context.findTopic([visit.previousTopic], context.locale),
    hasPreviousAgent: visit.hasPreviousAgent,
    asked: visit.asked,
    attempts: visit.attempts,
    maxAttempts: context.maxAttempts,
    stale: false,
    guess: visit.asked === undefined && (event.confidence ?? 1) < SURE,
  };
  switch (visit.asked) {
    case 'issue':
      if (intent !== INTENTS.fallback) return turn;
      if (is(texts.sameButton)) return { ...turn, intent: INTENTS.sameIssue };
      if (is(texts.differentButton)) return { ...turn, intent: INTENTS.differentIssue };
      if (is(texts.agentButton)) return { ...turn, intent: INTENTS.speakToAgent };
      return turn;
    case 'topic':
      if (turn.topic !== '') return turn;
      return { ...turn, topic: context.findTopic([event.transcript], context.locale) };
    case 'confirmation':
      if (turn.confirmation !== 'None') return turn;
      if (is(texts.yesButton)) return { ...turn, confirmation: 'Confirmed' };
      if (is(texts.noButton)) return { ...turn, confirmation: 'Denied' };
      return turn;
    default:
      return { ...turn, stale: isStale(event, visit, turn) && !is(texts.differentButton) };
  }
}

/**
 * Lex goes on eliciting where an earlier visit stopped: "hi, it's me again" arrives as DifferentIssue without a
 * topic, and "yes" as a confirmation, though this visit asked nothing of the kind.
 */
function isStale(event: LexEvent, visit: Visit, turn: Turn): boolean {
  if (visit.leftFromEarlier !== 'topic' && visit.leftFromEarlier !== 'confirmation') return false;
  if (turn.confirmation !== 'None') return true;
  return turn.topic === '' && event.promptAttempt !== 'Initial';
}

function knownIntent(name: string): IntentName {
  return INTENT_NAMES.has(name) ? (name as IntentName) : INTENTS.fallback;
}
