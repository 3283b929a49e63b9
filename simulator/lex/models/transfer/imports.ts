import { createBot } from '../bots.ts';
import { absent, conflict, invalid, LexModelsError } from '../errors.ts';
import { createIntent, updateIntent } from '../intents.ts';
import { createLocale, edited, removeLocale } from '../locales.ts';
import { type BotRecord, DRAFT, type LocaleRecord } from '../records.ts';
import type { LocaleSettings } from '../shapes/locale.ts';
import { createSlotType, updateSlotType } from '../slot-types.ts';
import { createSlot } from '../slots.ts';
import type { ModelStore } from '../store.ts';
import { ArchiveError, type IntentContent, type LocaleContent, readArchive } from './import-file.ts';
import type { ImportRecord, ImportSpecification, MergeStrategy } from './records.ts';

const USUAL_IDLE_SECONDS = 300;

/** Where an archive is to be uploaded for an import: its id names the place. */
export function createUpload(store: ModelStore): ImportRecord {
  const record: ImportRecord = {
    importId: store.newId(),
    upload: undefined,
    started: undefined,
    status: 'InProgress',
    failureReasons: [],
    imported: undefined,
    ...store.fresh(),
  };
  store.imports.set(record.importId, record);
  return record;
}

export function describeImport(store: ModelStore, importId: string): ImportRecord {
  const record = store.imports.get(importId);
  if (record?.started === undefined) throw absent('describe', `import ${importId}`);
  return record;
}

/** Begins to import what was uploaded. @throws LexModelsError 404 without an upload URL, 400 without an upload, 409 */
export function startImport(
  store: ModelStore,
  importId: string,
  specification: ImportSpecification,
  mergeStrategy: MergeStrategy,
): ImportRecord {
  const record = store.imports.get(importId);
  if (record === undefined) throw absent('describe', `import ${importId}`);
  if (record.started !== undefined) throw conflict(`Import ${importId} was started before`);
  if (record.upload === undefined) throw invalid(`importId: nothing was uploaded for import ${importId}`);
  record.started = { specification, mergeStrategy };
  record.updatedAt = store.now();
  store.later('transfer', () => finish(store, record));
  return record;
}

/** @throws LexModelsError 412 */
export function deleteImport(store: ModelStore, importId: string): ImportRecord {
  const record = store.imports.get(importId);
  if (record === undefined) throw absent('change', `import ${importId}`);
  record.status = 'Deleting';
  store.later('remove', () => store.imports.delete(importId));
  return record;
}

function finish(store: ModelStore, record: ImportRecord): void {
  if (record.status !== 'InProgress') return;
  const { specification, mergeStrategy } = record.started!;
  try {
    record.imported = carryOut(store, record.upload!, specification, mergeStrategy);
    record.status = 'Completed';
  } catch (error) {
    if (!(error instanceof ArchiveError || error instanceof LexModelsError)) throw error;
    record.failureReasons = [error.message];
    record.status = 'Failed';
  }
  record.updatedAt = store.now();
}

function carryOut(
  store: ModelStore,
  upload: Uint8Array,
  { botImportSpecification, botLocaleImportSpecification }: ImportSpecification,
  strategy: MergeStrategy,
): { id: string; name: string } {
  const content = readArchive(upload);
  if (botImportSpecification !== undefined) {
    if (content.bot === undefined) throw new ArchiveError('the archive is of a locale, not of a bot');
    const { botTags, testBotAliasTags, ...given } = botImportSpecification;
    const settings = {
      ...content.bot,
      ...given,
      idleSessionTTLInSeconds:
        given.idleSessionTTLInSeconds ?? content.bot.idleSessionTTLInSeconds ?? USUAL_IDLE_SECONDS,
    };
    const { botName } = settings;
    const existing = [...store.bots.values()].find((bot) => bot.settings.botName === botName);
    if (existing !== undefined && strategy === 'FailOnConflict')
      throw conflict(`A bot with the name ${botName} already exists`);
    const bot =
      existing === undefined
        ? createBot(store, settings, { botTags, testBotAliasTags }, 'Importing')
        : store.bot(existing, 'change');
    bot.settings = settings;
    bot.updatedAt = store.now();
    bot.status = 'Available';
    if (strategy === 'Overwrite') for (const localeId of bot.locales.keys()) removeLocale(bot, localeId);
    for (const locale of content.locales) putLocale(store, bot, locale.localeId, locale);
    return { id: bot.botId, name: botName };
  }
  const {
    botId,
    botVersion: _,
    localeId,
    nluIntentConfidenceThreshold,
    ...voice
  } = botLocaleImportSpecification!;
  const bot = store.bot({ botId }, 'change');
  const [locale, another] = content.locales;
  if (locale === undefined || another !== undefined)
    throw new ArchiveError('the archive is of a bot, not of one locale');
  if (bot.locales.has(localeId)) {
    if (strategy === 'FailOnConflict')
      throw conflict(`Bot ${bot.settings.botName} already has the locale ${localeId}`);
    store.locale({ botId, botVersion: DRAFT, localeId }, 'change');
    if (strategy === 'Overwrite') removeLocale(bot, localeId);
  }
  const settings: LocaleSettings = { ...locale.settings, ...voice };
  if (nluIntentConfidenceThreshold !== undefined)
    settings.nluIntentConfidenceThreshold = nluIntentConfidenceThreshold;
  putLocale(store, bot, localeId, { ...locale, settings });
  return { id: localeId, name: localeId };
}

/** Adds what a file has to a locale; what has the same name is replaced. */
function putLocale(store: ModelStore, bot: BotRecord, localeId: string, content: LocaleContent): void {
  const ref = { botId: bot.botId, botVersion: DRAFT, localeId };
  const locale = bot.locales.get(localeId) ?? createLocale(store, ref, content.settings, 'Importing');
  locale.settings = content.settings;
  edited(store, bot, locale);
  for (const settings of content.slotTypes) {
    const existing = [...locale.slotTypes.values()].find(
      (one) => one.settings.slotTypeName === settings.slotTypeName,
    );
    if (existing === undefined) createSlotType(store, ref, settings);
    else updateSlotType(store, { ...ref, slotTypeId: existing.slotTypeId }, settings);
  }
  for (const intent of content.intents) putIntent(store, ref, locale, intent);
}

function putIntent(
  store: ModelStore,
  localeRef: { botId: string; botVersion: string; localeId: string },
  locale: LocaleRecord,
  { settings, slots, slotPriorities }: IntentContent,
): void {
  const intent =
    [...locale.intents.values()].find((one) => one.settings.intentName === settings.intentName) ??
    createIntent(store, localeRef, settings);
  const ref = { ...localeRef, intentId: intent.intentId };
  intent.slots.clear();
  intent.slotPriorities = [];
  const ids = new Map<string, string>();
  for (const { settings: slot, slotTypeName } of slots) {
    const custom = [...locale.slotTypes.values()].find((one) => one.settings.slotTypeName === slotTypeName);
    const { slotId } = createSlot(store, ref, { ...slot, slotTypeId: custom?.slotTypeId ?? slotTypeName });
    ids.set(slot.slotName, slotId);
  }
  const priorities = slotPriorities.flatMap(({ priority, slotName }) => {
    const slotId = ids.get(slotName);
    return slotId === undefined ? [] : [{ priority, slotId }];
  });
  updateIntent(store, ref, settings, priorities);
}
