import type { Agent, Queue } from '../instance.ts';
import { isAvailable, isOnline, isStaffed, oldestAgeMs } from '../metrics.ts';
import { failed, type RunAction } from './action.ts';
import { targetOf } from './queue-reference.ts';

/** Check staffing and Check queue status. */
export const checkMetricData: RunAction = (step) => {
  const target = targetOf(step);
  if ('problem' in target) return failed(target.problem);
  const metric = String(step.parameters['MetricType']);
  const value = String(metricOf(metric, target.queue, target.agent, step.context.clock.now()));
  return { kind: 'match', value, why: `${metric} is ${value}` };
};

function metricOf(metric: string, queue: Queue, agent: Agent | undefined, now: number): number {
  const agents = agent === undefined ? [...queue.agents] : [agent];
  switch (metric) {
    case 'NumberOfAgentsAvailable':
      return agents.filter(isAvailable).length;
    case 'NumberOfAgentsStaffed':
      return agents.filter(isStaffed).length;
    case 'NumberOfAgentsOnline':
      return agents.filter(isOnline).length;
    case 'NumberOfContactsInQueue':
      return queue.contacts.size;
    default:
      // OldestContactInQueueAgeSeconds: in spite of its name compared in milliseconds, as in AWS's sample flows.
      return oldestAgeMs(queue, now);
  }
}
