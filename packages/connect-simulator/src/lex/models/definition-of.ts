import type {
  LexBotDefinition,
  LexIntentDefinition,
  LexLocaleDefinition,
  LexSlotDefinition,
} from '../definition.ts';
import type { BotRecord, IntentRecord, LocaleRecord, SlotRecord } from './records.ts';

/** A locale as data, with names for ids and slots in the order of their priority. */
export function definitionOf(locale: LocaleRecord): LexLocaleDefinition {
  const { description, nluIntentConfidenceThreshold } = locale.settings;
  return {
    localeId: locale.localeId,
    ...(description === undefined ? {} : { description }),
    nluIntentConfidenceThreshold,
    slotTypes: [...locale.slotTypes.values()].map(({ settings }) => settings),
    intents: [...locale.intents.values()].map((intent) => intentOf(intent, locale)),
  };
}

/** The bot with one of its locales, for the checks of a build. */
export function botWith({ settings }: BotRecord, locale: LexLocaleDefinition): LexBotDefinition {
  const { botName, idleSessionTTLInSeconds, dataPrivacy } = settings;
  return { botName, idleSessionTTLInSeconds, dataPrivacy, locales: [locale] };
}

/** Names of the slots that have no priority. */
export function slotsWithoutPriority({ slots, slotPriorities }: IntentRecord): string[] {
  const known = new Set(slotPriorities.map(({ slotId }) => slotId));
  return [...slots.values()]
    .filter(({ slotId }) => !known.has(slotId))
    .map(({ settings }) => settings.slotName);
}

function intentOf(
  { settings, slots, slotPriorities }: IntentRecord,
  locale: LocaleRecord,
): LexIntentDefinition {
  if (slots.size === 0) return settings;
  const order = [...slotPriorities].sort((a, b) => a.priority - b.priority).map(({ slotId }) => slotId);
  const ordered = [
    ...order.flatMap((slotId) => slots.get(slotId) ?? []),
    ...[...slots.values()].filter(({ slotId }) => !order.includes(slotId)),
  ];
  return { ...settings, slots: ordered.map((slot) => slotOf(slot, locale)) };
}

function slotOf({ settings }: SlotRecord, locale: LocaleRecord): LexSlotDefinition {
  const { slotTypeId = '', ...rest } = settings;
  return { ...rest, slotTypeName: locale.slotTypes.get(slotTypeId)?.settings.slotTypeName ?? slotTypeId };
}
