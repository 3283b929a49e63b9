import type { BotDefinition, IntentDefinition, LocaleDefinition } from '../definition.ts';
import { FALLBACK_INTENT, FALLBACK_SIGNATURE } from '../definition.ts';
import { type BotSettings, botSettings } from '../shapes/bot.ts';
import { type IntentSettings, intentSettings } from '../shapes/intent.ts';
import { type LocaleSettings, localeSettings } from '../shapes/locale.ts';
import { type SlotSettings, slotSettings } from '../shapes/slot.ts';
import { type SlotTypeSettings, slotTypeSettings } from '../shapes/slot-type.ts';

/** A locale with its ids, in the API's terms but with names where the API refers by id. */
export interface LocaleContent {
  localeId: string;
  settings: LocaleSettings;
  slotTypes: { id?: string; settings: SlotTypeSettings }[];
  intents: IntentContent[];
}
export interface IntentContent {
  /** 10 letters and digits. */
  id?: string;
  settings: IntentSettings;
  slots: SlotContent[];
  slotPriorities: { priority: number; slotName: string }[];
}
export interface SlotContent {
  id?: string;
  /** Without `slotTypeId`. */
  settings: SlotSettings;
  slotTypeName: string;
}

/** The id of the fallback intent of every locale. Seen live by others. */
export const FALLBACK_ID = 'FALLBCKINT';

/** The intent that Lex makes with every locale. */
export const FALLBACK_SETTINGS: IntentSettings = {
  intentName: FALLBACK_INTENT,
  description: 'Default intent when no other intent matches',
  parentIntentSignature: FALLBACK_SIGNATURE,
};

/** Ten letters and digits that nothing else of a bot has: counted, so that the same bot has the same ids. */
export type NewId = () => string;

export function countedIds(): NewId {
  let count = 0;
  return () => String(++count).padStart(10, '0');
}

/** A definition's locale with ids. The fallback comes first, declared or not. @throws ZodError on what the API refuses */
export function contentOf(
  { localeId, slotTypes, intents, ...settings }: LocaleDefinition,
  newId: NewId,
): LocaleContent {
  const all = intents.map((intent) => intentContent(intent, newId));
  const isDeclared = ({ id }: IntentContent) => id === FALLBACK_ID;
  const fallback = all.find(isDeclared) ?? intentContent(FALLBACK_SETTINGS, newId);
  return {
    localeId,
    settings: localeSettings.parse(settings),
    slotTypes: slotTypes.map((slotType) => ({ id: newId(), settings: slotTypeSettings.parse(slotType) })),
    intents: [fallback, ...all.filter((intent) => !isDeclared(intent))],
  };
}

function intentContent({ slots = [], ...settings }: IntentDefinition, newId: NewId): IntentContent {
  return {
    id: settings.parentIntentSignature === FALLBACK_SIGNATURE ? FALLBACK_ID : newId(),
    settings: intentSettings.parse(settings),
    slots: slots.map(({ slotTypeName, ...slot }) => ({
      id: newId(),
      settings: slotSettings.parse(slot),
      slotTypeName,
    })),
    slotPriorities: slots.map(({ slotName }, index) => ({ priority: index + 1, slotName })),
  };
}

/** A locale as a definition, with slots in the order of their priority. */
export function localeOf({ localeId, settings, slotTypes, intents }: LocaleContent): LocaleDefinition {
  return {
    localeId,
    ...settings,
    slotTypes: slotTypes.map((slotType) => slotType.settings),
    intents: intents.map(intentOf),
  };
}

function intentOf({ settings, slots, slotPriorities }: IntentContent): IntentDefinition {
  if (slots.length === 0) return settings;
  const order = new Map(slotPriorities.map(({ priority, slotName }) => [slotName, priority]));
  const place = ({ settings: { slotName } }: SlotContent) => order.get(slotName) ?? Number.MAX_SAFE_INTEGER;
  const ordered = [...slots].sort((a, b) => place(a) - place(b));
  return {
    ...settings,
    slots: ordered.map(({ settings: { slotTypeId: _, ...slot }, slotTypeName }) => ({
      ...slot,
      slotTypeName,
    })),
  };
}

/** What a bot has besides its locales; a role is no part of a definition. */
export function botSettingsOf({ locales: _, ...settings }: BotDefinition): Omit<BotSettings, 'roleArn'> {
  return botSettings.omit({ roleArn: true }).parse(settings);
}
