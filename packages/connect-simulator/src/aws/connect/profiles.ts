import type { Agent, InstanceView } from '../../connect/instance.ts';
import { derivedId } from '../../ids.ts';

/** Agents with the same queues and as many chats have the same routing profile; the instance file names none. */
export function routingProfileOf(
  instance: InstanceView,
  { capacity, queues }: Agent,
): { Id: string; Arn: string } {
  const [, ...standard] = queues.map(({ id }) => id);
  const Id = derivedId(instance.id, 'routing-profile', capacity, ...standard);
  return { Id, Arn: `${instance.arn}/routing-profile/${Id}` };
}

/** Every agent has the same. */
export function securityProfileOf(instance: InstanceView): string {
  return derivedId(instance.id, 'security-profile');
}

/** ARN of the agent status with this name. */
export function agentStatusArn(instance: InstanceView, name: string): string {
  return `${instance.arn}/agent-state/${derivedId(instance.id, 'agent-state', name)}`;
}
