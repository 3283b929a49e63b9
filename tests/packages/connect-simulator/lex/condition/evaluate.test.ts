import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { conditionHolds } from '../../../../../packages/connect-simulator/src/lex/condition/evaluate.ts';

const values: Record<string, string | string[]> = {
  age: '9',
  size: 'Large',
  date: '1990-09-30',
  trip: 'PT90M',
  toppings: ['pepperoni', 'pineapple'],
  card: '123456781234',
  empty: '',
};
const holds = (text: string) => conditionHolds(text, ({ name }) => values[name]);

describe('conditions', () => {
  test.each([
    ['{age} < 24', true],
    ['{age} > 10', false],
    ['{age} = "9"', true],
    ['{size} = "LARGE"', true],
    ['{size} != "small"', true],
    ['{date} < "1990-10-01"', true],
    ['{trip} < P2H', true],
    ['{trip} > PT1H', true],
    ['{toppings} CONTAINS "Pineapple"', true],
    ['{toppings} CONTAINS "onion"', false],
    ['{toppings} = "pepperoni,pineapple"', true],
    ['fn.COUNT({toppings}) = 2', true],
    ['fn.LENGTH({card}) = 12', true],
    ['fn.IS_SET({age})', true],
    ['fn.IS_SET({nothing})', false],
    ['NOT fn.IS_SET({nothing})', true],
    ['({age} >= 5) AND ({age} <= 10)', true],
    ['{age} = 1 OR {size} = "large"', true],
    ['!({age} = 9)', false],
    ['fn.IS_SET([empty])', true],
  ])('%s is %s', (text, expected) => expect(holds(text)).toBe(expected));

  test('a comparison with what is not set holds neither way', () => {
    expect(holds('{nothing} = "x"')).toBe(false);
    expect(holds('{nothing} != "x"')).toBe(false);
    expect(holds('NOT {nothing} = "x"')).toBe(false);
    expect(holds('{nothing} = "x" OR {age} = 9')).toBe(true);
    expect(holds('{nothing} = "x" AND {age} = 9')).toBe(false);
  });

  test('a condition that cannot be read does not hold', () => expect(holds('{age} <')).toBe(false));

  test('exactly one of less, equal and greater holds for any two numbers', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (a, b) => {
        const held = ['<', '=', '>'].filter((operator) =>
          conditionHolds(`{a} ${operator} ${b}`, () => String(a)),
        );
        expect(held).toEqual([a < b ? '<' : a > b ? '>' : '=']);
      }),
    );
  });
});
