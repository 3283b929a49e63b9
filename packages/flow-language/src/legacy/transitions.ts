import { actionSpec } from '../actions/index.ts';
import { shapeOf } from '../spec.ts';
import type { FlowConditionBranch, FlowErrorBranch, FlowTransitions, Operator } from '../types.ts';
import { textOf } from '../validation/json.ts';
import type { Block } from './block.ts';
import type { Converted } from './blocks.ts';
import type { LegacyBranch } from './format.ts';

const OPERATORS: Readonly<Record<string, Operator>> = {
  Equals: 'Equals',
  StartsWith: 'TextStartsWith',
  Contains: 'TextContains',
  LessThan: 'NumberLessThan',
  LessThanOrEqualTo: 'NumberLessOrEqualTo',
  GreaterThan: 'NumberGreaterThan',
  GreaterThanOrEqualTo: 'NumberGreaterOrEqualTo',
};

const ERRORS: Readonly<Record<string, string>> = { Error: 'NoMatchingError', NoMatch: 'NoMatchingCondition' };

/** Branches on a value of one's own; the second is what CheckQueueStatus calls the age of the oldest contact. */
const EVALUATED = new Set(['Evaluate', 'CheckQueueTime']);

/** The transitions of a block that is converted. A branch that is not known is a problem of the block. */
export function transitionsFrom(block: Block, converted: Converted): FlowTransitions {
  const spec = actionSpec(converted.Type);
  if (spec === undefined || spec.next === 'forbidden') return {};
  const conditions: FlowConditionBranch[] = [];
  const errors: FlowErrorBranch[] = [];
  let success: string | undefined;
  for (const branch of block.branches) {
    const { condition, transition: NextAction } = branch;
    // A branch that leads nowhere is left out, and then found missing.
    if (NextAction === undefined || NextAction === null) continue;
    const operand = converted.conditions?.[condition];
    const ErrorType = converted.errors?.[condition] ?? ERRORS[condition];
    if (condition === 'Success') success = NextAction;
    else if (operand !== undefined)
      conditions.push({ NextAction, Condition: { Operator: 'Equals', Operands: [operand] } });
    else if (EVALUATED.has(condition)) conditions.push(...evaluated(block, converted, branch, NextAction));
    else if (ErrorType !== undefined) errors.push({ NextAction, ErrorType });
    else block.problems.push(`the branch "${condition}" is not known`);
  }
  const shape = shapeOf(spec, converted.Parameters);
  const mirrored =
    spec.mirror === undefined
      ? undefined
      : 'error' in spec.mirror
        ? targetOfError(errors, spec.mirror.error)
        : targetOf(conditions, spec.mirror.condition);
  const next = success ?? mirrored ?? errors[0]?.NextAction ?? conditions[0]?.NextAction;
  // Some blocks had no such branch at all; the console gives it NextAction's target when it writes flow language.
  const had = new Set(
    block.branches.map(({ condition }) => ERRORS[condition] ?? converted.errors?.[condition]),
  );
  for (const ErrorType of shape.errors.required)
    if (next !== undefined && !had.has(ErrorType)) errors.push({ NextAction: next, ErrorType });
  return { ...(next === undefined ? {} : { NextAction: next }), Errors: errors, Conditions: conditions };
}

/** The transitions of a block that is not converted: whatever it says, each branch can be followed. */
export function transitionsAsTheyAre(branches: readonly LegacyBranch[]): FlowTransitions {
  const wired = branches.filter(({ transition }) => typeof transition === 'string');
  const success = wired.find(({ condition }) => condition === 'Success')?.transition;
  return {
    ...(success === undefined ? {} : { NextAction: success }),
    Errors: wired
      .filter(({ condition }) => condition !== 'Success')
      .map(({ condition, transition }) => ({ NextAction: textOf(transition), ErrorType: condition })),
  };
}

function evaluated(
  block: Block,
  { Type, add = 0 }: Converted,
  { conditionType = 'Equals', conditionValue }: LegacyBranch,
  NextAction: string,
): FlowConditionBranch[] {
  const shares = Type === 'DistributeByPercentage';
  const Operator = shares ? 'NumberLessThan' : OPERATORS[conditionType];
  if (Operator === undefined) {
    block.problems.push(`the comparison "${conditionType}" is not known`);
    return [];
  }
  const operand = shares ? String(Number(textOf(conditionValue)) + add) : textOf(conditionValue ?? '');
  return [{ NextAction, Condition: { Operator, Operands: [operand] } }];
}

function targetOfError(errors: readonly FlowErrorBranch[], type: string): string | undefined {
  return errors.find(({ ErrorType }) => ErrorType === type)?.NextAction;
}

function targetOf(conditions: readonly FlowConditionBranch[], operand: string): string | undefined {
  return conditions.find(({ Condition }) => Condition.Operands[0] === operand)?.NextAction;
}
