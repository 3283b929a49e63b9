import type { ResourceType } from './resources/resource.ts';
import type { Stack, StackResource, StackSource } from './stack.ts';
import { type Bound, isUnknown, placeholder, type ResourceValues, waves } from './template/bind.ts';
import { type Json, type JsonObject, validationError } from './template/template.ts';

interface PropertyChange {
  name: string;
  requiresRecreation: 'Never' | 'Always' | 'Conditionally';
  /** Its new value is only known when another resource has been made. */
  dynamic: boolean;
}

export interface ResourceChange {
  action: 'Add' | 'Modify' | 'Remove';
  logicalId: string;
  type: string;
  physicalId: string | undefined;
  /** Of a Modify. */
  replacement: 'True' | 'False' | 'Conditional' | undefined;
  properties: PropertyChange[];
  /** The stack's tags change, and the resource has them. */
  tags: boolean;
}

/** What another source would change in a stack, in the order in which it would be done. @throws AwsError ValidationError */
export function planChanges(
  bound: Bound,
  stack: Pick<Stack, 'resources' | 'source'>,
  tags: StackSource['tags'],
  types: ReadonlyMap<string, ResourceType>,
): ResourceChange[] {
  const { resources: current } = stack;
  checkTypes(bound, current);
  const unknown = new Set<string>();
  const retagged = stack.source !== undefined && !sameTags(stack.source.tags, tags);
  const changes: ResourceChange[] = [];
  for (const logicalId of waves(bound.dependencies).flat()) {
    const { type: typeName, properties: declared } = bound.resources.get(logicalId)!;
    const type = types.get(typeName)!;
    const properties = bound.resolve(declared, valuesOf(current, unknown)) as JsonObject;
    const existing = current.get(logicalId);
    if (existing?.physicalId === undefined) {
      unknown.add(logicalId);
      const base = { logicalId, type: typeName, physicalId: undefined, replacement: undefined };
      changes.push({ action: 'Add', ...base, properties: [], tags: false });
      continue;
    }
    const changed = changedProperties(existing.properties, properties, type);
    const tagsChange = retagged && type.taggable;
    if (changed.length === 0 && !tagsChange) continue;
    const replacement = replacementOf(changed);
    if (replacement !== 'False') unknown.add(logicalId);
    const { physicalId } = existing;
    changes.push({
      action: 'Modify',
      logicalId,
      type: typeName,
      physicalId,
      replacement,
      properties: changed,
      tags: tagsChange,
    });
  }
  const gone = [...current.values()].filter(({ logicalId }) => !bound.resources.has(logicalId));
  for (const { logicalId, type, physicalId } of gone) {
    const rest = { replacement: undefined, properties: [], tags: false };
    changes.push({ action: 'Remove', logicalId, type, physicalId, ...rest });
  }
  return changes;
}

function checkTypes({ resources }: Bound, current: ReadonlyMap<string, StackResource>): void {
  const changed = [...resources].filter(([id, { type }]) => (current.get(id)?.type ?? type) !== type);
  if (changed.length === 0) return;
  const names = changed.map(([id]) => id).join(', ');
  throw validationError(
    `Update of resource type is not permitted. The new template modifies resource type of the following resources: [${names}]`,
  );
}

/** Which properties are to change, and whether the resource can stay. */
export function changedProperties(
  from: JsonObject,
  to: JsonObject,
  { createOnly }: Pick<ResourceType, 'createOnly'>,
): PropertyChange[] {
  return [...new Set([...Object.keys(from), ...Object.keys(to)])]
    .filter((name) => canonical(from[name]) !== canonical(to[name]))
    .map((name) => {
      const dynamic = isUnknown(canonical(to[name]));
      const recreated = dynamic ? 'Conditionally' : 'Always';
      return { name, requiresRecreation: createOnly.includes(name) ? recreated : 'Never', dynamic };
    });
}

/** What is known of the resources that there are; those in `unknown` are to be made first. */
export function valuesOf(
  resources: ReadonlyMap<string, StackResource>,
  unknown: ReadonlySet<string> = new Set(),
): ResourceValues {
  const made = (logicalId: string) => {
    const resource = resources.get(logicalId);
    return unknown.has(logicalId) || resource?.physicalId === undefined ? undefined : resource;
  };
  const pending = (logicalId: string) => (unknown.has(logicalId) ? placeholder(logicalId) : undefined);
  return {
    ref: (logicalId) => made(logicalId)?.physicalId ?? pending(logicalId),
    getAtt: (logicalId, attribute) => made(logicalId)?.attributes[attribute] ?? pending(logicalId),
  };
}

export function sameTags(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean {
  return one.size === other.size && [...one].every(([key, value]) => other.get(key) === value);
}

function replacementOf(changes: readonly PropertyChange[]): 'True' | 'False' | 'Conditional' {
  if (changes.some(({ requiresRecreation }) => requiresRecreation === 'Always')) return 'True';
  return changes.some(({ requiresRecreation }) => requiresRecreation === 'Conditionally')
    ? 'Conditional'
    : 'False';
}

/** Numbers and booleans are as good as their texts, and members have no order. */
function canonical(value: Json | undefined): string {
  if (value === undefined) return '';
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(String(value));
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([name, each]) => `${JSON.stringify(name)}:${canonical(each)}`).join(',')}}`;
}
