import { OPERATORS, type Operator } from './types.ts';

/** Which conditions an action takes. */
export interface ConditionRule {
  readonly operators: readonly Operator[];
  /** When given: `Equals` on each of these exactly once, and nothing else. */
  readonly exactly?: readonly string[];
  readonly minimum: number;
  /** JSON numbers pass for operands; elsewhere an operand is a string. */
  readonly numbers?: true;
  /** What is wrong with this operand, if anything. */
  readonly operand?: (operand: string) => string | undefined;
}

export const NO_CONDITIONS = { operators: [], minimum: 0 } as const satisfies ConditionRule;

export const ANY_CONDITIONS = { operators: OPERATORS, minimum: 0 } as const satisfies ConditionRule;

export const EQUALS_CONDITIONS = { operators: ['Equals'], minimum: 0 } as const satisfies ConditionRule;

/** `Equals` on each of these, in any order. */
export function exactly<const Operands extends readonly string[]>(...operands: Operands) {
  return { operators: ['Equals'], exactly: operands, minimum: operands.length } as const;
}
