import type { Agent, Instance, Queue } from '@resumed-chats/connect-simulator';

export { queueInWords } from '@resumed-chats/connect-simulator';

import { didYouMean } from '@resumed-chats/findings';

/** A name of which the instance or the project knows nothing. */
export class UnknownNameError extends Error {
  override readonly name = 'UnknownNameError';
}

/** By user name or first name, capitals or not. @throws UnknownNameError */
export function findAgent(instance: Instance, written: string): Agent {
  const wanted = written.toLowerCase();
  for (const agent of instance.agents.values())
    if (agent.username.toLowerCase() === wanted || agent.firstName.toLowerCase() === wanted) return agent;
  throw unknownName('agent', written, instance.agents.keys());
}

/** `Billing`, `the Billing queue`, or `maria's own queue`. @throws UnknownNameError */
export function findQueue(instance: Instance, written: string): Queue {
  const name = written.replace(/’/g, "'").replace(/\s+/g, ' ').trim();
  const [, owner] = /^(?:agent )?(\S+?)(?:'s|')(?: own)? queue$/i.exec(name) ?? [];
  if (owner !== undefined) return findAgent(instance, owner).queues[0]!;
  const wanted = name.replace(/^the /i, '').toLowerCase();
  for (const [key, queue] of instance.queues)
    if ([key, `${key} queue`, `queue ${key}`].some((form) => form.toLowerCase() === wanted)) return queue;
  throw unknownName('queue', written, instance.queues.keys());
}

export function unknownName(kind: string, written: string, known: Iterable<string>): UnknownNameError {
  const names = [...known];
  const there = names.length === 0 ? 'there is none' : `there are ${names.join(', ')}`;
  return new UnknownNameError(`there is no ${kind} "${written}"; ${there}.${didYouMean(written, names)}`);
}
