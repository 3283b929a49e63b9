import { DECISION, VISIT } from '../config/contract.ts';
import type { Question } from './decide.ts';

/** Session attributes of this Lambda's own bookkeeping. */
export const BOOKKEEPING = {
  visit: 'resumeVisit',
  attempts: 'resumeAttempts',
  asked: 'resumeAsked',
} as const;

/** Everything that this Lambda writes, and therefore never echoes. */
export const OWN_KEYS: ReadonlySet<string> = new Set([
  ...Object.values(DECISION),
  ...Object.values(BOOKKEEPING),
]);

const QUESTIONS: ReadonlySet<string> = new Set<Question>(['issue', 'topic', 'confirmation']);

/** What the session attributes say about the visit that a message belongs to. */
export interface Visit {
  /** Tells one return of the customer from the next: the Lex session can outlive a visit. */
  key: string;
  contactId: string;
  asked: Question | undefined;
  attempts: number;
  /** A question asked in an earlier visit, which Lex may still want answered. */
  leftFromEarlier: Question | undefined;
  previousTopic: string;
  hasPreviousAgent: boolean;
  /** False when the customer's client cannot show interactive messages. */
  interactive: boolean;
}

/** Attempts and the question asked count only within the visit that wrote them. */
export function readVisit(attributes: ReadonlyMap<string, string>): Visit {
  const get = (key: string) => attributes.get(key) ?? '';
  const contactId = get(VISIT.contactId);
  // It comes on top of all that is echoed; a real id has 36 characters.
  const key = `${contactId.slice(0, 100)}/${get(VISIT.returnCount).slice(0, 20)}`;
  const stored = attributes.get(BOOKKEEPING.visit);
  const asked = readQuestion(get(BOOKKEEPING.asked));
  const current = stored === key;
  return {
    key,
    contactId,
    asked: current ? asked : undefined,
    attempts: current && asked !== undefined ? readCount(get(BOOKKEEPING.attempts)) : 0,
    leftFromEarlier: stored !== undefined && !current ? asked : undefined,
    previousTopic: get(VISIT.previousTopic),
    hasPreviousAgent: get(VISIT.previousAgentArn) !== '',
    interactive: get(VISIT.interactive) !== 'false',
  };
}

function readQuestion(text: string): Question | undefined {
  return QUESTIONS.has(text) ? (text as Question) : undefined;
}

/** A question that was asked was asked once at least, whatever became of the count. */
function readCount(text: string): number {
  return /^[1-9]\d?$/.test(text) ? Number(text) : 1;
}
