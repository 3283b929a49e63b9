import type { LexSlotTypeDefinition } from '../definition.ts';

/** The test that a slot type's `regexFilter` makes of a value; every value passes where there is none. */
export function regexFilterOf(definition: LexSlotTypeDefinition): (value: string) => boolean {
  const pattern = definition.valueSelectionSetting?.regexFilter?.pattern;
  if (pattern === undefined) return () => true;
  const expression = compileFilter(pattern);
  if (expression === undefined) return () => false;
  return (value) => expression.test(value);
}

/** The whole value must match; case does not matter. Undefined when it is not a regular expression. */
export function compileFilter(pattern: string): RegExp | undefined {
  try {
    return new RegExp(`^(?:${pattern})$`, 'i');
  } catch {
    return undefined;
  }
}
