import type { HoursOfOperation, Queue } from './instance.ts';

/** What can be made of a queue: `room` and `open` undo `full` and `closed`. */
export const QUEUE_STATES = ['full', 'room', 'closed', 'open'] as const;
/** What can be made of a queue. */
export type QueueState = (typeof QUEUE_STATES)[number];

/** Queues that were filled or closed by hand, and how they were before. */
export class QueueStates {
  readonly #before = new Map<Queue, { hours: HoursOfOperation | undefined; maxContacts: number }>();

  /** As it was before anything was made of it. */
  reset(queue: Queue): void {
    const before = this.#before.get(queue);
    if (before !== undefined) Object.assign(queue, before);
    this.#before.delete(queue);
  }

  /** Hours that other queues share stay as they are. */
  set(queue: Queue, becomes: QueueState): void {
    const { hours, maxContacts } = this.#before.get(queue) ?? queue;
    this.#before.set(queue, { hours, maxContacts });
    const own = hours ?? {
      id: queue.id,
      arn: `${queue.arn}/hours`,
      name: `Hours of ${queueInWords(queue)}`,
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
}

/** A queue's name; agents' own queues have none: `maria's own queue`. */
export function queueInWords(queue: Queue): string {
  return queue.name ?? `${queue.agent!.username}'s own queue`;
}
