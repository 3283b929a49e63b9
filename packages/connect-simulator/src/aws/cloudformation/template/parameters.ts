import { type ParameterDeclaration, type Template, validationError } from './template.ts';

/** Values by name; of list types still as one text. */
export type ParameterValues = ReadonlyMap<string, string>;

export interface GivenParameter {
  ParameterKey: string;
  ParameterValue?: string | undefined;
  UsePreviousValue?: boolean | undefined;
}

/**
 * The values of a template's parameters: given, from before where that is asked for, else the defaults.
 * @throws AwsError ValidationError
 */
export function parameterValues(
  { parameters }: Template,
  given: readonly GivenParameter[],
  previous: ParameterValues = new Map(),
): ParameterValues {
  const unknown = given.map(({ ParameterKey }) => ParameterKey).filter((key) => !parameters.has(key));
  if (unknown.length > 0)
    throw validationError(`Parameters: [${unknown.join(', ')}] do not exist in the template`);
  const byKey = new Map(given.map((each) => [each.ParameterKey, each]));
  const values = new Map<string, string>();
  const missing: string[] = [];
  for (const [key, declaration] of parameters) {
    const one = byKey.get(key);
    const value =
      one?.UsePreviousValue === true ? previous.get(key) : (one?.ParameterValue ?? declaration.default);
    if (value === undefined) missing.push(key);
    else values.set(key, value);
  }
  if (missing.length > 0) throw validationError(`Parameters: [${missing.join(', ')}] must have values`);
  for (const [key, value] of values) check(key, value, parameters.get(key)!);
  return values;
}

/** A value as `Ref` gives it: a list for list types. */
export function parameterValue({ type }: ParameterDeclaration, value: string): string | string[] {
  if (type !== 'CommaDelimitedList' && type !== 'List<Number>') return value;
  return value === '' ? [] : value.split(',').map((item) => item.trim());
}

function check(key: string, value: string, declaration: ParameterDeclaration): void {
  const problem = problemOf(key, value, declaration);
  if (problem === undefined) return;
  const { constraintDescription } = declaration;
  throw validationError(
    constraintDescription === undefined
      ? problem
      : `Parameter ${key} failed to satisfy constraint: ${constraintDescription}`,
  );
}

function problemOf(key: string, value: string, declaration: ParameterDeclaration): string | undefined {
  const { type, allowedValues, allowedPattern, minLength, maxLength, minValue, maxValue } = declaration;
  const items = [parameterValue(declaration, value)].flat();
  if (type.includes('Number') && items.some((item) => item.trim() === '' || Number.isNaN(Number(item))))
    return `Parameter validation failed: parameter value ${value} for parameter name ${key} is not a number.`;
  if (allowedValues !== undefined && items.some((item) => !allowedValues.includes(item)))
    return `Parameter '${key}' must be one of AllowedValues`;
  if (allowedPattern !== undefined && items.some((item) => !new RegExp(`^(?:${allowedPattern})$`).test(item)))
    return `Parameter '${key}' must match pattern ${allowedPattern}`;
  if (minLength !== undefined && value.length < minLength)
    return `Parameter '${key}' must contain at least ${minLength} characters`;
  if (maxLength !== undefined && value.length > maxLength)
    return `Parameter '${key}' must contain at most ${maxLength} characters`;
  if (minValue !== undefined && items.some((item) => Number(item) < minValue))
    return `Parameter '${key}' must be a number not less than ${minValue}`;
  if (maxValue !== undefined && items.some((item) => Number(item) > maxValue))
    return `Parameter '${key}' must be a number not greater than ${maxValue}`;
  return undefined;
}
