import { type Finding, UserError } from '@resumed-chats/findings';
import { FLOW_LANGUAGE_VERSION, type FlowContent, type FlowType } from '../types.ts';
import { refusalLines, validateFlow } from '../validate.ts';
import type { Entry } from './entry.ts';

/** A flow as authors write it: sound, with tokens for the resources it refers to and without designer metadata. */
export interface FlowDefinition {
  readonly name: string;
  readonly type: FlowType;
  readonly description?: string;
  readonly content: FlowContent;
}

/** A flow that is wrong in a way that types cannot see. */
export class FlowDefinitionError extends UserError {
  override readonly name = 'FlowDefinitionError';
  readonly flow: string;

  constructor(flow: string, findings: readonly Finding[]) {
    super(`The flow "${flow}" is not valid:\n${refusalLines(findings).join('\n')}`, { findings });
    this.flow = flow;
  }
}

/** Actions by Identifier, which is the block's name in the designer as well. */
type Entries = Readonly<Record<string, Entry>>;

/**
 * Defines a flow. A target that is no key of `actions`, and an action that `type` does not take, do not compile.
 * Entries that are made in a loop have template-literal keys: see `combineActions`.
 * @throws FlowDefinitionError for everything that CreateContactFlow would refuse and types cannot see
 */
export function defineFlow<const Type extends FlowType, const Actions extends Entries>(flow: {
  readonly name: string;
  readonly type: Type;
  readonly description?: string;
  /** The action to start with. */
  readonly start: NoInfer<keyof Actions & string>;
  readonly actions: Actions & Readonly<Record<keyof Actions, Entry<keyof Actions & string, Type>>>;
}): FlowDefinition {
  const content: FlowContent = {
    Version: FLOW_LANGUAGE_VERSION,
    StartAction: flow.start,
    Actions: Object.entries<Entry>(flow.actions).map(([Identifier, { action }]) => ({
      Identifier,
      ...action,
    })),
  };
  const findings = validateFlow(content, flow.type);
  if (findings.length > 0) throw new FlowDefinitionError(flow.name, findings);
  return {
    name: flow.name,
    type: flow.type,
    ...(flow.description === undefined ? {} : { description: flow.description }),
    content,
  };
}

/** Puts actions together, keeping the template-literal keys that a spread would lose. @throws RangeError on a double */
export function combineActions<const Parts extends readonly Entries[]>(...parts: Parts): Merged<Parts> {
  const merged: Record<string, Entry> = {};
  for (const [identifier, entry] of parts.flatMap((part) => Object.entries(part))) {
    if (Object.hasOwn(merged, identifier)) throw new RangeError(`Two actions are called "${identifier}"`);
    merged[identifier] = entry;
  }
  return merged as Merged<Parts>;
}

type Merged<Parts> = Parts extends readonly [infer First, ...infer Rest] ? First & Merged<Rest> : unknown;

/** One entry for each item, under the key that `keyOf` makes of it: ``actionsForEach(topics, (t) => `Queue for ${t.key}`, …)``. */
export function actionsForEach<Item, const Key extends string, Made extends Entry>(
  items: readonly Item[],
  keyOf: (item: Item) => Key,
  entryOf: (item: Item) => Made,
): Readonly<Record<Key, Made>> {
  return Object.fromEntries(items.map((item) => [keyOf(item), entryOf(item)])) as Record<Key, Made>;
}
