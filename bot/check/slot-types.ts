import { foldWords } from '../../config/words.ts';
import type { BotLocale, BotSlotType } from '../definition.ts';
import type { BotFinding } from './finding.ts';
import * as limits from './limits.ts';

type Part = Omit<BotFinding, 'path'> & { path?: string };

/** Names, values and synonyms of the custom slot types of a locale. */
export function checkSlotTypes(locale: BotLocale): BotFinding[] {
  const values = locale.slotTypes.reduce((sum, type) => sum + wordsOf(type).length, 0);
  return [
    ...(values > limits.VALUES_A_LOCALE
      ? [
          {
            origin: 'lex' as const,
            path: 'slotTypes',
            message: `${values} slot values and synonyms`,
            fix: `A locale takes ${limits.VALUES_A_LOCALE}; remove some.`,
          },
        ]
      : []),
    ...locale.slotTypes.flatMap((type, index) =>
      checkSlotType(type).map(({ path = '', ...finding }) => ({
        ...finding,
        path: `slotTypes[${index}]${path === '' ? '' : `.${path}`}`,
      })),
    ),
  ].map((finding) => ({ ...finding, locale: locale.localeId }));
}

function checkSlotType(type: BotSlotType): Part[] {
  const { slotTypeName = '', slotTypeValues = [], valueSelectionSetting, parentSlotTypeSignature } = type;
  const filter = valueSelectionSetting?.regexFilter?.pattern ?? '';
  const own = parentSlotTypeSignature === undefined && type.externalSourceSetting === undefined;
  return [
    ...(limits.NAME.test(slotTypeName)
      ? []
      : [lex(`"${slotTypeName}" is not a name`, limits.NAME_FORM, 'slotTypeName')]),
    ...(own && slotTypeValues.length === 0
      ? [lex(`the slot type ${slotTypeName} has no values`, 'Add at least one value.', 'slotTypeValues')]
      : []),
    ...(slotTypeValues.length > limits.SLOT_VALUES
      ? [lex(`${slotTypeValues.length} values`, `Lex takes ${limits.SLOT_VALUES}.`, 'slotTypeValues')]
      : []),
    ...(filter.length > limits.REGEX_FILTER_LENGTH
      ? [lex(`a pattern of ${filter.length} characters`, `Lex takes ${limits.REGEX_FILTER_LENGTH}.`)]
      : []),
    ...slotTypeValues.flatMap(({ synonyms = [] }, index) =>
      synonyms.length > limits.SYNONYMS
        ? [
            lex(
              `${synonyms.length} synonyms`,
              `Lex takes ${limits.SYNONYMS}.`,
              `slotTypeValues[${index}].synonyms`,
            ),
          ]
        : [],
    ),
    ...lengths(type),
    ...sharedWords(type),
  ];
}

function lengths(type: BotSlotType): Part[] {
  return wordsOf(type)
    .filter(({ word }) => word.length === 0 || word.length > limits.SLOT_VALUE_LENGTH)
    .map(({ word, path }) =>
      lex(
        word === '' ? 'an empty value' : `a value of ${word.length} characters`,
        `Use 1 to ${limits.SLOT_VALUE_LENGTH} characters.`,
        path,
      ),
    );
}

/** A word that stands for two values resolves to either. */
function sharedWords(type: BotSlotType): Part[] {
  const first = new Map<string, { value: number; path: string }>();
  return wordsOf(type).flatMap(({ word, value, path }): Part[] => {
    const folded = foldWords(word);
    const other = first.get(folded);
    if (other === undefined) first.set(folded, { value, path });
    if (folded === '' || other === undefined || other.value === value) return [];
    return [
      {
        origin: 'ours',
        path,
        message: `"${word}" of the slot type ${type.slotTypeName} also stands for the value at ${other.path}`,
        fix: 'Keep it with one value.',
      },
    ];
  });
}

export function wordsOf({
  slotTypeValues = [],
}: BotSlotType): { word: string; value: number; path: string }[] {
  return slotTypeValues.flatMap(({ sampleValue, synonyms = [] }, value) => [
    { word: sampleValue?.value ?? '', value, path: `slotTypeValues[${value}].sampleValue` },
    ...synonyms.map((synonym, index) => ({
      word: synonym.value ?? '',
      value,
      path: `slotTypeValues[${value}].synonyms[${index}]`,
    })),
  ]);
}

function lex(message: string, fix: string, path?: string): Part {
  return { origin: 'lex', message, fix, ...(path !== undefined && { path }) };
}
