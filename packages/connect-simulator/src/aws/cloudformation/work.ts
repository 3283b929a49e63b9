import { boundTo, contextOf, type Engine, note, noteStack, reasonOf, type Work } from './engine.ts';
import { type Done, provision } from './provision.ts';
import type { Stack, StackResource, StackSource } from './stack.ts';
import { waves } from './template/bind.ts';

export type OnFailure = 'ROLLBACK' | 'DELETE' | 'DO_NOTHING';

/** Makes a stack's resources; what fails is undone, unless it was asked otherwise. */
export function* create(stack: Stack, source: StackSource, onFailure: OnFailure, engine: Engine): Work {
  noteStack(stack, 'CREATE_IN_PROGRESS', 'User Initiated', engine);
  const bound = boundTo(stack, source, engine);
  const { failed, outputs } = yield* provision(stack, bound, source, engine);
  stack.source = source;
  if (failed.length === 0) {
    stack.outputs = outputs;
    noteStack(stack, 'CREATE_COMPLETE', undefined, engine);
    return;
  }
  const reason = `The following resource(s) failed to create: [${failed.join(', ')}]. `;
  if (onFailure === 'DO_NOTHING') {
    noteStack(stack, 'CREATE_FAILED', reason, engine);
    return;
  }
  const deleting = onFailure === 'DELETE';
  const undo = deleting ? 'Delete requested by user.' : 'Rollback requested by user.';
  noteStack(stack, deleting ? 'DELETE_IN_PROGRESS' : 'ROLLBACK_IN_PROGRESS', reason + undo, engine);
  const stuck = yield* remove(stack, [...stack.resources.values()], 'rollback', engine);
  const end = stuck.length === 0 ? 'COMPLETE' : 'FAILED';
  noteStack(stack, `${deleting ? 'DELETE' : 'ROLLBACK'}_${end}`, stuckReason(stuck), engine);
  if (deleting && end === 'COMPLETE') stack.deletedAt = engine.clock.now();
}

/** Brings a stack to another source, or, when that fails, back to the one it has. */
export function* update(stack: Stack, source: StackSource, disableRollback: boolean, engine: Engine): Work {
  stack.updatedAt = engine.clock.now();
  noteStack(stack, 'UPDATE_IN_PROGRESS', 'User Initiated', engine);
  const bound = boundTo(stack, source, engine);
  const { done, failed, outputs } = yield* provision(stack, bound, source, engine);
  if (failed.length > 0) {
    const reason = `The following resource(s) failed to update: [${failed.join(', ')}]. `;
    if (disableRollback) noteStack(stack, 'UPDATE_FAILED', reason, engine);
    else yield* rollBack(stack, done, reason, engine);
    return;
  }
  const gone = [...stack.resources.values()].filter(({ logicalId }) => !bound.resources.has(logicalId));
  const replaced = done.flatMap(({ before, replaced: old }) => (old && before !== undefined ? [before] : []));
  noteStack(stack, 'UPDATE_COMPLETE_CLEANUP_IN_PROGRESS', undefined, engine);
  // What cannot be deleted is left behind: the update is done all the same.
  yield* remove(stack, [...gone, ...replaced], 'cleanup', engine);
  stack.source = source;
  stack.outputs = outputs;
  noteStack(stack, 'UPDATE_COMPLETE', undefined, engine);
}

/** Deletes a stack's resources, and then it is only history. */
export function* destroy(stack: Stack, engine: Engine): Work {
  noteStack(stack, 'DELETE_IN_PROGRESS', 'User Initiated', engine);
  const stuck = yield* remove(stack, [...stack.resources.values()], 'delete', engine);
  if (stuck.length > 0) {
    noteStack(stack, 'DELETE_FAILED', stuckReason(stuck), engine);
    return;
  }
  stack.deletedAt = engine.clock.now();
  stack.outputs = [];
  noteStack(stack, 'DELETE_COMPLETE', undefined, engine);
}

function* rollBack(stack: Stack, done: Done[], reason: string, engine: Engine): Work {
  noteStack(stack, 'UPDATE_ROLLBACK_IN_PROGRESS', reason, engine);
  const stuck: string[] = [];
  const superfluous: StackResource[] = [];
  for (const { resource, before, replaced, complete } of [...done].reverse()) {
    if (before === undefined) {
      superfluous.push(resource);
      continue;
    }
    if (replaced && complete) superfluous.push({ ...resource });
    note(stack, resource, 'UPDATE_IN_PROGRESS', undefined, engine);
    yield engine.latencyMs;
    try {
      if (!replaced) revert(stack, resource, before, engine);
      Object.assign(resource, before);
      note(stack, resource, 'UPDATE_COMPLETE', undefined, engine);
    } catch (error) {
      note(stack, resource, 'UPDATE_FAILED', reasonOf(error, engine), engine);
      stuck.push(resource.logicalId);
    }
  }
  for (const [logicalId, { physicalId }] of stack.resources)
    if (physicalId === undefined) stack.resources.delete(logicalId);
  if (stuck.length > 0) {
    const what = `The following resource(s) failed to update: [${stuck.join(', ')}]. `;
    noteStack(stack, 'UPDATE_ROLLBACK_FAILED', what, engine);
    return;
  }
  noteStack(stack, 'UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS', undefined, engine);
  yield* remove(stack, superfluous, 'rollback', engine);
  noteStack(stack, 'UPDATE_ROLLBACK_COMPLETE', undefined, engine);
}

function revert(stack: Stack, resource: StackResource, before: StackResource, engine: Engine): void {
  const type = engine.types.get(resource.type)!;
  const context = contextOf(stack, stack.source ?? { tags: new Map() }, resource.logicalId, engine);
  type.update(before.physicalId!, before.properties, resource.properties, context);
}

/**
 * Deletes resources, those that others need last. Those that are replaced or undone may share their logical id with
 * one that stays. Answers the logical ids of those that could not be deleted.
 */
function* remove(
  stack: Stack,
  resources: readonly StackResource[],
  why: 'delete' | 'cleanup' | 'rollback',
  engine: Engine,
): Generator<number, string[]> {
  const stuck: string[] = [];
  const byId = new Map<string, StackResource[]>();
  for (const resource of resources)
    byId.set(resource.logicalId, [...(byId.get(resource.logicalId) ?? []), resource]);
  const dependencies = new Map([...byId].map(([id, [first]]) => [id, first!.dependencies]));
  for (const wave of waves(dependencies).reverse()) {
    const going = wave.flatMap((id) => byId.get(id)!).filter((each) => !isKept(each, why));
    for (const kept of wave.flatMap((id) => byId.get(id)!).filter((each) => isKept(each, why))) {
      note(stack, kept, 'DELETE_SKIPPED', undefined, engine);
      forget(stack, kept);
    }
    const made = going.filter(({ physicalId }) => physicalId !== undefined);
    for (const resource of made) note(stack, resource, 'DELETE_IN_PROGRESS', undefined, engine);
    if (made.length > 0) yield engine.latencyMs;
    for (const resource of going) {
      try {
        if (resource.physicalId !== undefined) {
          engine.types.get(resource.type)!.delete(resource.physicalId, resource.properties);
          note(stack, resource, 'DELETE_COMPLETE', undefined, engine);
        }
        forget(stack, resource);
      } catch (error) {
        note(stack, resource, 'DELETE_FAILED', reasonOf(error, engine), engine);
        stuck.push(resource.logicalId);
      }
    }
  }
  return stuck;
}

function isKept(
  { deletionPolicy, physicalId }: StackResource,
  why: 'delete' | 'cleanup' | 'rollback',
): boolean {
  if (physicalId === undefined) return false;
  return deletionPolicy === 'Retain' || (deletionPolicy === 'RetainExceptOnCreate' && why !== 'rollback');
}

function forget(stack: Stack, { logicalId, physicalId }: StackResource): void {
  if (stack.resources.get(logicalId)?.physicalId === physicalId) stack.resources.delete(logicalId);
}

function stuckReason(stuck: readonly string[]): string | undefined {
  return stuck.length === 0
    ? undefined
    : `The following resource(s) failed to delete: [${stuck.join(', ')}]. `;
}
