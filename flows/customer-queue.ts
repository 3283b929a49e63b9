import {
  combineActions,
  compare,
  contains,
  defineFlow,
  dequeueContactAndTransferToQueue,
  endFlowExecution,
  equals,
  loop,
  messageParticipantIteratively,
  queue,
  updateContactAttributes,
  wait,
} from '@resumed-chats/flow-language';
import { CONTACT } from '../config/contract.ts';
import type { Config } from '../config/schema.ts';
import { report, say, setLanguageAndTexts } from './parts.ts';

/** How often a customer in a queue hears from us, and then no more. */
const REASSURANCES = { count: '3', everySeconds: '300' } as const;
/** Until a full queue is tried again. */
const RETRY_SECONDS = '60';

/**
 * While the customer waits in a queue. An agent's own queue has no timeout of its own, and nobody but that agent can take a chat
 * from it: after a bounded stay the chat goes on to the previous queue.
 */
export function customerQueue(config: Config) {
  return defineFlow({
    name: 'customer-queue',
    type: 'CUSTOMER_QUEUE',
    description: "Reassures a customer who waits, and bounds the stay in an agent's own queue.",
    start: 'Which language',
    actions: combineActions(setLanguageAndTexts(config, ['stillWaiting', 'waitingForAgent'], 'Whose queue'), {
      'Whose queue': compare({
        parameters: { ComparisonValue: `$.Attributes.${CONTACT.resumeTarget}` },
        conditions: [equals('agent', 'Say the agent was told')],
        errors: { NoMatchingCondition: 'Queue of an agent' },
      }),
      // The stay is bounded also where what we set on the way in is missing.
      'Queue of an agent': compare({
        parameters: { ComparisonValue: '$.Queue.ARN' },
        conditions: [contains('/queue/agent/', 'Say the agent was told')],
        errors: { NoMatchingCondition: 'A few times' },
      }),
      'A few times': loop({
        parameters: { LoopCount: REASSURANCES.count },
        conditions: { ContinueLooping: 'A while', DoneLooping: 'Stay in the queue' },
        errors: { NoMatchingError: 'Stay in the queue' },
      }),
      'A while': wait({
        parameters: { TimeLimitSeconds: REASSURANCES.everySeconds },
        conditions: { WaitCompleted: 'Say still waiting' },
        errors: { NoMatchingError: 'Stay in the queue' },
      }),
      'Say still waiting': say('stillWaiting', 'A few times'),
      'Say the agent was told': say('waitingForAgent', 'Before a transfer'),
      // The admin guide wants looping prompts before a transfer out of a queue. Chat has none: error branch.
      'Before a transfer': messageParticipantIteratively({
        parameters: { Messages: [{ Text: '$.FlowAttributes.waitingForAgent' }] },
        errors: { NoMatchingError: 'Bounded stay' },
      }),
      'Bounded stay': wait({
        parameters: { TimeLimitSeconds: `${config.waits.previousAgentQueue}` },
        conditions: { WaitCompleted: 'No longer for the agent' },
        errors: { NoMatchingError: 'No longer for the agent' },
      }),
      'No longer for the agent': updateContactAttributes({
        parameters: { Attributes: { [CONTACT.resumeTarget]: 'queue' }, TargetContact: 'Current' },
        next: 'Report the agent did not come',
        errors: { NoMatchingError: 'Report the agent did not come' },
      }),
      'Report the agent did not come': report('fellBack', 'On to the previous queue'),
      'On to the previous queue': dequeueContactAndTransferToQueue({
        parameters: { QueueId: `$.Attributes.${CONTACT.previousQueueArn}` },
        errors: { QueueAtCapacity: 'On to the default queue', NoMatchingError: 'On to the default queue' },
      }),
      'On to the default queue': dequeueContactAndTransferToQueue({
        parameters: { QueueId: queue(config.queues.default) },
        errors: { QueueAtCapacity: 'Until there is room', NoMatchingError: 'Until there is room' },
      }),
      'Until there is room': wait({
        parameters: { TimeLimitSeconds: RETRY_SECONDS },
        conditions: { WaitCompleted: 'On to the previous queue' },
        errors: { NoMatchingError: 'Still until there is room' },
      }),
      // Without any wait the customer would be left to an agent who does not come: one that fails must not do that.
      'Still until there is room': wait({
        parameters: { TimeLimitSeconds: RETRY_SECONDS },
        conditions: { WaitCompleted: 'On to the previous queue' },
        errors: { NoMatchingError: 'Stay in the queue' },
      }),
      'Stay in the queue': endFlowExecution(),
    }),
  });
}
