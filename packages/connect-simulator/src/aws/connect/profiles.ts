import { createHash } from 'node:crypto';
import type { Agent, Instance } from '../../connect/instance.ts';

/** Agents with the same queues and as many chats have the same routing profile; the instance file names none. */
export function routingProfileOf(
  instance: Instance,
  { capacity, queues }: Agent,
): { Id: string; Arn: string } {
  const [, ...standard] = queues.map(({ id }) => id);
  const Id = derivedId(instance.id, 'routing-profile', String(capacity), ...standard);
  return { Id, Arn: `${instance.arn}/routing-profile/${Id}` };
}

/** Every agent has the same. */
export function securityProfileOf(instance: Instance): string {
  return derivedId(instance.id, 'security-profile');
}

/** ARN of the agent status with this name. */
export function agentStatusArn(instance: Instance, name: string): string {
  return `${instance.arn}/agent-state/${derivedId(instance.id, 'agent-state', name)}`;
}

/** A UUID that is the same for the same parts. */
function derivedId(...parts: string[]): string {
  const hex = createHash('sha256').update(parts.join(' ')).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
