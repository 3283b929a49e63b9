import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isTrue } from '../../../../packages/connect-simulator/src/connect/conditions.ts';
import type { Operator } from '../../../../packages/flow-language/src/types.ts';

const asWritten = (operand: unknown) => (operand === undefined ? undefined : String(operand));

function holds(Operator: Operator, value: string | undefined, ...Operands: (string | number)[]): boolean {
  return isTrue({ Operator, Operands }, value, asWritten);
}

describe('A condition', () => {
  test.each<[Operator, string | undefined, string, boolean]>([
    ['Equals', 'gold', 'gold', true],
    ['Equals', 'gold', 'Gold', false],
    ['Equals', 'gold', ' gold', false],
    ['Equals', '', '', true],
    ['Equals', '1', '1.0', false],
    ['Equals', undefined, 'NULL', true],
    ['Equals', undefined, '', true],
    ['Equals', undefined, 'null', false],
    ['Equals', 'NULL', 'NULL', true],
    ['Equals', '', 'NULL', false],
    ['TextStartsWith', 'golden', 'gold', true],
    ['TextStartsWith', 'golden', 'old', false],
    ['TextEndsWith', 'golden', 'den', true],
    ['TextEndsWith', 'golden', 'gold', false],
    ['TextContains', 'golden', 'lde', true],
    ['TextContains', 'golden', 'LDE', false],
    ['TextContains', undefined, 'x', false],
    ['NumberGreaterThan', '10', '9', true],
    ['NumberGreaterThan', '9', '9', false],
    ['NumberGreaterOrEqualTo', '9', '9', true],
    ['NumberLessThan', '-1', '0', true],
    ['NumberLessThan', '1', '1.5', true],
    ['NumberLessOrEqualTo', '2', '1.5', false],
    ['NumberLessOrEqualTo', '1.5', '1.5', true],
    ['NumberGreaterThan', 'ten', '9', false],
    ['NumberLessThan', 'ten', '9', false],
    ['NumberLessThan', '', '9', false],
    ['NumberLessThan', undefined, '9', false],
    ['NumberGreaterThan', '10', '', false],
  ])('%s of %j with %j is %j', (operator, value, operand, expected) => {
    expect(holds(operator, value, operand)).toBe(expected);
  });

  test('holds when one of its operands does', () => {
    expect(holds('Equals', 'b', 'a', 'b')).toBe(true);
    expect(holds('Equals', 'c', 'a', 'b')).toBe(false);
  });

  test('takes a number as operand', () => {
    expect(holds('NumberLessThan', '4', 5)).toBe(true);
  });

  test('resolves its operand, and one that names nothing is empty', () => {
    const resolve = (operand: unknown) => (operand === '$.Attributes.x' ? 'gold' : undefined);
    expect(isTrue({ Operator: 'Equals', Operands: ['$.Attributes.x'] }, 'gold', resolve)).toBe(true);
    expect(isTrue({ Operator: 'Equals', Operands: ['$.Attributes.y'] }, '', resolve)).toBe(true);
  });

  test('on numbers is what it is in arithmetic', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (a, b) => {
        expect(holds('NumberLessThan', `${a}`, `${b}`)).toBe(a < b);
        expect(holds('NumberGreaterOrEqualTo', `${a}`, `${b}`)).toBe(a >= b);
        expect(holds('NumberGreaterThan', `${a}`, `${b}`)).toBe(a > b);
        expect(holds('NumberLessOrEqualTo', `${a}`, `${b}`)).toBe(a <= b);
      }),
    );
  });
});
