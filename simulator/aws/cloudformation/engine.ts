import { createHash } from 'node:crypto';
import type { Clock } from '../../clock.ts';
import type { NewId } from '../../ids.ts';
import { changedProperties, sameTags, valuesOf } from './plan.ts';
import type { ResourceContext, ResourceType } from './resources/resource.ts';
import type { Stack, StackResource, StackSource, StackStatus } from './stack.ts';
import { type Bound, bind, waves } from './template/bind.ts';
import type { JsonObject } from './template/template.ts';

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

/** What was done to a resource, so that it can be undone. */
export interface Done {
  resource: StackResource;
  /** As it was; undefined for a new one. */
  before: StackResource | undefined;
  /** Another one was made in its place; the one before is still there. */
  replaced: boolean;
  /** False when it failed halfway. */
  complete: boolean;
}

export interface Provisioning {
  done: Done[];
  failed: string[];
}

/** Makes and changes resources, those that others need first, until all is done or something fails. */
export function* provision(
  stack: Stack,
  bound: Bound,
  source: StackSource,
  engine: Engine,
): Generator<number, Provisioning> {
  const done: Done[] = [];
  const failed: string[] = [];
  const retagged = stack.source !== undefined && !sameTags(stack.source.tags, source.tags);
  for (const wave of waves(bound.dependencies)) {
    const steps = wave.flatMap((logicalId) => stepFor(stack, bound, logicalId, retagged, engine) ?? []);
    for (const step of steps) step.announce();
    if (steps.length > 0) yield engine.latencyMs;
    for (const step of steps) {
      if (failed.length > 0) {
        step.cancel();
        continue;
      }
      try {
        done.push(step.run(source));
      } catch (error) {
        step.fail(reasonOf(error, engine));
        const { resource, before, replaced } = step;
        if (before !== undefined) done.push({ resource, before, replaced, complete: false });
        failed.push(step.logicalId);
      }
    }
    if (failed.length > 0) break;
  }
  return { done, failed };
}

function stepFor(stack: Stack, bound: Bound, logicalId: string, retagged: boolean, engine: Engine) {
  const declaration = bound.resources.get(logicalId)!;
  const type = engine.types.get(declaration.type)!;
  const properties = bound.resolve(declaration.properties, valuesOf(stack.resources)) as JsonObject;
  const existing = stack.resources.get(logicalId);
  const before = existing?.physicalId === undefined ? undefined : { ...existing };
  const changes = before === undefined ? [] : changedProperties(before.properties, properties, type);
  const replaced = changes.some(({ requiresRecreation }) => requiresRecreation !== 'Never');
  const { deletionPolicy } = declaration;
  const dependencies = bound.dependencies.get(logicalId)!;
  if (
    existing !== undefined &&
    before !== undefined &&
    changes.length === 0 &&
    !(retagged && type.taggable)
  ) {
    Object.assign(existing, { deletionPolicy, dependencies });
    return undefined;
  }
  const verb = before === undefined ? 'CREATE' : 'UPDATE';
  const resource: StackResource = {
    logicalId,
    type: declaration.type,
    physicalId: before?.physicalId,
    attributes: before?.attributes ?? {},
    properties,
    dependencies,
    deletionPolicy,
    status: '',
    reason: undefined,
    at: 0,
  };
  return {
    logicalId,
    resource,
    before,
    replaced,
    announce: () => {
      stack.resources.set(logicalId, resource);
      const reason = replaced
        ? 'Requested update requires the creation of a new physical resource; hence creating one.'
        : undefined;
      note(stack, resource, `${verb}_IN_PROGRESS`, reason, engine);
    },
    run: (source: StackSource): Done => {
      const context = contextOf(stack, source, logicalId, engine);
      const provisioned =
        before?.physicalId === undefined || replaced
          ? type.create(properties, context)
          : type.update(before.physicalId, properties, before.properties, context);
      Object.assign(resource, provisioned);
      if (verb === 'CREATE')
        note(stack, resource, 'CREATE_IN_PROGRESS', 'Resource creation Initiated', engine);
      note(stack, resource, `${verb}_COMPLETE`, undefined, engine);
      return { resource, before, replaced, complete: true };
    },
    cancel: () => {
      const what = verb === 'CREATE' ? 'Resource creation cancelled' : 'Resource update cancelled';
      note(stack, resource, `${verb}_FAILED`, what, engine);
      if (before !== undefined) stack.resources.set(logicalId, before);
    },
    fail: (reason: string) => note(stack, resource, `${verb}_FAILED`, reason, engine),
  };
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
  const message = error instanceof Error ? error.message : String(error);
  const code = /already exist/i.test(message)
    ? 'AlreadyExists'
    : /not found|cannot be found|does not exist|unable to find/i.test(message)
      ? 'NotFound'
      : 'InvalidRequest';
  return `Resource handler returned message: "${message}" (RequestToken: ${newId()}, HandlerErrorCode: ${code})`;
}
