import type { Operator } from '../types.ts';
import type { ConditionEntry } from './entry-types.ts';

const conditionOf =
  <Op extends Operator>(operator: Op) =>
  <const Operand extends string, const Target extends string>(
    operand: Operand,
    target: Target,
  ): ConditionEntry<Target, Op, Operand> => ({
    operator,
    operand,
    target,
  });

/** Conditions for the `conditions` list of an action: the operand, and the action to go to. */
export const equals = conditionOf('Equals');
export const startsWith = conditionOf('TextStartsWith');
export const endsWith = conditionOf('TextEndsWith');
export const contains = conditionOf('TextContains');
export const greaterThan = conditionOf('NumberGreaterThan');
export const atLeast = conditionOf('NumberGreaterOrEqualTo');
export const lessThan = conditionOf('NumberLessThan');
export const atMost = conditionOf('NumberLessOrEqualTo');
