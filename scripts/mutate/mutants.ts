import {
  actionSpec,
  type FlowAction,
  type FlowContent,
  isWholeReference,
  parametersOf,
  shapeOf,
  transitionsOf,
} from '@resumed-chats/flow-language';

export const CLASSES = ['error branch deleted', 'two targets swapped', 'wait lengthened'] as const;
export type MutantClass = (typeof CLASSES)[number];

/** A flow with one mistake in it. */
export interface Mutant {
  readonly flow: string;
  readonly action: string;
  readonly kind: MutantClass;
  /** What was changed, e.g. `NoMatchingError ↔ Success`. */
  readonly change: string;
  readonly content: FlowContent;
}

/** How a mutant is called in lists: `return / Is it open / = True ↔ = False`. */
export function mutantName({ flow, action, change }: Mutant): string {
  return `${flow} / ${action} / ${change}`;
}

/** Longer than any chat lasts that is left to its default duration. */
const TOO_LONG = '86400';

/**
 * Every mutant of a flow. Some are the flow itself, and are left out: two branches to one target swapped, and an error
 * branch deleted that the type does not need and that leads where NextAction leads (an error without a branch goes on
 * there; TRUTH.md).
 */
export function mutantsOf(flow: string, content: FlowContent): Mutant[] {
  return content.Actions.flatMap((action, index) => {
    const mutant = (kind: MutantClass, change: string, changed: FlowAction): Mutant => ({
      flow,
      action: action.Identifier,
      kind,
      change,
      content: { ...content, Actions: content.Actions.with(index, changed) },
    });
    return [...deletions(action, mutant), ...swaps(action, mutant), ...lengthenings(action, mutant)];
  });
}

type Make = (kind: MutantClass, change: string, changed: FlowAction) => Mutant;

function deletions(action: FlowAction, mutant: Make): Mutant[] {
  const { Errors, NextAction } = transitionsOf(action);
  const needed = requiredErrors(action);
  const same = ({ ErrorType, NextAction: to }: (typeof Errors)[number]) =>
    to === NextAction && !needed.includes(ErrorType);
  return Errors.flatMap((error, at) => (same(error) ? [] : [{ ...error, at }])).map(({ ErrorType, at }) =>
    mutant('error branch deleted', `without ${ErrorType}`, {
      ...action,
      Transitions: { ...action.Transitions, Errors: Errors.toSpliced(at, 1) },
    }),
  );
}

function requiredErrors(action: FlowAction): readonly string[] {
  const spec = actionSpec(action.Type);
  return spec === undefined ? [] : shapeOf(spec, parametersOf(action)).errors.required;
}

/** A target that can be taken, and the action with another one in its place. */
interface Target {
  readonly label: string;
  readonly to: string;
  readonly put: (action: FlowAction, to: string) => FlowAction;
}

function swaps(action: FlowAction, mutant: Make): Mutant[] {
  const targets = targetsOf(action);
  return targets.flatMap((one, index) =>
    targets
      .slice(index + 1)
      .filter((other) => other.to !== one.to)
      .map((other) => {
        const swapped = other.put(one.put(action, other.to), one.to);
        return mutant('two targets swapped', `${one.label} ↔ ${other.label}`, mirrored(swapped));
      }),
  );
}

/** NextAction copies a branch where the console has it so: a mistake in that branch is one in both. */
function mirrored(action: FlowAction): FlowAction {
  const spec = actionSpec(action.Type);
  const mirror = spec === undefined ? undefined : shapeOf(spec, parametersOf(action)).mirror;
  if (mirror === undefined) return action;
  const { Conditions, Errors } = transitionsOf(action);
  const branch =
    'error' in mirror
      ? Errors.find(({ ErrorType }) => ErrorType === mirror.error)
      : Conditions.find(({ Condition }) => Condition.Operands[0] === mirror.condition);
  return branch === undefined ? action : changed(action, { NextAction: branch.NextAction });
}

function targetsOf(action: FlowAction): Target[] {
  const { NextAction, Conditions, Errors } = transitionsOf(action);
  const spec = actionSpec(action.Type);
  const continues = spec !== undefined && shapeOf(spec, parametersOf(action)).success === 'continues';
  const success: Target[] =
    NextAction === undefined || !continues
      ? []
      : [{ label: 'Success', to: NextAction, put: (one, to) => changed(one, { NextAction: to }) }];
  return [
    ...success,
    ...Conditions.map(
      ({ Condition, NextAction: to }, at): Target => ({
        label: `${Condition.Operator} ${Condition.Operands.join()}`,
        to,
        put: (one, target) => {
          const all = transitionsOf(one).Conditions;
          return changed(one, { Conditions: all.with(at, { ...all[at]!, NextAction: target }) });
        },
      }),
    ),
    ...Errors.map(
      ({ ErrorType, NextAction: to }, at): Target => ({
        label: ErrorType,
        to,
        put: (one, target) => {
          const all = transitionsOf(one).Errors;
          return changed(one, { Errors: all.with(at, { ...all[at]!, NextAction: target }) });
        },
      }),
    ),
  ];
}

function changed(action: FlowAction, transitions: NonNullable<FlowAction['Transitions']>): FlowAction {
  return { ...action, Transitions: { ...action.Transitions, ...transitions } };
}

function lengthenings(action: FlowAction, mutant: Make): Mutant[] {
  const { Type, Parameters } = action;
  const put = (change: string, parameters: object) =>
    mutant('wait lengthened', change, { ...action, Parameters: { ...Parameters, ...parameters } });
  if (Type === 'Wait') {
    const longer = lengthened(Parameters?.['TimeLimitSeconds']);
    return [put(`TimeLimitSeconds ${longer}`, { TimeLimitSeconds: longer })];
  }
  if (Type === 'ConnectParticipantWithLexBot') {
    const { Text } = (Parameters?.['LexTimeoutSeconds'] ?? {}) as { Text?: unknown };
    return Text === undefined
      ? []
      : [put(`LexTimeoutSeconds ${lengthened(Text)}`, { LexTimeoutSeconds: { Text: lengthened(Text) } })];
  }
  if (Type !== 'UpdateFlowAttributes') return [];
  // What the flow hands on to a Wait: seconds, its own or the Lambda's.
  const attributes = (Parameters?.['FlowAttributes'] ?? {}) as Record<string, { Value: unknown }>;
  return Object.entries(attributes)
    .filter(([, { Value }]) => /^\d{2,}$|WaitSeconds$/.test(String(Value)))
    .map(([key, { Value }]) =>
      put(`${key} ${lengthened(Value)}`, {
        FlowAttributes: { ...attributes, [key]: { Value: lengthened(Value) } },
      }),
    );
}

function lengthened(value: unknown): string {
  return isWholeReference(value) ? TOO_LONG : String(2 * Number(value));
}
