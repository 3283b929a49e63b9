import type { LexLocaleDefinition } from '../definition.ts';
import { fold } from '../recognition/words.ts';
import { BUILT_IN_SLOT_TYPES } from '../slots/built-in.ts';
import { compileFilter } from '../slots/regex-filter.ts';
import type { AddFinding } from './check-intents.ts';
import { QUOTAS } from './quotas.ts';

/** The documentation of `regexFilter` rules out repetition without an upper bound, and the wild card. */
const UNBOUNDED = /(?<!\\)(?:[*+]|\{\d*,\}|\.)/;

export function checkSlotTypes(locale: LexLocaleDefinition, add: AddFinding): void {
  const names = new Set<string>();
  let values = 0;
  for (const type of locale.slotTypes) {
    const path = `slotTypes.${type.slotTypeName}`;
    if (names.has(type.slotTypeName!)) add(path, 'another slot type has this name');
    names.add(type.slotTypeName!);
    const listed = type.slotTypeValues ?? [];
    values += listed.reduce((sum, { synonyms }) => sum + 1 + (synonyms?.length ?? 0), 0);
    const pattern = type.valueSelectionSetting?.regexFilter?.pattern;
    const parent = type.parentSlotTypeSignature;
    if (parent !== undefined && !BUILT_IN_SLOT_TYPES.includes(parent))
      add(`${path}.parentSlotTypeSignature`, `there is no slot type ${parent} here`, 'ours');
    const external = type.externalSourceSetting !== undefined || type.compositeSlotTypeSetting !== undefined;
    if (external) add(path, 'grammar and composite slot types are not simulated', 'ours');
    else if (parent === undefined && listed.length === 0)
      add(`${path}.slotTypeValues`, 'a slot type needs at least one value');
    const seen = new Set<string>();
    for (const { sampleValue } of listed) {
      const value = fold(sampleValue?.value ?? '');
      if (seen.has(value)) add(`${path}.slotTypeValues`, `the value "${sampleValue?.value}" is there twice`);
      seen.add(value);
    }
    if (pattern === undefined) continue;
    const at = `${path}.valueSelectionSetting.regexFilter.pattern`;
    if (compileFilter(pattern) === undefined) add(at, 'not a regular expression');
    else if (UNBOUNDED.test(pattern.replace(/\[[^\]]*\]/g, '[]')))
      add(at, 'Lex supports no repetition without an upper bound (*, +, {x,}) and no wild card (.)');
  }
  if (values > QUOTAS.valuesPerLocale)
    add('slotTypes', `${values} values and synonyms, at most ${QUOTAS.valuesPerLocale} in a locale`);
}
