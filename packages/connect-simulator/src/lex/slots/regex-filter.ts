import { compileFilter, type SlotTypeDefinition } from '@resumed-chats/lex-model';

/** The test that a slot type's `regexFilter` makes of a value; every value passes where there is none. */
export function regexFilterOf(definition: SlotTypeDefinition): (value: string) => boolean {
  const pattern = definition.valueSelectionSetting?.regexFilter?.pattern;
  if (pattern === undefined) return () => true;
  const expression = compileFilter(pattern);
  if (expression === undefined) return () => false;
  return (value) => expression.test(value);
}
