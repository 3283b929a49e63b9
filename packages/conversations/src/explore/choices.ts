import { isAvailable, type Queue } from '@resumed-chats/connect-simulator';
import { actionSpec, parametersOf, shapeOf } from '@resumed-chats/flow-language';
import type { Entered, ExploredChat } from './explored-chat.ts';
import type { Choice } from './path.ts';

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
export function choicesAt({ action }: Entered, explored: ExploredChat): Choice[] {
  const { Type: type } = action;
  const spec = actionSpec(type);
  if (spec === undefined) return [];
  const { required, optional } = shapeOf(spec, parametersOf(action)).errors;
  // Of the type, not of what is wired: a branch that is missing fails all the same.
  const errors = [...required, ...optional].filter((error) => BY_ITSELF[type]?.includes(error) !== true);
  return [
    ...errors.map((error): Choice => ({ kind: 'error', error })),
    ...surroundings(type, action, explored),
  ];
}

function surroundings(type: string, action: Entered['action'], explored: ExploredChat): Choice[] {
  switch (type) {
    case 'TransferContactToQueue':
      return canFill(explored.contact.targetQueue);
    case 'DequeueContactAndTransferToQueue':
      return canFill(explored.queue(explored.valueOf(action, 'QueueId')));
    case 'CheckHoursOfOperation':
      return explored.contact.targetQueue?.hours === undefined || explored.move.closed
        ? []
        : [{ kind: 'closed' }];
    case 'CheckMetricData': {
      const agent = explored.agent(explored.valueOf(action, 'AgentId'));
      return agent === undefined ? [] : [{ kind: isAvailable(agent) ? 'away' : 'free' }];
    }
    default:
      return [];
  }
}

function canFill(queue: Queue | undefined): Choice[] {
  return queue === undefined || queue.maxContacts === 0 ? [] : [{ kind: 'full' }];
}
