import { contextOf, type Engine, messageOf, note, reasonOf } from './engine.ts';
import { changedProperties, sameTags, valuesOf } from './plan.ts';
import type { ResourceType } from './resources/resource.ts';
import type { Stack, StackOutput, StackResource, StackSource } from './stack.ts';
import { type Bound, waves } from './template/bind.ts';
import type { Json, JsonObject } from './template/template.ts';

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

interface Provisioning {
  done: Done[];
  /** Logical ids; nothing when all went well. */
  failed: string[];
  outputs: StackOutput[];
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
    const steps: Step[] = [];
    for (const logicalId of wave) {
      try {
        const step = stepFor(stack, bound, logicalId, retagged, engine);
        if (step !== undefined) steps.push(step);
      } catch (error) {
        noteUnresolved(stack, bound, logicalId, error, engine);
        failed.push(logicalId);
      }
    }
    if (failed.length > 0) break;
    for (const step of steps) announce(stack, step, engine);
    if (steps.length > 0) yield engine.latencyMs;
    for (const step of steps) {
      if (failed.length > 0) {
        cancel(stack, step, engine);
        continue;
      }
      const { resource, before, replaced } = step;
      try {
        run(stack, step, source, engine);
        done.push({ resource, before, replaced, complete: true });
      } catch (error) {
        note(stack, resource, `${step.verb}_FAILED`, reasonOf(error, engine), engine);
        if (before !== undefined) done.push({ resource, before, replaced, complete: false });
        failed.push(resource.logicalId);
      }
    }
    if (failed.length > 0) break;
  }
  if (failed.length > 0) return { done, failed, outputs: [] };
  try {
    return { done, failed, outputs: outputsOf(bound, stack) };
  } catch (error) {
    return { done, failed: [`Outputs: ${messageOf(error)}`], outputs: [] };
  }
}

/** @throws AwsError ValidationError */
export function outputsOf(bound: Bound, stack: Pick<Stack, 'resources'>): StackOutput[] {
  return [...bound.outputs].map(([key, { value, description }]) => ({
    key,
    value: asText(bound.resolve(value, valuesOf(stack.resources))),
    description,
  }));
}

interface Step {
  verb: 'CREATE' | 'UPDATE';
  type: ResourceType;
  /** As it is to be. */
  resource: StackResource;
  before: StackResource | undefined;
  replaced: boolean;
}

/** Undefined: nothing is to be done. @throws AwsError when its properties make no sense */
function stepFor(
  stack: Stack,
  bound: Bound,
  logicalId: string,
  retagged: boolean,
  engine: Engine,
): Step | undefined {
  const declaration = bound.resources.get(logicalId)!;
  const type = engine.types.get(declaration.type)!;
  const properties = bound.resolve(declaration.properties, valuesOf(stack.resources)) as JsonObject;
  const resource = newResource(bound, logicalId, properties);
  const existing = stack.resources.get(logicalId);
  if (existing?.physicalId === undefined)
    return { verb: 'CREATE', type, resource, before: undefined, replaced: false };
  const changes = changedProperties(existing.properties, properties, type);
  if (changes.length === 0 && !(retagged && type.taggable)) {
    const { deletionPolicy, dependencies } = resource;
    Object.assign(existing, { deletionPolicy, dependencies });
    return undefined;
  }
  const { physicalId, attributes } = existing;
  return {
    verb: 'UPDATE',
    type,
    resource: { ...resource, physicalId, attributes },
    before: { ...existing },
    replaced: changes.some(({ requiresRecreation }) => requiresRecreation !== 'Never'),
  };
}

function announce(stack: Stack, { verb, resource, replaced }: Step, engine: Engine): void {
  stack.resources.set(resource.logicalId, resource);
  const reason = replaced
    ? 'Requested update requires the creation of a new physical resource; hence creating one.'
    : undefined;
  note(stack, resource, `${verb}_IN_PROGRESS`, reason, engine);
}

function run(stack: Stack, step: Step, source: StackSource, engine: Engine): void {
  const { verb, type, resource, before, replaced } = step;
  const { logicalId, properties } = resource;
  const context = contextOf(stack, source, logicalId, engine);
  const provisioned =
    before?.physicalId === undefined || replaced
      ? type.create(properties, context)
      : type.update(before.physicalId, properties, before.properties, context);
  Object.assign(resource, provisioned);
  if (verb === 'CREATE') note(stack, resource, 'CREATE_IN_PROGRESS', 'Resource creation Initiated', engine);
  note(stack, resource, `${verb}_COMPLETE`, undefined, engine);
}

/** Something else failed meanwhile. */
function cancel(stack: Stack, { verb, resource, before }: Step, engine: Engine): void {
  const reason = verb === 'CREATE' ? 'Resource creation cancelled' : 'Resource update cancelled';
  note(stack, resource, `${verb}_FAILED`, reason, engine);
  if (before !== undefined) stack.resources.set(resource.logicalId, before);
}

/** A property that turns out to make no sense with the values that other resources have. */
function noteUnresolved(stack: Stack, bound: Bound, logicalId: string, error: unknown, engine: Engine): void {
  const existing = stack.resources.get(logicalId);
  const resource = existing ?? newResource(bound, logicalId, {});
  const verb = existing?.physicalId === undefined ? 'CREATE' : 'UPDATE';
  note(stack, { ...resource }, `${verb}_FAILED`, messageOf(error), engine);
}

function newResource(bound: Bound, logicalId: string, properties: JsonObject): StackResource {
  const { type, deletionPolicy } = bound.resources.get(logicalId)!;
  return {
    logicalId,
    type,
    physicalId: undefined,
    attributes: {},
    properties,
    dependencies: bound.dependencies.get(logicalId)!,
    deletionPolicy,
    status: '',
    reason: undefined,
    at: 0,
  };
}

function asText(value: Json): string {
  return Array.isArray(value) ? value.map(asText).join(',') : String(value);
}
