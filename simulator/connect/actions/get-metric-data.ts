import { failed, type RunAction, SUCCESS } from './action.ts';
import { targetOf } from './queue-reference.ts';

/** Get metrics: fills `$.Metrics`. The real values lag 5 to 10 s; these are of the moment. */
export const getMetricData: RunAction = (step) => {
  const target = targetOf(step);
  if ('problem' in target) return failed(target.problem);
  const { queue, agent } = target;
  const { router, clock } = step.world;
  const now = clock.now();
  const agents = agent === undefined ? [...queue.agents] : [agent];
  const count = (test: (one: (typeof agents)[number]) => boolean) => ({ Count: agents.filter(test).length });
  const ages = [...queue.contacts].map((contact) => (now - (contact.enqueuedAt ?? now)) / 1000);
  step.frame.metrics = {
    Queue: {
      Name: queue.name,
      ARN: queue.arn,
      Size: queue.contacts.size,
      OldestContactAge: Math.round(Math.max(0, ...ages)),
    },
    Agents: {
      Online: count((one) => one.availability !== 'offline'),
      Available: count((one) => router.isFree(one)),
      Staffed: count((one) => one.availability === 'available' || one.contacts.size > 0),
      Busy: count((one) => one.contacts.size > 0),
      Missed: count((one) => one.availability === 'missed'),
    },
  };
  return SUCCESS;
};
