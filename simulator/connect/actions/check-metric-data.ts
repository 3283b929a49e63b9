import type { Agent, Queue } from '../instance.ts';
import type { World } from '../world.ts';
import { failed, type RunAction } from './action.ts';
import { targetOf } from './queue-reference.ts';

/** Check staffing and Check queue status. */
export const checkMetricData: RunAction = (step) => {
  const target = targetOf(step);
  if ('problem' in target) return failed(target.problem);
  const metric = String(step.parameters['MetricType']);
  const value = String(metricOf(step.world, metric, target.queue, target.agent));
  return { kind: 'match', value, why: `${metric} is ${value}` };
};

function metricOf(world: World, metric: string, queue: Queue, agent: Agent | undefined): number {
  const agents = agent === undefined ? [...queue.agents] : [agent];
  switch (metric) {
    case 'NumberOfAgentsAvailable':
      return agents.filter((one) => world.router.isFree(one)).length;
    case 'NumberOfAgentsStaffed':
      return agents.filter((one) => one.availability === 'available' || one.contacts.size > 0).length;
    case 'NumberOfAgentsOnline':
      return agents.filter((one) => one.availability !== 'offline').length;
    case 'NumberOfContactsInQueue':
      return queue.contacts.size;
    default:
      return oldestAgeMs(queue, world.clock.now());
  }
}

/** OldestContactInQueueAgeSeconds: in spite of its name compared in milliseconds, as in AWS's sample flows. */
function oldestAgeMs(queue: Queue, now: number): number {
  let oldest = now;
  for (const contact of queue.contacts) oldest = Math.min(oldest, contact.enqueuedAt ?? now);
  return now - oldest;
}
