import type { ActiveContext, Intent, SessionState, Slot } from '@aws-sdk/client-lex-runtime-v2';
import type { LexIntent } from '../lambda/event.ts';
import type { ResponseSlot } from '../lambda/response.ts';
import type { BuiltLocale } from '../locale.ts';
import { LexRuntimeError } from '../port.ts';
import { activeContexts, heldContexts } from './contexts.ts';
import { returnedSlots } from './returned-slots.ts';
import { NO_QUESTION, requestIdOf, type Session } from './session.ts';

/**
 * Takes over a session state that a caller gives. Session attributes that are left out stay; a map replaces
 * them all. Rejects what the bot does not have with a ValidationException.
 */
export function applySessionState(
  session: Session,
  given: SessionState,
  locale: BuiltLocale,
  at: number,
): void {
  if (given.sessionAttributes) session.attributes = { ...given.sessionAttributes };
  if (given.activeContexts) session.contexts = heldContexts(given.activeContexts as ActiveContext[], at);
  if (given.originatingRequestId) session.originatingRequestId = given.originatingRequestId;
  if (given.intent) session.intent = givenIntent(given.intent, locale);
  const action = given.dialogAction;
  switch (action?.type) {
    case 'ElicitSlot': {
      const intent = needIntent(session);
      const slot = action.slotToElicit ?? '';
      if (locale.slot(intent.name, slot) === undefined)
        throw invalid(`intent ${intent.name} has no slot ${slot}`);
      session.waitingFor = { type: 'ElicitSlot', slot, attempt: 0 };
      return;
    }
    case 'ConfirmIntent':
      needIntent(session);
      session.waitingFor = { type: 'ConfirmIntent', attempt: 0 };
      return;
    case 'Delegate':
      needIntent(session);
      return;
    case 'ElicitIntent':
    case 'Close':
    case 'None':
      session.waitingFor = NO_QUESTION[action.type];
      return;
    case undefined:
      return;
    default:
      throw invalid(`there is no dialog action ${String(action?.type)}`);
  }
}

function givenIntent(given: Intent, locale: BuiltLocale): LexIntent {
  const name = given.name ?? '';
  if (locale.intent(name) === undefined) throw invalid(`the bot has no intent ${name}`);
  const intent = locale.fresh(name);
  if (given.slots) intent.slots = returnedSlots(given.slots as Record<string, ResponseSlot>, intent.slots);
  if (given.confirmationState) intent.confirmationState = given.confirmationState;
  const { state } = given;
  if (state === 'Failed' || state === 'Fulfilled' || state === 'ReadyForFulfillment') intent.state = state;
  return intent;
}

function needIntent(session: Session): LexIntent {
  if (session.intent === undefined) throw invalid('the dialog action needs an intent');
  return session.intent;
}

export function invalid(message: string): LexRuntimeError {
  return new LexRuntimeError('ValidationException', message);
}

/** The session as the runtime API shows it. */
export function sessionStateOf(session: Session, at: number): SessionState {
  const { waitingFor, intent } = session;
  const state: SessionState = {
    dialogAction:
      waitingFor.type === 'ElicitSlot'
        ? { type: 'ElicitSlot', slotToElicit: waitingFor.slot }
        : { type: waitingFor.type },
    sessionAttributes: { ...session.attributes },
    originatingRequestId: requestIdOf(session),
  };
  if (intent !== undefined) state.intent = runtimeIntent(intent);
  if (session.contexts.length > 0) state.activeContexts = activeContexts(session.contexts, at);
  return state;
}

export function runtimeIntent({ name, slots, state, confirmationState }: LexIntent): Intent {
  // The service sends null for an empty slot, which its client's types leave out.
  return { name, slots: { ...slots } as Record<string, Slot>, state, confirmationState };
}
