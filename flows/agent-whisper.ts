import {
  compare,
  contains,
  defineFlow,
  endFlowExecution,
  equals,
  updateContactAttributes,
} from '@resumed-chats/flow-language';
import { CONTACT, REPORT } from '../config/contract.ts';
import { report } from './parts.ts';

const AGENT = {
  [CONTACT.previousAgentArn]: '$.Agent.ARN',
  [CONTACT.previousAgentName]: '$.Agent.FirstName',
  [CONTACT.resumePhase]: 'sameAgent',
  [CONTACT.resumeTarget]: 'queue',
} as const;

/**
 * An agent has answered. This is where the agent's name is known; in the disconnect flow it is not. When the chat came through
 * the agent's own queue, the standard queue remembered before stays: nobody else could take a chat from an agent's
 * queue. What we set on the way in says so, and the queue's ARN does for chats that others sent there.
 */
export function agentWhisper() {
  return defineFlow({
    name: 'agent-whisper',
    type: 'AGENT_WHISPER',
    description: 'Remembers which agent answered, and the standard queue that the chat came from.',
    start: 'Sent to the agent',
    actions: {
      'Sent to the agent': compare({
        parameters: { ComparisonValue: `$.Attributes.${CONTACT.resumeTarget}` },
        conditions: [equals('agent', 'Report who answered')],
        errors: { NoMatchingCondition: 'Queue of an agent' },
      }),
      // Before the agent is remembered: whether it is the previous one is what it is about.
      'Report who answered': report('agentAnswered', 'Remember the agent', {
        [REPORT.agentArn]: '$.Agent.ARN',
      }),
      'Queue of an agent': compare({
        parameters: { ComparisonValue: '$.Queue.ARN' },
        conditions: [contains('/queue/agent/', 'Remember the agent')],
        errors: { NoMatchingCondition: 'Remember agent and queue' },
      }),
      'Remember the agent': updateContactAttributes({
        parameters: { Attributes: AGENT, TargetContact: 'Current' },
        next: 'On to the conversation',
        errors: { NoMatchingError: 'On to the conversation' },
      }),
      'Remember agent and queue': updateContactAttributes({
        parameters: {
          Attributes: { ...AGENT, [CONTACT.previousQueueArn]: '$.Queue.ARN' },
          TargetContact: 'Current',
        },
        next: 'On to the conversation',
        errors: { NoMatchingError: 'On to the conversation' },
      }),
      'On to the conversation': endFlowExecution(),
    },
  });
}
