import type { Queue } from '@resumed-chats/connect-simulator';
import { isAvailable } from '@resumed-chats/connect-simulator';
import { actionSpec, parametersOf, shapeOf } from '@resumed-chats/flow-language';
import type { Choice } from './path.ts';
import type { Entered, Stage } from './stage.ts';

/** Errors that come about by what people do: silence, a full queue, an agent who is away. */
const BY_ITSELF: Readonly<Record<string, readonly string[]>> = {
  // The bot's answer comes with it, so it is the bot that has to give it.
  ConnectParticipantWithLexBot: ['InputTimeLimitExceeded', 'NoMatchingCondition'],
  TransferContactToQueue: ['QueueAtCapacity'],
  DequeueContactAndTransferToQueue: ['QueueAtCapacity'],
  CheckMetricData: ['NoMatchingCondition'],
  // On chat it takes its error branch always.
  MessageParticipantIteratively: ['NoMatchingError'],
};

/** All that an action may come to, but for what it comes to now by itself. */
export function choicesAt({ action }: Entered, stage: Stage): Choice[] {
  const { Type: type } = action;
  const spec = actionSpec(type);
  if (spec === undefined) return [];
  const { required, optional } = shapeOf(spec, parametersOf(action)).errors;
  // Of the type, not of what is wired: a branch that is missing fails all the same.
  const errors = [...required, ...optional].filter((error) => BY_ITSELF[type]?.includes(error) !== true);
  return [...errors.map((error): Choice => ({ kind: 'error', error })), ...surroundings(type, action, stage)];
}

function surroundings(type: string, action: Entered['action'], stage: Stage): Choice[] {
  switch (type) {
    case 'TransferContactToQueue':
      return canFill(stage.contact.targetQueue);
    case 'DequeueContactAndTransferToQueue':
      return canFill(stage.queue(stage.valueOf(action, 'QueueId')));
    case 'CheckHoursOfOperation':
      return stage.contact.targetQueue?.hours === undefined || stage.step.closed ? [] : [{ kind: 'closed' }];
    case 'CheckMetricData': {
      const agent = stage.agent(stage.valueOf(action, 'AgentId'));
      return agent === undefined ? [] : [{ kind: isAvailable(agent) ? 'away' : 'free' }];
    }
    default:
      return [];
  }
}

function canFill(queue: Queue | undefined): Choice[] {
  return queue === undefined || queue.maxContacts === 0 ? [] : [{ kind: 'full' }];
}
