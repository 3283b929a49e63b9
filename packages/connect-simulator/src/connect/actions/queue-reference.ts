import type { Agent, Queue } from '../instance.ts';
import type { Step } from './action.ts';

export type Target = { queue: Queue; agent: Agent | undefined } | { problem: string };

/** The queue that QueueId or AgentId names; without either the contact's working queue. */
export function targetOf(step: Step): Target {
  const { instance } = step.context;
  if (step.parameters['AgentId'] !== undefined) {
    const reference = step.value('AgentId');
    const agent = reference === undefined ? undefined : instance.findAgent(reference);
    return agent === undefined
      ? { problem: `no agent "${reference ?? ''}"` }
      : { queue: agent.queues[0]!, agent };
  }
  if (step.parameters['QueueId'] !== undefined) {
    const reference = step.value('QueueId');
    const queue = reference === undefined ? undefined : instance.findQueue(reference);
    return queue === undefined ? { problem: `no queue "${reference ?? ''}"` } : { queue, agent: queue.agent };
  }
  const { targetQueue } = step.contact;
  return targetQueue === undefined
    ? { problem: 'no working queue has been set' }
    : { queue: targetQueue, agent: targetQueue.agent };
}
