import { actionSpec } from './actions/index.ts';
import { shapeOf } from './spec.ts';
import { type FlowAction, type FlowCondition, type Operator, parametersOf, transitionsOf } from './types.ts';

/** A way out of an action that a contact can take. */
interface Branch {
  /** `Success`, a condition such as `= CustomerReturned` or `> 0`, or an error type. */
  label: string;
  /** Identifier of the next action; undefined where success leaves the flow. */
  target: string | undefined;
}

/** The label of the branch that an action takes when it succeeds. */
export const SUCCESS = 'Success';

const SIGNS: Readonly<Record<Operator, string>> = {
  Equals: '=',
  TextStartsWith: 'starts with',
  TextEndsWith: 'ends with',
  TextContains: 'contains',
  NumberGreaterThan: '>',
  NumberGreaterOrEqualTo: '>=',
  NumberLessThan: '<',
  NumberLessOrEqualTo: '<=',
};

/**
 * The branches of an action that can be taken: success, then conditions and errors in their order.
 * NextAction is no branch where it only mirrors one (Wait, Compare, Lex …). Where success leaves the flow (queue
 * transfers, TransferToFlow) it has no target. A terminal action has no branches; of an unknown type, what is written.
 */
export function branchesOf(action: FlowAction): Branch[] {
  const { NextAction, Conditions, Errors } = transitionsOf(action);
  return [
    ...successOf(action, NextAction),
    ...Conditions.map(({ Condition, NextAction: target }) => ({ label: conditionLabel(Condition), target })),
    ...Errors.map(({ ErrorType, NextAction: target }) => ({ label: ErrorType, target })),
  ];
}

/** A condition in words: `= CustomerReturned`, `> 0`, `starts with x`. */
export function conditionLabel(condition: FlowCondition): string {
  const operands = condition.Operands.map((operand) =>
    typeof operand === 'object' ? `(${conditionLabel(operand)})` : String(operand),
  );
  return `${SIGNS[condition.Operator] ?? condition.Operator} ${operands.join(', ')}`;
}

function successOf(action: FlowAction, target: string | undefined): Branch[] {
  const spec = actionSpec(action.Type);
  if (spec?.next === 'forbidden') return [];
  const success = spec === undefined ? 'continues' : shapeOf(spec, parametersOf(action)).success;
  if (success === 'branches') return [];
  if (success === 'leaves') return [{ label: SUCCESS, target: undefined }];
  return target === undefined ? [] : [{ label: SUCCESS, target }];
}
