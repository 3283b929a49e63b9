import type { Agent, Queue } from './instance.ts';

/** The agent could be routed another chat now. Source: AG/check-staffing, Available. */
export function isAvailable(agent: Agent): boolean {
  return agent.availability === 'available' && agent.contacts.size < agent.capacity;
}

/** Available, or with a contact; there is no after contact work here. Source: AG/check-staffing, Staffed. */
export function isStaffed(agent: Agent): boolean {
  return agent.availability === 'available' || agent.contacts.size > 0;
}

/** Staffed, or in another state than offline. Source: AG/check-staffing, Online. */
export function isOnline(agent: Agent): boolean {
  return agent.availability !== 'offline' || agent.contacts.size > 0;
}

/** How long the oldest contact of a queue has waited, in milliseconds; 0 for an empty queue. */
export function oldestAgeMs(queue: Queue, now: number): number {
  let oldest = now;
  for (const contact of queue.contacts) oldest = Math.min(oldest, contact.enqueuedAt ?? now);
  return now - oldest;
}
