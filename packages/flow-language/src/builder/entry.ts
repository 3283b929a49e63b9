import { type ActionShape, type ActionSpec, shapeOf, USUAL } from '../spec.ts';
import type {
  FlowAction,
  FlowConditionBranch,
  FlowErrorBranch,
  FlowTransitions,
  FlowType,
  Parameters,
} from '../types.ts';
import type { EntryOf, EntryOptions } from './entry-types.ts';

/**
 * An action before it has its Identifier. It carries the names that it points at, and the flow types that take it, in
 * its type alone: `Target` for the compiler to compare with the flow's keys, `Allowed` with the flow's type.
 */
export interface Entry<out Target extends string = string, in Allowed extends FlowType = never> {
  readonly action: Omit<FlowAction, 'Identifier'>;
  readonly targets?: Target;
  readonly allowed?: (flowType: Allowed) => void;
}

/** The function with which authors write actions of one type, and what the service takes of that type. */
export type ActionBuilder<S extends ActionSpec, Write = WriteEntry<S>> = Write & { readonly spec: S };

/** A type that ends the flow has nothing to write. */
type WriteEntry<S extends ActionSpec> = S extends { next: 'forbidden' }
  ? () => Entry<never, FlowTypesOf<S>>
  : <const Target extends string = never>(entry: EntryOf<S, Target>) => Entry<Target, FlowTypesOf<S>>;

export type FlowTypesOf<S extends ActionSpec> = S['flowTypes'][number];

type Given = Pick<ActionSpec, 'type' | 'parameters'> & Partial<ActionSpec>;
type Filled<S extends Given> = Omit<typeof USUAL, keyof S> & S extends infer Spec extends ActionSpec
  ? ActionBuilder<Spec>
  : never;

/** An action type: what the service takes of it, where that is not the usual. The literal types are kept for the builder's. */
export function defineAction<const S extends Given>(given: S): Filled<S> {
  const spec = { ...USUAL, ...given };
  const write = (entry: EntryOptions<string> = {}) => makeEntry(spec, entry);
  return Object.assign(write, { spec }) as unknown as Filled<S>;
}

/** Writes out the action: defaults filled in, lists in order, and NextAction mirrored where it only mirrors. */
function makeEntry(spec: ActionSpec, options: EntryOptions<string>): Entry {
  const parameters: Parameters = { ...spec.defaults, ...options.parameters };
  return {
    action: {
      Type: spec.type,
      Parameters: parameters,
      Transitions:
        spec.next === 'forbidden' ? {} : writeTransitions(spec, shapeOf(spec, parameters), options),
    },
  };
}

function writeTransitions(
  spec: ActionSpec,
  shape: ActionShape,
  options: EntryOptions<string>,
): FlowTransitions {
  const conditions = writeConditions(options.conditions);
  const errors: FlowErrorBranch[] = Object.entries(options.errors ?? {}).map(([ErrorType, NextAction]) => ({
    NextAction,
    ErrorType,
  }));
  const next = options.next ?? mirrored(spec, shape, conditions, errors);
  return {
    ...(next === undefined ? {} : { NextAction: next }),
    Errors: errors,
    Conditions: conditions,
  };
}

function writeConditions(conditions: EntryOptions<string>['conditions'] = []): FlowConditionBranch[] {
  const list = isList(conditions)
    ? conditions
    : Object.entries(conditions).map(([operand, target]) => ({
        operator: 'Equals' as const,
        operand,
        target,
      }));
  return list.map(({ operator, operand, target }) => ({
    NextAction: target,
    Condition: { Operator: operator, Operands: [operand] },
  }));
}

function isList<T>(value: readonly T[] | Readonly<Record<string, string>>): value is readonly T[] {
  return Array.isArray(value);
}

/** The target that the console copies into NextAction. */
function mirrored(
  spec: ActionSpec,
  shape: ActionShape,
  conditions: readonly FlowConditionBranch[],
  errors: readonly FlowErrorBranch[],
): string | undefined {
  const mirror = shape.mirror ?? spec.mirror;
  if (mirror === undefined) return undefined;
  return 'error' in mirror
    ? errors.find(({ ErrorType }) => ErrorType === mirror.error)?.NextAction
    : conditions.find(({ Condition }) => Condition.Operands[0] === mirror.condition)?.NextAction;
}
