import { INTENTS, type IntentName, type Issue, type Route } from '../config/contract.ts';

/** What this Lambda can ask. */
export type Question = 'issue' | 'topic' | 'confirmation';

/** One message of the customer as Lex understood it, and what was asked before it in the same visit. */
export interface Turn {
  intent: IntentName;
  /** The customer's answer to the confirmation, if this is one. */
  confirmation: 'Confirmed' | 'Denied' | 'None';
  /** Key of the topic the customer named, or ''. */
  topic: string;
  /** Key of the topic of the issue the customer came back from, or ''. */
  previousTopic: string;
  hasPreviousAgent: boolean;
  /** The question that this message answers. Undefined for the first message of a visit. */
  asked: Question | undefined;
  /** How often that question was asked, in this visit. */
  attempts: number;
  /** Unclear answers about the issue after which nobody asks again. */
  maxAttempts: number;
  /** The message answers a question of an earlier visit, which the Lex session still remembers. */
  stale: boolean;
  /** Lex was not sure of the first message of a visit, which may be no answer but the greeting that ended the wait. */
  guess: boolean;
}

export type Decision =
  | {
      do: 'close';
      issue: Issue;
      route: Route /** A topic's key, or '' for the default queue. */;
      topic: string;
    }
  | { do: 'ask'; question: Question /** This one included. */; attempts: number; topic: string };

const TOPIC_TRIES = 2;
const CONFIRMATION_TRIES = 2;

/** Where the customer goes, or what to ask next. Every chain of answers ends within maxAttempts + 4 of them. */
export function decide(turn: Turn): Decision {
  switch (turn.intent) {
    case INTENTS.sameIssue:
      return same(turn);
    case INTENTS.speakToAgent:
      return close('unknown', 'previousQueue');
    case INTENTS.endChat:
      // Of all decisions the one that cannot be taken back: never on a guess.
      return turn.guess ? askIssue(turn) : close('unknown', 'endChat');
    case INTENTS.differentIssue:
      return turn.stale ? askIssue(turn) : different(turn);
    case INTENTS.fallback:
      return unclear(turn);
  }
}

/** What is said when nothing else can be: a person takes over where the chat was. */
export const LAST_RESORT = close('unknown', 'previousQueue');

function same(turn: Turn): Decision {
  return close('same', turn.hasPreviousAgent ? 'previousAgent' : 'previousQueue');
}

function different(turn: Turn): Decision {
  const confirming = turn.asked === 'confirmation';
  const topic = turn.topic || (confirming ? turn.previousTopic : '');
  if (topic === '') return askTopic(turn);
  if (topic !== turn.previousTopic) return close('different', 'newQueue', topic);
  if (turn.confirmation === 'Confirmed') return same(turn);
  // "A different issue", said to "is that the question you already had?", is a no.
  const denied = turn.confirmation === 'Denied' || (confirming && turn.topic === '');
  return denied ? close('different', 'newQueue', topic) : confirm(turn, topic);
}

function unclear(turn: Turn): Decision {
  switch (turn.asked) {
    case 'topic':
      return turn.topic === '' ? askTopic(turn) : different(turn);
    case 'confirmation':
      // Without a topic that could be confirmed, it is asked for.
      return turn.confirmation === 'None' && turn.previousTopic !== ''
        ? confirm(turn, turn.previousTopic)
        : different(turn);
    default:
      return askIssue(turn);
  }
}

function askIssue(turn: Turn): Decision {
  const answers = timesAsked(turn, 'issue') + 1;
  if (answers >= turn.maxAttempts) return LAST_RESORT;
  return { do: 'ask', question: 'issue', attempts: answers, topic: '' };
}

function askTopic(turn: Turn): Decision {
  const tries = timesAsked(turn, 'topic');
  if (tries >= TOPIC_TRIES) return close('different', 'newQueue');
  return { do: 'ask', question: 'topic', attempts: tries + 1, topic: '' };
}

function confirm(turn: Turn, topic: string): Decision {
  const tries = timesAsked(turn, 'confirmation');
  if (tries >= CONFIRMATION_TRIES) return close('different', 'newQueue', topic);
  return { do: 'ask', question: 'confirmation', attempts: tries + 1, topic };
}

function timesAsked(turn: Turn, question: Question): number {
  return turn.asked === question ? turn.attempts : 0;
}

function close(issue: Issue, route: Route, topic = ''): Decision {
  return { do: 'close', issue, route, topic };
}
