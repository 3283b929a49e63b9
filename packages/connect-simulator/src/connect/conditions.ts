import type { FlowCondition } from '@resumed-chats/flow-language';

/**
 * Whether a condition holds for a value. Comparison is case-sensitive (AG/check-contact-attributes). A value that
 * does not exist equals the operand `NULL`, as AWS's own sample disconnect flow has it, and the empty text.
 */
export function isTrue(
  condition: FlowCondition,
  value: string | undefined,
  resolve: (operand: unknown) => string | undefined,
): boolean {
  return condition.Operands.some((given) => compare(condition.Operator, value, resolve(given) ?? ''));
}

function compare(operator: string, value: string | undefined, operand: string): boolean {
  const text = value ?? '';
  switch (operator) {
    case 'Equals':
      return value === undefined ? operand === 'NULL' || operand === '' : text === operand;
    case 'TextStartsWith':
      return text.startsWith(operand);
    case 'TextEndsWith':
      return text.endsWith(operand);
    case 'TextContains':
      return text.includes(operand);
    case 'NumberGreaterThan':
      return numbers(text, operand, (a, b) => a > b);
    case 'NumberGreaterOrEqualTo':
      return numbers(text, operand, (a, b) => a >= b);
    case 'NumberLessThan':
      return numbers(text, operand, (a, b) => a < b);
    case 'NumberLessOrEqualTo':
      return numbers(text, operand, (a, b) => a <= b);
    default:
      return false;
  }
}

/** What is no number is neither more nor less than anything. */
function numbers(a: string, b: string, test: (a: number, b: number) => boolean): boolean {
  if (a.trim() === '' || b.trim() === '') return false;
  const [x, y] = [Number(a), Number(b)];
  return !Number.isNaN(x) && !Number.isNaN(y) && test(x, y);
}
