import { VirtualClock } from '../../../clock.ts';
import { countedIds } from '../../../ids.ts';
import type { LexBotDefinition, LexIntentDefinition, LexLocaleDefinition } from '../../definition.ts';
import { lexIds } from '../../ids.ts';
import { createBot } from '../bots.ts';
import { definitionOf } from '../definition-of.ts';
import { type BotRecord, DRAFT } from '../records.ts';
import { intentSettings } from '../shapes/intent.ts';
import { localeSettings } from '../shapes/locale.ts';
import { slotSettings } from '../shapes/slot.ts';
import { slotTypeSettings } from '../shapes/slot-type.ts';
import { ModelStore } from '../store.ts';
import { botArchive } from './export-file.ts';
import { type IntentContent, type LocaleContent, readArchive } from './import-file.ts';
import { putLocale } from './put-locale.ts';

const USUAL_IDLE_SECONDS = 300;
const NO_ROLE = 'arn:aws:iam::000000000000:role/none';

/**
 * A bot that is data as the LexJson archive that Lex would export of it. The same bot is the same bytes; its ids are
 * counted. @throws LexModelsError, ZodError on what the model-building API would refuse
 */
export function archiveOfDefinition(definition: LexBotDefinition): Uint8Array {
  const { locales, ...settings } = definition;
  const bot = botOf({ roleArn: NO_ROLE, ...settings }, locales.map(contentOf));
  return botArchive(bot, DRAFT, bot.settings, bot.locales.values());
}

/** The bot in a LexJson archive as data. @throws ArchiveError, LexModelsError */
export function definitionInArchive(bytes: Uint8Array): LexBotDefinition {
  const { bot: said = {}, locales } = readArchive(bytes);
  const { name = 'imported', idleSessionTTLInSeconds = USUAL_IDLE_SECONDS, ...more } = said;
  const settings = {
    ...more,
    botName: name,
    idleSessionTTLInSeconds,
    roleArn: NO_ROLE,
    dataPrivacy: { childDirected: false },
  };
  const bot = botOf(settings, locales);
  const { roleArn: _, ...rest } = settings;
  return { ...rest, locales: [...bot.locales.values()].map(definitionOf) };
}

function botOf(settings: BotRecord['settings'], locales: readonly LocaleContent[]): BotRecord {
  const store = new ModelStore({ clock: new VirtualClock(), newId: lexIds(countedIds()) });
  const bot = createBot(store, settings, {}, 'Importing');
  bot.status = 'Available';
  for (const locale of locales) putLocale(store, bot, locale.localeId, locale);
  return bot;
}

function contentOf({ localeId, slotTypes, intents, ...settings }: LexLocaleDefinition): LocaleContent {
  return {
    localeId,
    settings: localeSettings.parse(settings),
    slotTypes: slotTypes.map((slotType) => ({ settings: slotTypeSettings.parse(slotType) })),
    intents: intents.map(intentContent),
  };
}

function intentContent({ slots = [], ...settings }: LexIntentDefinition): IntentContent {
  return {
    settings: intentSettings.parse(settings),
    slots: slots.map(({ slotTypeName, ...slot }) => ({ settings: slotSettings.parse(slot), slotTypeName })),
    slotPriorities: slots.map(({ slotName = '' }, index) => ({ priority: index + 1, slotName })),
  };
}
