import { botFailed, type Outcome, toAgent, toPrevious } from './expected.ts';
import type { Before } from './memory.ts';
import type { Stage } from './stage.ts';
import type { Fault } from './step.ts';

/** An outcome of which only what is given is promised. */
export interface Tolerated extends Partial<Outcome> {
  readonly rest: Outcome['rest'];
  /** The last thing that she is told. */
  readonly last?: string;
}

/**
 * What may become of a deed in consequence of which one action failed, given what is usual: a failure costs her words,
 * a place in line or the agent she knows, never the way to an agent. Any one of them will do.
 */
export function tolerated(fault: Fault, usual: Outcome, before: Before, stage: Stage): readonly Tolerated[] {
  switch (fault.type) {
    // Words, hooks, language and hours: she does not notice, or less than she would.
    case 'MessageParticipant':
    case 'MessageParticipantIteratively':
    case 'UpdateContactData':
    case 'CheckHoursOfOperation':
      return [usual];
    case 'UpdateContactEventHooks': {
      // The queue's flow may be the one that is missing.
      const { seconds: _, ...rest } = usual;
      return [usual.rest === 'queue' ? rest : usual];
    }
    case 'UpdateContactAttributes':
      return [place(usual)];
    case 'UpdateFlowAttributes':
      return [place(usual), ...configuredWait(usual)];
    case 'InvokeLambdaFunction':
      return fault.asynchronous
        ? [{ ...place(usual), says: usual.says }]
        : [{ ...place(usual), ...configuredSeconds(usual, stage) }, ...configuredWait(usual)];
    case 'CheckMetricData':
      return [reportless(toAgent({ ...before, previousAgent: undefined }, stage))];
    case 'UpdateContactTargetQueue':
      return fault.own ? [place(toPrevious(before, stage))] : withoutQueue(usual, stage);
    case 'TransferContactToQueue':
      return fault.own ? [place(toPrevious(before, stage))] : [nobody(stage)];
    case 'ConnectParticipantWithLexBot': {
      const { rest, queue } = botFailed(before, stage);
      return [{ rest, ...(queue === undefined ? {} : { queue }) }];
    }
    case 'TransferToFlow':
      return usual.rest === 'waits' || usual.says.includes('lastCall')
        ? [{ rest: 'ended', last: 'unavailable' }]
        : trouble(stage);
    case 'Wait':
      if (before.status === 'queued' || before.status === 'offered' || usual.rest === 'queue')
        return [{ rest: 'queue' }];
      return stage.contact.initiationMethod === 'API'
        ? [{ rest: 'ended', last: 'unavailable' }]
        : trouble(stage);
    case 'Compare':
      return [place(usual), ...unmatched(usual, before, stage)];
    default:
      return [{ rest: usual.rest }];
  }
}

function place({ rest, queue }: Outcome): Tolerated {
  return queue === undefined ? { rest } : { rest, queue };
}

function reportless({ rest, queue, says }: Outcome): Tolerated {
  return queue === undefined ? { rest } : { rest, queue, last: says.at(-1)! };
}

/** Without the budget's answer the waits hold as they are configured, also where there is no time for them. */
function configuredWait(usual: Outcome): Tolerated[] {
  return usual.says.includes('lastCall') || usual.says.includes('expired') ? [{ rest: 'waits' }] : [];
}

function configuredSeconds(usual: Outcome, { project }: Stage): { seconds?: number } {
  if (usual.rest !== 'waits') return {};
  const { sameAgent, askOnReturn } = project.config.waits;
  return { seconds: usual.says.includes('agentLeft') ? sameAgent : askOnReturn };
}

/** The queue cannot be set: the default one has to do, and without that none takes her. */
function withoutQueue(usual: Outcome, stage: Stage): Tolerated[] {
  const { config, simulator } = stage.project;
  const standard = simulator.connect.queue(config.queues.default);
  if (usual.rest !== 'queue') return [{ rest: usual.rest }, nobody(stage)];
  return usual.queue === standard ? [place(usual), nobody(stage)] : [{ rest: 'queue', queue: standard }];
}

function nobody(stage: Stage): Tolerated {
  // A chat that has just begun has nothing to wait on for.
  return stage.contact.initiationMethod === 'API'
    ? { rest: 'ended', last: 'unavailable' }
    : { rest: stage.chat.ended ? 'ended' : 'waits', last: stage.chat.ended ? 'lastCall' : 'queueFull' };
}

/** An agent takes over; when the queue has no room either, nothing is left. */
function trouble({ step }: Stage): Tolerated[] {
  const full: Tolerated[] = step.full.length > 0 ? [{ rest: 'ended', last: 'unavailable' }] : [];
  return [{ rest: 'queue', last: 'trouble' }, ...full];
}

/** A value is not what it may be: the customer counts as one who was not away for long, or nothing was decided. */
function unmatched(usual: Outcome, before: Before, stage: Stage): Tolerated[] {
  const { config, simulator } = stage.project;
  const standard = simulator.connect.queue(config.queues.default);
  if (usual.rest === 'question') return [place(toAgent(before, stage))];
  if (before.waiting === 'lex')
    return [place(botFailed(before, stage)), { rest: 'queue', queue: standard }, ...configuredWait(usual)];
  if (usual.rest === 'queue') return [{ rest: 'queue', queue: standard }];
  return configuredWait(usual);
}
