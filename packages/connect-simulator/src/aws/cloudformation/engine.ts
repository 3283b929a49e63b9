import { createHash } from 'node:crypto';
import type { Clock } from '../../clock.ts';
import type { NewId } from '../../ids.ts';
import type { ResourceContext, ResourceType } from './resources/resource.ts';
import type { Stack, StackResource, StackSource, StackStatus } from './stack.ts';
import { type Bound, bind } from './template/bind.ts';

export interface Engine {
  clock: Clock;
  newId: NewId;
  types: ReadonlyMap<string, ResourceType>;
  account: string;
  region: string;
  /** What resources that can be made together take together. */
  latencyMs: number;
}

/** Work on a stack: yields the milliseconds that pass before it goes on. */
export type Work = Generator<number, void>;

/** Carries out work by the clock. Timers call it directly, so that it goes on in virtual time as well. */
export function carryOut(work: Work, clock: Clock): void {
  const step = work.next();
  if (!step.done) clock.schedule(step.value, () => carryOut(work, clock));
}

/** The source bound to the stack. @throws AwsError ValidationError */
export function boundTo(stack: Pick<Stack, 'id' | 'name'>, source: StackSource, engine: Engine): Bound {
  const { account, region, types } = engine;
  const pseudo = { account, region, stackName: stack.name, stackId: stack.id };
  return bind(source.template, source.parameters, pseudo, types);
}

export function contextOf(
  stack: Stack,
  { tags }: Pick<StackSource, 'tags'>,
  logicalId: string,
  { newId }: Engine,
): ResourceContext {
  return {
    stackName: stack.name,
    stackId: stack.id,
    logicalId,
    tags: {
      ...Object.fromEntries(tags),
      'aws:cloudformation:stack-name': stack.name,
      'aws:cloudformation:stack-id': stack.id,
      'aws:cloudformation:logical-id': logicalId,
    },
    newName: (most) => {
      const digest = createHash('sha256').update(newId()).digest();
      const suffix = [...digest.subarray(0, 12)].map((byte) => (byte % 36).toString(36)).join('');
      return `${`${stack.name}-${logicalId}`.slice(0, most - 13)}-${suffix.slice(0, 12)}`;
    },
  };
}

/** Writes a resource's status down, with its event. */
export function note(
  stack: Stack,
  resource: StackResource,
  status: string,
  reason: string | undefined,
  { clock, newId }: Engine,
): void {
  const at = clock.now();
  Object.assign(resource, { status, reason, at });
  const { logicalId, type, physicalId = '', properties } = resource;
  const id = `${logicalId}-${status}-${newId()}`;
  stack.events.push({ id, logicalId, physicalId, type, status, reason, properties, at, token: stack.token });
}

/** Writes the stack's own status down, with its event. */
export function noteStack(
  stack: Stack,
  status: StackStatus,
  reason: string | undefined,
  { clock, newId }: Engine,
): void {
  Object.assign(stack, { status, reason });
  stack.events.push({
    id: newId(),
    logicalId: stack.name,
    physicalId: stack.id,
    type: 'AWS::CloudFormation::Stack',
    status,
    reason,
    properties: undefined,
    at: clock.now(),
    token: stack.token,
  });
}

/** As CloudFormation passes on what the maker of a resource says. */
export function reasonOf(error: unknown, { newId }: Engine): string {
  const message = messageOf(error);
  const code = /already exist/i.test(message)
    ? 'AlreadyExists'
    : /not found|cannot be found|does not exist|unable to find/i.test(message)
      ? 'NotFound'
      : 'InvalidRequest';
  return `Resource handler returned message: "${message}" (RequestToken: ${newId()}, HandlerErrorCode: ${code})`;
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
