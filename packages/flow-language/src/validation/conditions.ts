import type { ConditionRule } from '../condition-rules.ts';
import { OPERATORS } from '../types.ts';
import type { ActionFindings } from './action-findings.ts';
import { isObject } from './json.ts';

/** Documented: conditions nest 5 deep at most, with 50 sub-conditions at most. */
const MAX_NESTING = 5;
const MAX_SUB_CONDITIONS = 50;

const PLACE = 'Transitions.Conditions';

/** Checks the conditions of one action against its rule. Their targets are checked elsewhere. */
export function checkConditions(
  rule: ConditionRule,
  given: readonly unknown[],
  problems: ActionFindings,
): void {
  if (rule.operators.length === 0) {
    if (given.length > 0) problems.add('condition-set', 'Action does not support conditions', PLACE);
    return;
  }
  const sound = given.map((branch, index) => checkOne(rule, branch, `${PLACE}[${index}]`, problems));
  if (rule.exactly !== undefined) {
    if (!sound.includes(false)) checkExactly(rule.exactly, given.map(operandOf), problems);
  } else if (given.length < rule.minimum) {
    problems.missingProperty('condition-set', PLACE, `At least ${rule.minimum} condition is needed.`);
  }
}

function checkExactly(
  exactly: readonly string[],
  operands: readonly unknown[],
  problems: ActionFindings,
): void {
  const wanted = [...exactly].sort().join();
  if ([...operands].map(String).sort().join() === wanted) return;
  const hint = `Its conditions are exactly: ${exactly.map((operand) => `Equals "${operand}"`).join(', ')}.`;
  if (operands.length === 0) problems.missingProperty('condition-set', PLACE, hint);
  else problems.invalidValue('condition-set', PLACE, hint);
}

/** Whether one condition is sound by itself. */
function checkOne(rule: ConditionRule, branch: unknown, place: string, problems: ActionFindings): boolean {
  const before = problems.found.length;
  const condition = isObject(branch) ? branch['Condition'] : undefined;
  if (!isObject(condition)) {
    problems.missingProperty(
      'condition-form',
      `${place}.Condition`,
      'A condition is {"Operator": …, "Operands": […]}.',
    );
    return false;
  }
  const { count, depth } = measure(condition);
  if (depth > MAX_NESTING || count - 1 > MAX_SUB_CONDITIONS) {
    problems.invalidValue(
      'condition-limits',
      `${place}.Condition`,
      `Conditions nest ${MAX_NESTING} deep at most, with ${MAX_SUB_CONDITIONS} sub-conditions at most.`,
    );
    return false;
  }
  checkCondition(rule, condition, `${place}.Condition`, problems);
  return problems.found.length === before;
}

function checkCondition(
  rule: ConditionRule,
  condition: Record<string, unknown>,
  place: string,
  problems: ActionFindings,
): void {
  checkOperator(rule, condition['Operator'], `${place}.Operator`, problems);
  checkOperands(rule, condition['Operands'], `${place}.Operands`, problems);
}

function checkOperands(
  rule: ConditionRule,
  operands: unknown,
  place: string,
  problems: ActionFindings,
): void {
  if (operands === undefined) {
    problems.missingProperty('condition-form', place);
    return;
  }
  if (!Array.isArray(operands) || operands.length !== 1) {
    problems.invalidValue('condition-form', place, 'Operands is a list with one value.');
    return;
  }
  const [operand] = operands as unknown[];
  const mayNest = rule.operand === undefined && rule.exactly === undefined;
  if (isObject(operand) && mayNest) checkCondition(rule, operand, `${place}[0]`, problems);
  else if (typeof operand !== 'string' && !(rule.numbers && typeof operand === 'number'))
    problems.invalidValue('condition-form', `${place}[0]`, 'An operand is a string.');
  else {
    const complaint = rule.operand?.(String(operand));
    if (complaint !== undefined) problems.invalidValue('condition-form', `${place}[0]`, complaint);
  }
}

function checkOperator(
  rule: ConditionRule,
  operator: unknown,
  place: string,
  problems: ActionFindings,
): void {
  if (operator === undefined) problems.missingProperty('condition-form', place);
  else if (!OPERATORS.some((known) => known === operator))
    problems.invalidValue('condition-form', place, `The operators are ${OPERATORS.join(', ')}.`);
  else if (!rule.operators.some((allowed) => allowed === operator))
    problems.invalidValue('condition-form', place, `Only ${rule.operators.join(', ')} here.`);
}

/** How many conditions there are, and how deep they nest; stops counting soon after either limit is passed. */
function measure(condition: Record<string, unknown>): { count: number; depth: number } {
  let level = [condition];
  let count = 0;
  let depth = 0;
  while (level.length > 0 && depth <= MAX_NESTING) {
    count += level.length;
    depth += 1;
    level = level.flatMap(({ Operands }) => (Array.isArray(Operands) ? Operands.filter(isObject) : []));
  }
  return { count, depth };
}

function operandOf(branch: unknown): unknown {
  const condition = isObject(branch) ? branch['Condition'] : undefined;
  const operands = isObject(condition) ? condition['Operands'] : undefined;
  return Array.isArray(operands) ? operands[0] : undefined;
}
