import { quotasOf, type SlotTypeSettings } from '@resumed-chats/lex-model';
import { conflict, overQuota, precondition } from './errors.ts';
import { edited } from './locales.ts';
import type { LocaleRecord, SlotTypeRecord } from './records.ts';
import type { LocaleRef, ModelStore, SlotTypeRef } from './store.ts';

/** @throws LexModelsError 412, 409 on a name in use, 402 over the locale's quota */
export function createSlotType(
  store: ModelStore,
  ref: LocaleRef,
  settings: SlotTypeSettings,
  slotTypeId = store.newId(),
): SlotTypeRecord {
  const { bot, locale } = store.locale(ref, 'change');
  needFreeName(locale, settings.slotTypeName, undefined);
  const most = quotasOf(locale.localeId).slotTypes;
  if (locale.slotTypes.size >= most)
    throw overQuota(`Locale ${locale.localeId} has at most ${most} slot types`);
  const slotType: SlotTypeRecord = { slotTypeId, settings, ...store.fresh() };
  locale.slotTypes.set(slotType.slotTypeId, slotType);
  edited(store, bot, locale);
  return slotType;
}

/** Replaces a slot type's settings. @throws LexModelsError 412, 409 */
export function updateSlotType(
  store: ModelStore,
  ref: SlotTypeRef,
  settings: SlotTypeSettings,
): SlotTypeRecord {
  const { bot, locale, slotType } = store.slotType(ref, 'change');
  needFreeName(locale, settings.slotTypeName, slotType);
  slotType.settings = settings;
  slotType.updatedAt = store.now();
  edited(store, bot, locale);
  return slotType;
}

/** @throws LexModelsError 412 when it is not there or a slot is of it, 409 */
export function deleteSlotType(store: ModelStore, ref: SlotTypeRef, skipInUse: boolean): void {
  const { bot, locale, slotType } = store.slotType(ref, 'change');
  const user = [...locale.intents.values()].find(({ slots }) =>
    [...slots.values()].some(({ settings }) => settings.slotTypeId === slotType.slotTypeId),
  );
  if (user !== undefined && !skipInUse)
    throw precondition(
      `Slot type ${slotType.settings.slotTypeName} is in use by intent ${user.settings.intentName}`,
    );
  locale.slotTypes.delete(slotType.slotTypeId);
  edited(store, bot, locale);
}

function needFreeName(locale: LocaleRecord, name: string, own: SlotTypeRecord | undefined): void {
  for (const slotType of locale.slotTypes.values())
    if (slotType !== own && slotType.settings.slotTypeName === name)
      throw conflict(`Locale ${locale.localeId} already has a slot type with the name ${name}`);
}
