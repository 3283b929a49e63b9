import {
  FALLBACK_INTENT,
  FALLBACK_SIGNATURE,
  type IntentDefinition,
  isFallback,
  type LocaleDefinition,
  type SlotDefinition,
} from '../definition.ts';
import { type Found, refused } from '../finding.ts';
import { QUOTAS } from '../limits.ts';
import { repeated } from './locale.ts';

/** Names, slots and contexts of an intent. */
export function checkSlots(intent: IntentDefinition, locale: LocaleDefinition, path: string): Found[] {
  const { slots = [], inputContexts = [], outputContexts = [] } = intent;
  return [
    ...checkFallback(intent, path),
    ...(slots.length > QUOTAS.slotsPerIntent
      ? [refused(`${path}.slots`, `${slots.length} slots`, `An intent takes ${QUOTAS.slotsPerIntent}.`)]
      : []),
    ...repeated(slots.map(({ slotName }) => slotName)).map((name) =>
      refused(`${path}.slots`, `two slots are called ${name}`, 'Rename one of them.'),
    ),
    ...slots.flatMap((slot, index) => checkSlot(slot, locale, `${path}.slots[${index}]`)),
    ...(locale.localeId !== 'en_US' && inputContexts.length + outputContexts.length > 0
      ? [
          refused(
            path,
            `contexts in ${locale.localeId}`,
            'Lex has contexts in en_US only; use session attributes.',
          ),
        ]
      : []),
  ];
}

function checkFallback(intent: IntentDefinition, path: string): Found[] {
  if (!isFallback(intent)) return [];
  const { intentName, parentIntentSignature, slots = [], intentConfirmationSetting } = intent;
  return [
    ...(intentName === FALLBACK_INTENT && parentIntentSignature === FALLBACK_SIGNATURE
      ? []
      : [
          refused(
            `${path}.intentName`,
            'the specified intent name conflicts with a built-in intent name',
            `The intent ${FALLBACK_INTENT} has the parentIntentSignature ${FALLBACK_SIGNATURE}, and no other has.`,
          ),
        ]),
    ...(slots.length > 0 || intentConfirmationSetting !== undefined
      ? [refused(path, 'the fallback intent has slots or a confirmation', 'Remove them.')]
      : []),
  ];
}

function checkSlot(slot: SlotDefinition, { localeId, slotTypes }: LocaleDefinition, path: string): Found[] {
  const { slotName, slotTypeName, valueElicitationSetting: setting, multipleValuesSetting } = slot;
  const prompt = setting.promptSpecification;
  const prompts = (prompt?.messageGroups ?? []).reduce(
    (sum, group) => sum + 1 + (group.variations?.length ?? 0),
    0,
  );
  const utterances = setting.sampleUtterances?.length ?? 0;
  const found: Found[] = [];
  if (!slotTypeName.startsWith('AMAZON.') && !slotTypes.some((type) => type.slotTypeName === slotTypeName))
    found.push(
      refused(
        `${path}.slotTypeName`,
        `no slot type ${slotTypeName}`,
        'Define it, or use a built-in one (AMAZON.…).',
      ),
    );
  if (setting.slotConstraint === 'Required' && prompt === undefined)
    found.push(
      refused(path, `the required slot ${slotName} has no prompt`, 'Write the question that asks for it.'),
    );
  if (prompts > QUOTAS.promptsPerSlot)
    found.push(refused(path, `${prompts} prompts`, `A slot takes ${QUOTAS.promptsPerSlot}.`));
  if (utterances > QUOTAS.utterancesPerSlot)
    found.push(refused(path, `${utterances} utterances`, `A slot takes ${QUOTAS.utterancesPerSlot}.`));
  if (multipleValuesSetting?.allowMultipleValues === true && localeId !== 'en_US')
    found.push(
      refused(
        `${path}.multipleValuesSetting`,
        `several values in ${localeId}`,
        'Lex has slots with several values in en_US only.',
      ),
    );
  return found;
}
