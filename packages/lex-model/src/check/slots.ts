import {
  FALLBACK_INTENT,
  FALLBACK_SIGNATURE,
  type IntentDefinition,
  isFallback,
  type LocaleDefinition,
  type SlotDefinition,
} from '../definition.ts';
import { type LocaleFinding, lexError } from '../finding.ts';
import { QUOTAS } from '../limits.ts';
import { repeated } from './locale.ts';

/** Names, slots and contexts of an intent. */
export function checkSlots(
  intent: IntentDefinition,
  locale: LocaleDefinition,
  path: string,
): LocaleFinding[] {
  const { slots = [], inputContexts = [], outputContexts = [] } = intent;
  return [
    ...checkFallback(intent, path),
    ...(slots.length > QUOTAS.slotsPerIntent
      ? [lexError(`${path}.slots`, `${slots.length} slots`, `An intent takes ${QUOTAS.slotsPerIntent}.`)]
      : []),
    ...repeated(slots.map(({ slotName }) => slotName)).map((name) =>
      lexError(`${path}.slots`, `two slots are called ${name}`, 'Rename one of them.'),
    ),
    ...slots.flatMap((slot, index) => checkSlot(slot, locale, `${path}.slots[${index}]`)),
    ...(locale.localeId !== 'en_US' && inputContexts.length + outputContexts.length > 0
      ? [
          lexError(
            path,
            `contexts in ${locale.localeId}`,
            'Lex has contexts in en_US only; use session attributes.',
          ),
        ]
      : []),
  ];
}

function checkFallback(intent: IntentDefinition, path: string): LocaleFinding[] {
  if (!isFallback(intent)) return [];
  const { intentName, parentIntentSignature, slots = [], intentConfirmationSetting } = intent;
  return [
    ...(intentName === FALLBACK_INTENT && parentIntentSignature === FALLBACK_SIGNATURE
      ? []
      : [
          lexError(
            `${path}.intentName`,
            'the specified intent name conflicts with a built-in intent name',
            `The intent ${FALLBACK_INTENT} has the parentIntentSignature ${FALLBACK_SIGNATURE}, and no other has.`,
          ),
        ]),
    ...(slots.length > 0 || intentConfirmationSetting !== undefined
      ? [lexError(path, 'the fallback intent has slots or a confirmation', 'Remove them.')]
      : []),
  ];
}

function checkSlot(
  slot: SlotDefinition,
  { localeId, slotTypes }: LocaleDefinition,
  path: string,
): LocaleFinding[] {
  const { slotName, slotTypeName, valueElicitationSetting: setting, multipleValuesSetting } = slot;
  const prompt = setting.promptSpecification;
  const prompts = (prompt?.messageGroups ?? []).reduce(
    (sum, group) => sum + 1 + (group.variations?.length ?? 0),
    0,
  );
  const utterances = setting.sampleUtterances?.length ?? 0;
  const found: LocaleFinding[] = [];
  if (!slotTypeName.startsWith('AMAZON.') && !slotTypes.some((type) => type.slotTypeName === slotTypeName))
    found.push(
      lexError(
        `${path}.slotTypeName`,
        `no slot type ${slotTypeName}`,
        'Define it, or use a built-in one (AMAZON.…).',
      ),
    );
  if (setting.slotConstraint === 'Required' && prompt === undefined)
    found.push(
      lexError(path, `the required slot ${slotName} has no prompt`, 'Write the question that asks for it.'),
    );
  if (prompts > QUOTAS.promptsPerSlot)
    found.push(lexError(path, `${prompts} prompts`, `A slot takes ${QUOTAS.promptsPerSlot}.`));
  if (utterances > QUOTAS.utterancesPerSlot)
    found.push(lexError(path, `${utterances} utterances`, `A slot takes ${QUOTAS.utterancesPerSlot}.`));
  if (multipleValuesSetting?.allowMultipleValues === true && localeId !== 'en_US')
    found.push(
      lexError(
        `${path}.multipleValuesSetting`,
        `several values in ${localeId}`,
        'Lex has slots with several values in en_US only.',
      ),
    );
  return found;
}
