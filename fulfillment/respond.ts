import { DECISION, INTENTS, TOPIC_SLOT } from '../config/contract.ts';
import type { Decision } from './decide.ts';
import type { LexEvent } from './event.ts';
import type { LexMessage } from './messages.ts';
import { echoed } from './session-attributes.ts';
import { BOOKKEEPING, OWN_KEYS, type Visit } from './visit.ts';

interface Slot {
  shape: 'Scalar';
  value: { originalValue: string; interpretedValue: string; resolvedValues: string[] };
}

interface Intent {
  name: string;
  state: 'InProgress' | 'Fulfilled';
  confirmationState?: 'Confirmed' | 'Denied' | 'None';
  slots?: Record<string, Slot | null>;
}

/** The part of a code hook's answer that this Lambda uses. */
export interface LexResponse {
  sessionState: {
    sessionAttributes: Record<string, string>;
    dialogAction:
      | { type: 'Close' | 'ElicitIntent' | 'ConfirmIntent' }
      | { type: 'ElicitSlot'; slotToElicit: string };
    intent?: Intent;
  };
  messages?: LexMessage[];
}

/** Names of intents that Lex takes (model-building API); one that is not, it cannot have sent. */
const INTENT_NAME = /^([0-9a-zA-Z][_-]?){1,100}$/;

/**
 * A decision as Lex wants it. Close is always Fulfilled: with Failed, Connect would take the bot's error branch.
 * Decisions of an earlier visit never stand in an answer, because all of this Lambda's keys are written anew.
 */
export function respond(
  decision: Decision,
  event: Pick<LexEvent, 'sessionAttributes' | 'intentName' | 'confirmation'>,
  visit: Pick<Visit, 'key'>,
  messages: LexMessage[],
): LexResponse {
  const attributes = echoed(event.sessionAttributes, OWN_KEYS);
  attributes[BOOKKEEPING.visit] = visit.key;
  if (decision.do === 'close') {
    attributes[DECISION.issue] = decision.issue;
    attributes[DECISION.route] = decision.route;
    attributes[DECISION.topic] = decision.topic;
    return {
      sessionState: {
        sessionAttributes: attributes,
        dialogAction: { type: 'Close' },
        intent: closedIntent(decision.topic, event),
      },
    };
  }
  attributes[BOOKKEEPING.asked] = decision.question;
  attributes[BOOKKEEPING.attempts] = String(decision.attempts);
  return { sessionState: { sessionAttributes: attributes, ...question(decision) }, messages };
}

function question(
  decision: Extract<Decision, { do: 'ask' }>,
): Pick<LexResponse['sessionState'], 'dialogAction' | 'intent'> {
  switch (decision.question) {
    case 'issue':
      return { dialogAction: { type: 'ElicitIntent' } };
    case 'topic':
      return { dialogAction: { type: 'ElicitSlot', slotToElicit: TOPIC_SLOT }, intent: inProgress(null) };
    case 'confirmation':
      return { dialogAction: { type: 'ConfirmIntent' }, intent: inProgress(slotOf(decision.topic)) };
  }
}

/** Questions about the topic belong to DifferentIssue, also when the answer before was understood as nothing. */
function inProgress(topic: Slot | null): Intent {
  return {
    name: INTENTS.differentIssue,
    state: 'InProgress',
    confirmationState: 'None',
    slots: { [TOPIC_SLOT]: topic },
  };
}

function closedIntent(topic: string, event: Pick<LexEvent, 'intentName' | 'confirmation'>): Intent {
  const name = INTENT_NAME.test(event.intentName) ? event.intentName : INTENTS.fallback;
  const intent: Intent = { name, state: 'Fulfilled', confirmationState: event.confirmation };
  if (name === INTENTS.differentIssue) intent.slots = { [TOPIC_SLOT]: topic === '' ? null : slotOf(topic) };
  return intent;
}

function slotOf(topic: string): Slot {
  return {
    shape: 'Scalar',
    value: { originalValue: topic, interpretedValue: topic, resolvedValues: [topic] },
  };
}
