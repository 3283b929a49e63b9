import type { Agent } from '../instance.ts';
import { isAvailable, isOnline, isStaffed, oldestAgeMs } from '../metrics.ts';
import { failed, type RunAction, SUCCESS } from './action.ts';
import { targetOf } from './queue-reference.ts';

/** Get metrics: fills `$.Metrics`. The real values lag 5 to 10 s; these are of the moment. */
export const getMetricData: RunAction = (step) => {
  const target = targetOf(step);
  if ('problem' in target) return failed(target.problem);
  const { queue, agent } = target;
  // Nobody calls here: on the voice channel no contact waits, and no agent has a slot for one.
  const chat = step.value('QueueChannel') !== 'Voice';
  const agents = agent === undefined ? [...queue.agents] : [agent];
  const count = (test: (one: Agent) => boolean) => ({ Count: agents.filter(test).length });
  step.frame.metrics = {
    Queue: {
      Name: queue.name,
      ARN: queue.arn,
      Size: chat ? queue.contacts.size : 0,
      OldestContactAge: chat ? Math.round(oldestAgeMs(queue, step.context.clock.now()) / 1000) : 0,
    },
    Agents: {
      Online: count(isOnline),
      Available: count((one) => chat && isAvailable(one)),
      Staffed: count(isStaffed),
      Busy: count((one) => chat && one.contacts.size > 0),
      Missed: count((one) => one.availability === 'missed'),
    },
  };
  return SUCCESS;
};
