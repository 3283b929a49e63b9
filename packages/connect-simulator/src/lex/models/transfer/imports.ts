import {
  ArchiveError,
  DEFAULT_IDLE_SECONDS,
  type LocaleSettings,
  readArchive,
} from '@resumed-chats/lex-model';
import { createBot } from '../bots.ts';
import { absent, conflict, invalid, LexModelsError } from '../errors.ts';
import { removeLocale } from '../locales.ts';
import { DRAFT } from '../records.ts';
import type { ModelStore } from '../store.ts';
import { putLocale } from './put-locale.ts';
import type { ImportRecord, ImportSpecification, MergeStrategy } from './records.ts';

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
    const { name: _, ...said } = content.bot;
    const settings = {
      ...said,
      ...given,
      idleSessionTTLInSeconds:
        given.idleSessionTTLInSeconds ?? said.idleSessionTTLInSeconds ?? DEFAULT_IDLE_SECONDS,
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
