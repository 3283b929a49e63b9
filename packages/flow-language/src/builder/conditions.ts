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
/** True for a text that begins so. */
export const startsWith = conditionOf('TextStartsWith');
/** True for a text that ends so. */
export const endsWith = conditionOf('TextEndsWith');
/** True for a text that has this in it. */
export const contains = conditionOf('TextContains');
/** True for a number above this. */
export const greaterThan = conditionOf('NumberGreaterThan');
/** True for this number and those above. */
export const atLeast = conditionOf('NumberGreaterOrEqualTo');
/** True for a number below this. */
export const lessThan = conditionOf('NumberLessThan');
/** True for this number and those below. */
export const atMost = conditionOf('NumberLessOrEqualTo');
