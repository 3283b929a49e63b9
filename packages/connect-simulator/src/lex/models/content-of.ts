import type { IntentContent, LocaleContent } from '@resumed-chats/lex-model';
import type { IntentRecord, LocaleRecord } from './records.ts';

/** A locale of the store as data, with its ids, and names where settings refer by id. */
export function contentOf(locale: LocaleRecord): LocaleContent {
  return {
    localeId: locale.localeId,
    settings: locale.settings,
    slotTypes: [...locale.slotTypes.values()].map(({ slotTypeId: id, settings }) => ({ id, settings })),
    intents: [...locale.intents.values()].map((intent) => intentContent(intent, locale)),
  };
}

function intentContent(intent: IntentRecord, { slotTypes }: LocaleRecord): IntentContent {
  const { intentId: id, settings, slots, slotPriorities } = intent;
  return {
    id,
    settings,
    slots: [...slots.values()].map(({ slotId, settings: slot }) => ({
      id: slotId,
      settings: slot,
      slotTypeName: slotTypes.get(slot.slotTypeId ?? '')?.settings.slotTypeName ?? slot.slotTypeId ?? '',
    })),
    slotPriorities: slotPriorities.flatMap(({ priority, slotId }) => {
      const slot = slots.get(slotId);
      return slot === undefined ? [] : [{ priority, slotName: slot.settings.slotName }];
    }),
  };
}

/** Names of the slots that have no priority. */
export function slotsWithoutPriority({ slots, slotPriorities }: IntentRecord): string[] {
  const known = new Set(slotPriorities.map(({ slotId }) => slotId));
  return [...slots.values()]
    .filter(({ slotId }) => !known.has(slotId))
    .map(({ settings }) => settings.slotName);
}
