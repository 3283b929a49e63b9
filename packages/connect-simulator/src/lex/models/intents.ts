import { FALLBACK_INTENT, FALLBACK_SIGNATURE, type IntentSettings, quotasOf } from '@resumed-chats/lex-model';
import { conflict, invalid, overQuota, precondition } from './errors.ts';
import { edited } from './locales.ts';
import { FALLBACK_ID, type IntentRecord, type LocaleRecord, type SlotPriority } from './records.ts';
import type { IntentRef, LocaleRef, ModelStore } from './store.ts';

/** https://docs.aws.amazon.com/lexv2/latest/dg/built-in-intents.html; their names are taken. */
const BUILT_IN_NAMES: ReadonlySet<string> = new Set([
  FALLBACK_INTENT,
  'BedrockAgentIntent',
  'CancelIntent',
  'HelpIntent',
  'KendraSearchIntent',
  'PauseIntent',
  'QInConnectIntent',
  'QnAIntent',
  'RepeatIntent',
  'ResumeIntent',
  'StopIntent',
]);

/** @throws LexModelsError 412, 409 on a name in use, 400 on a built-in intent's name, 402 over the locale's quota */
export function createIntent(
  store: ModelStore,
  ref: LocaleRef,
  settings: IntentSettings,
  intentId = store.newId(),
): IntentRecord {
  const { bot, locale } = store.locale(ref, 'change');
  if (settings.parentIntentSignature === FALLBACK_SIGNATURE)
    throw conflict(`Locale ${locale.localeId} already has the intent ${FALLBACK_INTENT}`);
  needGoodName(locale, settings.intentName, undefined);
  const most = quotasOf(locale.localeId).intents;
  if (locale.intents.size >= most) throw overQuota(`Locale ${locale.localeId} has at most ${most} intents`);
  const intent: IntentRecord = {
    intentId,
    settings,
    slotPriorities: [],
    slots: new Map(),
    ...store.fresh(),
  };
  locale.intents.set(intent.intentId, intent);
  edited(store, bot, locale);
  return intent;
}

/** Replaces an intent's settings; the fallback intent stays one. @throws LexModelsError 412, 409, 400 */
export function updateIntent(
  store: ModelStore,
  ref: IntentRef,
  settings: IntentSettings,
  slotPriorities: readonly SlotPriority[] = [],
): IntentRecord {
  const { bot, locale, intent } = store.intent(ref, 'change');
  if (intent.intentId === FALLBACK_ID) {
    if (settings.intentName !== FALLBACK_INTENT)
      throw invalid(`intentName: the built-in fallback intent is named ${FALLBACK_INTENT}`);
  } else needGoodName(locale, settings.intentName, intent);
  const unknown = slotPriorities.find(({ slotId }) => !intent.slots.has(slotId));
  if (unknown !== undefined)
    throw precondition(`slotPriorities: intent ${settings.intentName} has no slot ${unknown.slotId}`);
  intent.settings =
    intent.intentId === FALLBACK_ID ? { ...settings, parentIntentSignature: FALLBACK_SIGNATURE } : settings;
  intent.slotPriorities = slotPriorities;
  intent.updatedAt = store.now();
  edited(store, bot, locale);
  return intent;
}

/** Deletes an intent with its slots. @throws LexModelsError 412, 409 */
export function deleteIntent(store: ModelStore, ref: IntentRef): void {
  const { bot, locale, intent } = store.intent(ref, 'change');
  if (intent.intentId === FALLBACK_ID)
    throw precondition(`The built-in intent ${FALLBACK_INTENT} cannot be deleted`);
  locale.intents.delete(intent.intentId);
  edited(store, bot, locale);
}

function needGoodName(locale: LocaleRecord, name: string, own: IntentRecord | undefined): void {
  if (BUILT_IN_NAMES.has(name))
    throw invalid(
      'The specified intent name conflicts with a built-in intent name. Please use a different name.',
    );
  for (const intent of locale.intents.values())
    if (intent !== own && intent.settings.intentName === name)
      throw conflict(`Locale ${locale.localeId} already has an intent with the name ${name}`);
}
