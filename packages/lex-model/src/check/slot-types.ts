import type { LocaleDefinition, SlotTypeDefinition } from '../definition.ts';
import { type LocaleFinding, lexError, warning } from '../finding.ts';
import { QUOTAS } from '../limits.ts';
import { foldWords } from '../words.ts';

/** Values, synonyms and filters of the custom slot types of a locale. */
export function checkSlotTypes({ slotTypes }: LocaleDefinition): LocaleFinding[] {
  const values = slotTypes.reduce((sum, type) => sum + slotTypeWords(type).length, 0);
  return [
    ...(values > QUOTAS.valuesPerLocale
      ? [
          lexError(
            'slotTypes',
            `${values} slot values and synonyms`,
            `A locale takes ${QUOTAS.valuesPerLocale}; remove some.`,
          ),
        ]
      : []),
    ...slotTypes.flatMap((type, index) => checkSlotType(type, `slotTypes[${index}]`)),
  ];
}

function checkSlotType(type: SlotTypeDefinition, path: string): LocaleFinding[] {
  const { slotTypeName, slotTypeValues, parentSlotTypeSignature } = type;
  const external = type.externalSourceSetting ?? type.compositeSlotTypeSetting;
  return [
    ...(slotTypeValues === undefined && parentSlotTypeSignature === undefined && external === undefined
      ? [
          lexError(
            `${path}.slotTypeValues`,
            `the slot type ${slotTypeName} has no values`,
            'Add at least one value.',
          ),
        ]
      : []),
    ...checkFilter(type, path),
    ...sharedWords(type, path),
  ];
}

/** The documentation of `regexFilter` rules out repetition without an upper bound, and the wild card. */
const UNBOUNDED = /(?<!\\)(?:[*+]|\{\d*,\}|\.)/;

function checkFilter({ valueSelectionSetting }: SlotTypeDefinition, path: string): LocaleFinding[] {
  const pattern = valueSelectionSetting?.regexFilter?.pattern;
  if (pattern === undefined) return [];
  const at = `${path}.valueSelectionSetting.regexFilter.pattern`;
  if (compileFilter(pattern) === undefined)
    return [lexError(at, `"${pattern}" is not a regular expression`, 'Correct it.')];
  return UNBOUNDED.test(pattern.replace(/\[[^\]]*\]/g, '[]'))
    ? [
        lexError(
          at,
          `"${pattern}" repeats without an upper bound, or has a wild card`,
          'Lex takes no *, + or {x,}, and no dot.',
        ),
      ]
    : [];
}

/** A `regexFilter`: the whole value must match, case does not matter. Undefined when it is no regular expression. */
export function compileFilter(pattern: string): RegExp | undefined {
  try {
    return new RegExp(`^(?:${pattern})$`, 'i');
  } catch {
    return undefined;
  }
}

/** Lex refuses a value that is there twice; a synonym that stands for two values goes to either. */
function sharedWords(type: SlotTypeDefinition, path: string): LocaleFinding[] {
  const first = new Map<string, { value: number; path: string }>();
  return slotTypeWords(type).flatMap(({ word, value, path: place }) => {
    const folded = foldWords(word);
    const other = first.get(folded);
    if (other === undefined) first.set(folded, { value, path: place });
    if (folded === '' || other === undefined || other.value === value) return [];
    const at = `${path}.${place}`;
    if ([place, other.path].every((one) => one.endsWith('.sampleValue')))
      return [lexError(at, `the value "${word}" is there twice`, 'Keep one of them.')];
    return [
      warning(
        at,
        `"${word}" of the slot type ${type.slotTypeName} also stands for the value at ${other.path}`,
        'Keep it with one value.',
      ),
    ];
  });
}

/** Every word of a slot type, with the index of its value and its place in the slot type. */
export function slotTypeWords({
  slotTypeValues = [],
}: SlotTypeDefinition): { word: string; value: number; path: string }[] {
  return slotTypeValues.flatMap(({ sampleValue, synonyms = [] }, value) => [
    { word: sampleValue?.value ?? '', value, path: `slotTypeValues[${value}].sampleValue` },
    ...synonyms.map((synonym, index) => ({
      word: synonym.value,
      value,
      path: `slotTypeValues[${value}].synonyms[${index}]`,
    })),
  ]);
}
