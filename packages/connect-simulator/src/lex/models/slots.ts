import { QUOTAS, quotasOf, type SlotSettings } from '@resumed-chats/lex-model';
import { conflict, overQuota, precondition } from './errors.ts';
import { edited } from './locales.ts';
import type { IntentRecord, LocaleRecord, SlotRecord } from './records.ts';
import type { IntentRef, ModelStore, SlotRef } from './store.ts';

/** @throws LexModelsError 412 also on a slot type that is not there, 409 on a name in use, 402 over a quota */
export function createSlot(
  store: ModelStore,
  ref: IntentRef,
  settings: SlotSettings,
  slotId = store.newId(),
): SlotRecord {
  const { bot, locale, intent } = store.intent(ref, 'change');
  needGood(locale, intent, settings, undefined);
  if (intent.slots.size >= QUOTAS.slotsPerIntent)
    throw overQuota(`An intent has at most ${QUOTAS.slotsPerIntent} slots`);
  const all = [...locale.intents.values()].reduce((sum, { slots }) => sum + slots.size, 0);
  const most = quotasOf(locale.localeId).slots;
  if (all >= most) throw overQuota(`Locale ${locale.localeId} has at most ${most} slots`);
  const slot: SlotRecord = { slotId, settings, ...store.fresh() };
  intent.slots.set(slot.slotId, slot);
  edited(store, bot, locale);
  return slot;
}

/** Replaces a slot's settings. @throws LexModelsError 412, 409 */
export function updateSlot(store: ModelStore, ref: SlotRef, settings: SlotSettings): SlotRecord {
  const { bot, locale, intent, slot } = store.slot(ref, 'change');
  needGood(locale, intent, settings, slot);
  slot.settings = settings;
  slot.updatedAt = store.now();
  edited(store, bot, locale);
  return slot;
}

/** Deletes a slot, and its place among the intent's priorities. @throws LexModelsError 412, 409 */
export function deleteSlot(store: ModelStore, ref: SlotRef): void {
  const { bot, locale, intent, slot } = store.slot(ref, 'change');
  intent.slots.delete(slot.slotId);
  intent.slotPriorities = intent.slotPriorities.filter(({ slotId }) => slotId !== slot.slotId);
  edited(store, bot, locale);
}

function needGood(
  locale: LocaleRecord,
  intent: IntentRecord,
  { slotName, slotTypeId }: SlotSettings,
  own: SlotRecord | undefined,
): void {
  for (const slot of intent.slots.values())
    if (slot !== own && slot.settings.slotName === slotName)
      throw conflict(`Intent ${intent.settings.intentName} already has a slot with the name ${slotName}`);
  if (slotTypeId !== undefined && !slotTypeId.startsWith('AMAZON.') && !locale.slotTypes.has(slotTypeId))
    throw precondition(`slotTypeId: locale ${locale.localeId} has no slot type ${slotTypeId}`);
}
