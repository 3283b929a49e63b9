import { botArchive, localeArchive } from '@resumed-chats/lex-model';
import { contentOf } from '../content-of.ts';
import { absent } from '../errors.ts';
import { DRAFT } from '../records.ts';
import type { ModelStore } from '../store.ts';
import type { ExportRecord, ExportSpecification } from './records.ts';

/** Begins to export a bot or a locale. @throws LexModelsError 404 */
export function createExport(store: ModelStore, specification: ExportSpecification): ExportRecord {
  const make = archiveOf(store, specification);
  const record: ExportRecord = {
    exportId: store.newId(),
    specification,
    status: 'InProgress',
    failureReasons: [],
    file: undefined,
    ...store.fresh(),
  };
  store.exports.set(record.exportId, record);
  store.later('transfer', () => {
    if (record.status !== 'InProgress') return;
    record.file = make(record.exportId);
    record.status = 'Completed';
    record.updatedAt = store.now();
  });
  return record;
}

/** @throws LexModelsError 404 */
export function describeExport(store: ModelStore, exportId: string): ExportRecord {
  const record = store.exports.get(exportId);
  if (record === undefined) throw absent('describe', `export ${exportId}`);
  return record;
}

/** @throws LexModelsError 412 */
export function deleteExport(store: ModelStore, exportId: string): ExportRecord {
  const record = store.exports.get(exportId);
  if (record === undefined) throw absent('change', `export ${exportId}`);
  record.status = 'Deleting';
  store.later('remove', () => store.exports.delete(exportId));
  return record;
}

function archiveOf(
  store: ModelStore,
  { botExportSpecification, botLocaleExportSpecification }: ExportSpecification,
): (exportId: string) => { name: string; bytes: Uint8Array } {
  if (botExportSpecification !== undefined) {
    const { botVersion } = botExportSpecification;
    const bot = store.bot(botExportSpecification, 'describe');
    const { settings, locales } =
      botVersion === DRAFT ? bot : store.version(botExportSpecification, 'describe');
    return (exportId) => ({
      name: `${settings.botName}-${botVersion}-${exportId}-LexJson.zip`,
      bytes: botArchive(
        { botId: bot.botId, version: botVersion, settings },
        [...locales.values()].map(contentOf),
      ),
    });
  }
  const ref = botLocaleExportSpecification!;
  const { bot, locale } = store.locale(ref, 'describe');
  const { botName } = bot.settings;
  return (exportId) => ({
    name: `${botName}-${ref.botVersion}-${ref.localeId}-${exportId}-LexJson.zip`,
    bytes: localeArchive(botName, contentOf(locale)),
  });
}
