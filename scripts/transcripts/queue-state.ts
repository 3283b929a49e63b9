import type { HoursOfOperation, Queue } from '../../simulator/connect/instance.ts';
import type { QueueState } from './step.ts';

/** How the queues were before a transcript changed them. */
export type QueuesBefore = Map<Queue, { hours: HoursOfOperation | undefined; maxContacts: number }>;

/** Fills, empties, closes or opens a queue; hours that other queues share stay as they are. */
export function queueState(before: QueuesBefore, queue: Queue, becomes: QueueState): void {
  const { hours, maxContacts } = before.get(queue) ?? queue;
  before.set(queue, { hours, maxContacts });
  const own = hours ?? {
    id: queue.id,
    arn: `${queue.arn}/hours`,
    name: `Hours of ${queue.name}`,
    timezone: 'UTC',
  };
  switch (becomes) {
    case 'full':
      queue.maxContacts = 0;
      return;
    case 'room':
      queue.maxContacts = maxContacts === 0 ? Number.POSITIVE_INFINITY : maxContacts;
      return;
    case 'closed':
      queue.hours = { ...own, open: {} };
      return;
    case 'open':
      queue.hours = { ...own, open: 'always' };
  }
}
