import type { ActionFailure } from '@resumed-chats/conversations/explore';
import { botFailed, type Outcome, TRIED_EVERY, toAgent, toPrevious } from './expected.ts';
import type { Explored } from './explored.ts';
import type { Before } from './memory.ts';

/** An outcome of which only what is given is promised. */
export interface AllowedOutcome extends Partial<Outcome> {
  readonly at: Outcome['at'];
  /** The last thing that the customer is told. */
  readonly last?: string;
}

/**
 * What may come of a move in consequence of which one action failed, given what is usual: a failure costs words,
 * a place in line or the previous agent, never the way to an agent. Any one of them will do.
 */
export function allowedAfterFault(
  fault: Pick<ActionFailure, 'type' | 'ownQueue' | 'asynchronous'>,
  usual: Outcome,
  before: Before,
  explored: Explored,
): readonly AllowedOutcome[] {
  switch (fault.type) {
    // Words, hooks, language and hours: the customer does not notice, or hardly.
    case 'MessageParticipant':
    case 'MessageParticipantIteratively':
    case 'UpdateContactData':
    case 'CheckHoursOfOperation':
      return [usual];
    case 'UpdateContactEventHooks': {
      // The queue's flow may be the one that is missing.
      const { seconds: _, ...timeless } = usual;
      return [usual.at === 'queue' ? timeless : usual];
    }
    case 'UpdateContactAttributes':
      return [place(usual)];
    case 'UpdateFlowAttributes':
      return [place(usual), ...configuredWait(usual)];
    case 'InvokeLambdaFunction':
      return fault.asynchronous
        ? [{ ...place(usual), says: usual.says }]
        : [{ ...place(usual), ...configuredSeconds(usual, explored) }, ...configuredWait(usual)];
    case 'CheckMetricData':
      return [reportless(toAgent({ ...before, previousAgent: undefined }, explored))];
    case 'UpdateContactTargetQueue':
      return fault.ownQueue ? [place(toPrevious(before, explored))] : withoutQueue(usual, explored);
    case 'TransferContactToQueue':
      return fault.ownQueue ? [place(toPrevious(before, explored))] : [nobody(explored)];
    case 'ConnectParticipantWithLexBot': {
      const { at, queue } = botFailed(before, explored);
      return [{ at, ...(queue === undefined ? {} : { queue }) }];
    }
    case 'TransferToFlow':
      return usual.at === 'waits' || usual.says.includes('lastCall')
        ? [{ at: 'ended', last: 'unavailable' }]
        : trouble(explored);
    case 'Wait':
      if (explored.contact.queue?.agent !== undefined) return [{ at: 'queue', seconds: TRIED_EVERY }];
      if (before.status === 'queued' || before.status === 'offered' || usual.at === 'queue')
        return [{ at: 'queue' }];
      return explored.contact.initiationMethod === 'API'
        ? [{ at: 'ended', last: 'unavailable' }]
        : trouble(explored);
    case 'Compare':
      return [place(usual), ...unmatched(usual, before, explored)];
    default:
      return [{ at: usual.at }];
  }
}

function place({ at, queue }: Outcome): AllowedOutcome {
  return queue === undefined ? { at } : { at, queue };
}

function reportless({ at, queue, says }: Outcome): AllowedOutcome {
  return queue === undefined ? { at } : { at, queue, last: says.at(-1)! };
}

/** Without the budget's answer the waits hold as they are configured, also where there is no time for them. */
function configuredWait(usual: Outcome): AllowedOutcome[] {
  return usual.says.includes('lastCall') || usual.says.includes('expired') ? [{ at: 'waits' }] : [];
}

function configuredSeconds(usual: Outcome, { config }: Explored): { seconds?: number } {
  if (usual.at !== 'waits') return {};
  const { sameAgent, askOnReturn } = config.waits;
  return { seconds: usual.says.includes('agentLeft') ? sameAgent : askOnReturn };
}

/** The queue cannot be set: the default one has to do, and without that none takes the chat. */
function withoutQueue(usual: Outcome, explored: Explored): AllowedOutcome[] {
  const { config, simulator } = explored;
  const standard = simulator.connect.queue(config.queues.default);
  if (usual.at !== 'queue') return [{ at: usual.at }, nobody(explored)];
  return usual.queue === standard ? [place(usual), nobody(explored)] : [{ at: 'queue', queue: standard }];
}

function nobody(explored: Explored): AllowedOutcome {
  // A chat that has just begun has nothing to wait on for.
  return explored.contact.initiationMethod === 'API'
    ? { at: 'ended', last: 'unavailable' }
    : { at: explored.chat.ended ? 'ended' : 'waits', last: explored.chat.ended ? 'lastCall' : 'queueFull' };
}

/** An agent takes over; when the queue has no room either, nothing is left. */
function trouble({ move }: Explored): AllowedOutcome[] {
  const full: AllowedOutcome[] = move.full.length > 0 ? [{ at: 'ended', last: 'unavailable' }] : [];
  return [{ at: 'queue', last: 'trouble' }, ...full];
}

/** A value is not what it may be: the customer counts as one who was not away for long, or nothing was decided. */
function unmatched(usual: Outcome, before: Before, explored: Explored): AllowedOutcome[] {
  const { config, simulator } = explored;
  const standard = simulator.connect.queue(config.queues.default);
  if (usual.at === 'question') return [place(toAgent(before, explored))];
  if (before.waiting === 'lex')
    return [place(botFailed(before, explored)), { at: 'queue', queue: standard }, ...configuredWait(usual)];
  if (usual.at === 'queue') return [{ at: 'queue', queue: standard }];
  return configuredWait(usual);
}
