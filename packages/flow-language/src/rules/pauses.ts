import type { Edge, Node } from './graph.ts';

/** Blocks that take time or wait for the customer, on every branch but their error. */
const PAUSING = new Set([
  'Wait',
  'ConnectParticipantWithLexBot',
  'ShowView',
  'GetParticipantInput',
  'MessageParticipantIteratively',
]);

/** Errors that come without delay. InputTimeLimitExceeded and TimeLimitExceeded take their time. */
const ERRORS_AT_ONCE = new Set(['NoMatchingError', 'ParticipantNotFound']);

/** Whether a contact that takes this branch has waited, answered, or is one round further in a Loop. */
export function pauses({ action }: Node, { label }: Edge): boolean {
  if (action.Type === 'Loop') return label === '= ContinueLooping';
  return PAUSING.has(action.Type) && !ERRORS_AT_ONCE.has(label);
}

/** Whether this branch takes the contact out of the flows that are looked at: into a queue or another flow. */
export function leaves({ action }: Node, { label, to }: Edge): boolean {
  return to === undefined && label === 'Success' && LEAVING.has(action.Type);
}

const LEAVING = new Set([
  'TransferContactToQueue',
  'TransferToFlow',
  'DequeueContactAndTransferToQueue',
  'TransferContactToAgent',
]);
