import type { IntentContent, LocaleContent } from '@resumed-chats/lex-model';
import { createIntent, updateIntent } from '../intents.ts';
import { createLocale, edited } from '../locales.ts';
import { type BotRecord, DRAFT, type LocaleRecord } from '../records.ts';
import { createSlotType, updateSlotType } from '../slot-types.ts';
import { createSlot } from '../slots.ts';
import type { ModelStore } from '../store.ts';

/** Adds content to a locale of the draft, which is made where it is missing; what has the same name is replaced. */
export function putLocale(
  store: ModelStore,
  bot: BotRecord,
  localeId: string,
  content: LocaleContent,
): LocaleRecord {
  const ref = { botId: bot.botId, botVersion: DRAFT, localeId };
  const locale = bot.locales.get(localeId) ?? createLocale(store, ref, content.settings, 'Importing');
  locale.settings = content.settings;
  edited(store, bot, locale);
  for (const { id, settings } of content.slotTypes) {
    const existing = [...locale.slotTypes.values()].find(
      (one) => one.settings.slotTypeName === settings.slotTypeName,
    );
    if (existing === undefined) createSlotType(store, ref, settings, free(id, locale.slotTypes));
    else updateSlotType(store, { ...ref, slotTypeId: existing.slotTypeId }, settings);
  }
  for (const intent of content.intents) putIntent(store, ref, locale, intent);
  return locale;
}

function putIntent(
  store: ModelStore,
  localeRef: { botId: string; botVersion: string; localeId: string },
  locale: LocaleRecord,
  { id, settings, slots, slotPriorities }: IntentContent,
): void {
  const intent =
    [...locale.intents.values()].find((one) => one.settings.intentName === settings.intentName) ??
    createIntent(store, localeRef, settings, free(id, locale.intents));
  const ref = { ...localeRef, intentId: intent.intentId };
  intent.slots.clear();
  intent.slotPriorities = [];
  const ids = new Map<string, string>();
  for (const { id: slotId, settings: slot, slotTypeName } of slots) {
    const custom = [...locale.slotTypes.values()].find((one) => one.settings.slotTypeName === slotTypeName);
    const made = createSlot(
      store,
      ref,
      { ...slot, slotTypeId: custom?.slotTypeId ?? slotTypeName },
      free(slotId, intent.slots),
    );
    ids.set(slot.slotName, made.slotId);
  }
  const priorities = slotPriorities.flatMap(({ priority, slotName }) => {
    const slotId = ids.get(slotName);
    return slotId === undefined ? [] : [{ priority, slotId }];
  });
  updateIntent(store, ref, settings, priorities);
}

/** What is imported keeps its id where nothing has it. */
function free(id: string | undefined, taken: ReadonlyMap<string, unknown>): string | undefined {
  return id === undefined || taken.has(id) ? undefined : id;
}
