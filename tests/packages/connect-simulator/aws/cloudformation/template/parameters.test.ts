import { describe, expect, test } from '@jest/globals';
import { parameterValues } from '../../../../../../packages/connect-simulator/src/aws/cloudformation/template/parameters.ts';
import { readTemplate } from '../../../../../../packages/connect-simulator/src/aws/cloudformation/template/read.ts';

const templateWith = (declaration: string) =>
  readTemplate(`Parameters: { P: ${declaration} }\nResources: { A: { Type: T } }`);
const valueGiven = (declaration: string, ParameterValue?: string) =>
  parameterValues(
    templateWith(declaration),
    ParameterValue === undefined ? [] : [{ ParameterKey: 'P', ParameterValue }],
  ).get('P');

describe('parameters', () => {
  test('are given, or have their defaults', () => {
    expect(valueGiven('{ Type: String }', 'given')).toBe('given');
    expect(valueGiven('{ Type: String, Default: of itself }')).toBe('of itself');
    expect(valueGiven('{ Type: String, Default: of itself }', '')).toBe('');
  });

  test('may keep their value', () => {
    const template = templateWith('{ Type: String, Default: new }');
    const keep = [{ ParameterKey: 'P', UsePreviousValue: true }];
    expect(parameterValues(template, keep, new Map([['P', 'old']])).get('P')).toBe('old');
    expect(() => parameterValues(template, keep)).toThrow('Parameters: [P] must have values');
  });

  test.each([
    ['{ Type: String }', undefined, 'Parameters: [P] must have values'],
    ['{ Type: Number }', 'many', 'is not a number'],
    ['{ Type: Number, MinValue: 2 }', '1', "'P' must be a number not less than 2"],
    ['{ Type: Number, MaxValue: 2 }', '3', "'P' must be a number not greater than 2"],
    ['{ Type: "List<Number>" }', '1, x', 'is not a number'],
    ['{ Type: String, AllowedValues: [a, b] }', 'c', "'P' must be one of AllowedValues"],
    ['{ Type: String, AllowedPattern: "[a-z]+" }', 'a1', "'P' must match pattern [a-z]+"],
    ['{ Type: CommaDelimitedList, AllowedPattern: "[a-z]+" }', 'a,1', "'P' must match pattern [a-z]+"],
    ['{ Type: String, MinLength: 2 }', 'a', 'at least 2'],
    ['{ Type: String, MaxLength: 2 }', 'abc', 'at most 2'],
    ['{ Type: String, MaxLength: 2, ConstraintDescription: be short }', 'abc', 'be short'],
  ])('%s refuses %j', (declaration, value, message) => {
    expect(() => valueGiven(declaration, value)).toThrow(message);
  });
});
