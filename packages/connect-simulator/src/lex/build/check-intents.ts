import {
  FALLBACK_INTENT,
  FALLBACK_SIGNATURE,
  isFallback,
  type LexIntentDefinition,
  type LexLocaleDefinition,
} from '../definition.ts';
import { slotsIn } from '../recognition/utterance.ts';
import { languageOf, wordsOf } from '../recognition/words.ts';
import { BUILT_IN_SLOT_TYPES } from '../slots/built-in.ts';
import { checkSteps } from './check-steps.ts';
import type { BuildFinding } from './findings.ts';
import { QUOTAS } from './quotas.ts';

export type AddFinding = (path: string, message: string, origin?: BuildFinding['origin']) => void;

export function checkIntents(locale: LexLocaleDefinition, add: AddFinding): void {
  const names = new Set<string>();
  for (const intent of locale.intents) {
    const path = `intents.${intent.intentName}`;
    if (names.has(intent.intentName!)) add(path, 'another intent has this name');
    names.add(intent.intentName!);
    checkParent(intent, path, add);
    if (isFallback(intent)) checkFallback(intent, path, add);
    else checkUtterances(intent, path, add);
    checkSlots(intent, locale, path, add);
    checkSteps(intent, locale, path, add);
    const contexts = [...(intent.inputContexts ?? []), ...(intent.outputContexts ?? [])];
    if (contexts.length > 0 && locale.localeId !== 'en_US')
      add(
        `${path}.${intent.inputContexts?.length ? 'inputContexts' : 'outputContexts'}`,
        'contexts are for en_US only',
      );
  }
  const spoken = locale.intents.some((intent) => !isFallback(intent) && intent.sampleUtterances?.length);
  if (!spoken) add('intents', 'no intent besides the fallback has an utterance', 'ours');
  checkDuplicates(locale, add);
}

/** Built-in intents with behaviour of their own; their names are taken too. */
function checkParent(intent: LexIntentDefinition, path: string, add: AddFinding): void {
  const parent = intent.parentIntentSignature;
  if (parent === undefined) {
    if (intent.intentName === FALLBACK_INTENT)
      add(
        `${path}.parentIntentSignature`,
        `the specified intent name conflicts with a built-in intent name; it is ${FALLBACK_SIGNATURE}`,
      );
    return;
  }
  if (parent !== FALLBACK_SIGNATURE)
    add(`${path}.parentIntentSignature`, `the built-in intent ${parent} is not simulated`, 'ours');
}

function checkFallback(intent: LexIntentDefinition, path: string, add: AddFinding): void {
  if (intent.sampleUtterances?.length)
    add(`${path}.sampleUtterances`, 'the fallback intent cannot have utterances');
  if (intent.slots?.length) add(`${path}.slots`, 'the fallback intent cannot have slots');
  if (intent.intentConfirmationSetting !== undefined)
    add(`${path}.intentConfirmationSetting`, 'the fallback intent cannot have a confirmation');
}

function checkUtterances(intent: LexIntentDefinition, path: string, add: AddFinding): void {
  const utterances = intent.sampleUtterances ?? [];
  if (utterances.length > QUOTAS.utterancesPerIntent)
    add(`${path}.sampleUtterances`, `${utterances.length} utterances, at most ${QUOTAS.utterancesPerIntent}`);
  const slots = new Set(intent.slots?.map(({ slotName }) => slotName));
  utterances.forEach(({ utterance = '' }, i) => {
    const at = `${path}.sampleUtterances.${i}`;
    for (const slot of slotsIn(utterance))
      if (!slots.has(slot))
        add(at, `"${utterance}" names the slot {${slot}}, which the intent does not have`, 'ours');
    if (/[{}]/.test(utterance.replace(/\{[^{}]*\}/g, ''))) add(at, `"${utterance}" has an unpaired brace`);
  });
}

function checkSlots(
  intent: LexIntentDefinition,
  locale: LexLocaleDefinition,
  path: string,
  add: AddFinding,
): void {
  const slots = intent.slots ?? [];
  if (slots.length > QUOTAS.slotsPerIntent)
    add(`${path}.slots`, `${slots.length} slots, at most ${QUOTAS.slotsPerIntent}`);
  const names = new Set<string>();
  for (const { slotName, slotTypeName, valueElicitationSetting, multipleValuesSetting, ...slot } of slots) {
    const at = `${path}.slots.${slotName}`;
    if (names.has(slotName!)) add(at, 'another slot of the intent has this name');
    names.add(slotName!);
    const custom = locale.slotTypes.some((type) => type.slotTypeName === slotTypeName);
    if (!custom && !BUILT_IN_SLOT_TYPES.includes(slotTypeName))
      add(
        `${at}.slotTypeName`,
        slotTypeName.startsWith('AMAZON.')
          ? `the built-in slot type ${slotTypeName} is not simulated; there are ${BUILT_IN_SLOT_TYPES.join(', ')}`
          : `there is no slot type ${slotTypeName}`,
        slotTypeName.startsWith('AMAZON.') ? 'ours' : 'lex',
      );
    const elicitation = valueElicitationSetting!;
    if (elicitation.slotConstraint === 'Required' && elicitation.promptSpecification === undefined)
      add(`${at}.valueElicitationSetting.promptSpecification`, 'a required slot needs a prompt');
    const samples = elicitation.sampleUtterances?.length ?? 0;
    if (samples > QUOTAS.utterancesPerSlot)
      add(
        `${at}.valueElicitationSetting.sampleUtterances`,
        `${samples} utterances, at most ${QUOTAS.utterancesPerSlot}`,
      );
    if (multipleValuesSetting?.allowMultipleValues === true && locale.localeId !== 'en_US')
      add(`${at}.multipleValuesSetting`, 'slots with several values are for en_US only');
    if (slot.subSlotSetting !== undefined)
      add(`${at}.subSlotSetting`, 'composite slots are not simulated', 'ours');
  }
}

/** Lex would take either intent: the documentation only calls such utterances confusable. */
function checkDuplicates(locale: LexLocaleDefinition, add: AddFinding): void {
  const language = languageOf(locale.localeId);
  const first = new Map<string, { intent: string; contexts: string }>();
  for (const intent of locale.intents) {
    const contexts = (intent.inputContexts ?? [])
      .map(({ name }) => name)
      .sort()
      .join(' ');
    (intent.sampleUtterances ?? []).forEach(({ utterance = '' }, i) => {
      // Braces would be lost among the words, and a slot is not the word that it is named after.
      const key = wordsOf(utterance.replace(/\{([^{}]*)\}/g, ' slot0$1 '), language).join(' ');
      const known = first.get(key);
      if (known === undefined) first.set(key, { intent: intent.intentName!, contexts });
      // The documented way to use an utterance twice is with input contexts.
      else if (known.intent !== intent.intentName && known.contexts === contexts)
        add(
          `intents.${intent.intentName}.sampleUtterances.${i}`,
          `"${utterance}" is also an utterance of ${known.intent}`,
          'ours',
        );
    });
  }
}
