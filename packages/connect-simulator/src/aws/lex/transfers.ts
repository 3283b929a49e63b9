import { anyVersion, draft, id } from '@resumed-chats/lex-model';
import { z } from 'zod';
import { listed } from '../../lex/models/listing.ts';
import type { ModelStore } from '../../lex/models/store.ts';
import { createExport, deleteExport, describeExport } from '../../lex/models/transfer/exports.ts';
import {
  createUpload,
  deleteImport,
  describeImport,
  startImport,
} from '../../lex/models/transfer/imports.ts';
import {
  type ExportRecord,
  exportSpecification,
  type ImportRecord,
  importSpecification,
  mergeStrategy,
} from '../../lex/models/transfer/records.ts';
import type { HttpRequest } from '../http.ts';
import type { Operation } from '../rest-json.ts';
import { lexOperation, listMembers, seconds } from './lex-operation.ts';
import { downloadUrl, uploadUrl } from './transfer-urls.ts';

// Archives with a password are not simulated: the member is refused rather than passed over.
export function importOperations(store: ModelStore): Operation[] {
  return [
    lexOperation({
      name: 'CreateUploadUrl',
      method: 'POST',
      path: '/createuploadurl/',
      input: z.strictObject({}),
      handle: (_, request) => {
        const { importId } = createUpload(store);
        return { importId, uploadUrl: uploadUrl(request, importId) };
      },
    }),
    lexOperation({
      name: 'StartImport',
      method: 'PUT',
      path: '/imports/',
      status: 202,
      input: z.strictObject({ importId: id, resourceSpecification: importSpecification, mergeStrategy }),
      handle: ({ importId, resourceSpecification, mergeStrategy: strategy }) => {
        const record = startImport(store, importId, resourceSpecification, strategy);
        const { lastUpdatedDateTime: _, ...described } = describedImport(record);
        return described;
      },
    }),
    lexOperation({
      name: 'DescribeImport',
      method: 'GET',
      path: '/imports/{importId}/',
      input: z.strictObject({ importId: id }),
      handle: ({ importId }) => describedImport(describeImport(store, importId)),
    }),
    lexOperation({
      name: 'DeleteImport',
      method: 'DELETE',
      path: '/imports/{importId}/',
      status: 202,
      input: z.strictObject({ importId: id }),
      handle: ({ importId }) => ({ importId, importStatus: deleteImport(store, importId).status }),
    }),
    lexOperation({
      name: 'ListImports',
      method: 'POST',
      path: '/imports/',
      input: z.strictObject({
        botId: id.optional(),
        botVersion: draft.optional(),
        localeId: z.string().optional(),
        ...listMembers({
          sortBy: ['LastUpdatedDateTime'],
          filters: ['ImportResourceType'],
          operators: ['CO', 'EQ'],
        }),
      }),
      handle: ({ botId, botVersion, localeId, ...query }) => {
        const all = [...store.imports.values()].filter((one) => {
          const target = one.started?.specification.botLocaleImportSpecification;
          return (
            one.started !== undefined &&
            (botId === undefined || botId === (target?.botId ?? one.imported?.id)) &&
            (localeId === undefined || localeId === target?.localeId)
          );
        });
        const { items, nextToken } = listed(all, query, {
          LastUpdatedDateTime: ({ updatedAt }) => updatedAt,
          ImportResourceType: importedType,
        });
        return { botId, botVersion, localeId, importSummaries: items.map(importSummary), nextToken };
      },
    }),
  ];
}

export function exportOperations(store: ModelStore): Operation[] {
  return [
    lexOperation({
      name: 'CreateExport',
      method: 'PUT',
      path: '/exports/',
      status: 202,
      // TSV and CSV are for custom vocabularies and test sets.
      input: z.strictObject({
        resourceSpecification: exportSpecification,
        fileFormat: z.enum(['LexJson']),
      }),
      handle: ({ resourceSpecification }, request) => {
        const record = createExport(store, resourceSpecification);
        const { lastUpdatedDateTime: _, ...described } = describedExport(record, request);
        return described;
      },
    }),
    lexOperation({
      name: 'DescribeExport',
      method: 'GET',
      path: '/exports/{exportId}/',
      input: z.strictObject({ exportId: id }),
      handle: ({ exportId }, request) => describedExport(describeExport(store, exportId), request),
    }),
    lexOperation({
      name: 'DeleteExport',
      method: 'DELETE',
      path: '/exports/{exportId}/',
      status: 202,
      input: z.strictObject({ exportId: id }),
      handle: ({ exportId }) => ({ exportId, exportStatus: deleteExport(store, exportId).status }),
    }),
    lexOperation({
      name: 'ListExports',
      method: 'POST',
      path: '/exports/',
      input: z.strictObject({
        botId: id.optional(),
        botVersion: anyVersion.optional(),
        localeId: z.string().optional(),
        ...listMembers({
          sortBy: ['LastUpdatedDateTime'],
          filters: ['ExportResourceType'],
          operators: ['CO', 'EQ'],
        }),
      }),
      handle: ({ botId, botVersion, localeId, ...query }) => {
        const all = [...store.exports.values()].filter(({ specification }) => {
          const locale = specification.botLocaleExportSpecification;
          const source = locale ?? specification.botExportSpecification;
          return (
            (botId === undefined || source?.botId === botId) &&
            (botVersion === undefined || source?.botVersion === botVersion) &&
            (localeId === undefined || locale?.localeId === localeId)
          );
        });
        const { items, nextToken } = listed(all, query, {
          LastUpdatedDateTime: ({ updatedAt }) => updatedAt,
          ExportResourceType: ({ specification }) =>
            specification.botExportSpecification === undefined ? 'BotLocale' : 'Bot',
        });
        return { botId, botVersion, localeId, exportSummaries: items.map(exportSummary), nextToken };
      },
    }),
  ];
}

function importSummary(record: ImportRecord) {
  return {
    importId: record.importId,
    importedResourceId: record.imported?.id,
    importedResourceName: record.imported?.name,
    importStatus: record.status,
    mergeStrategy: record.started?.mergeStrategy,
    creationDateTime: seconds(record.createdAt),
    lastUpdatedDateTime: seconds(record.updatedAt),
    importedResourceType: importedType(record),
  };
}

function describedImport(record: ImportRecord) {
  const { importedResourceType: _, ...common } = importSummary(record);
  return {
    ...common,
    resourceSpecification: record.started?.specification,
    failureReasons: record.failureReasons.length === 0 ? undefined : record.failureReasons,
  };
}

function importedType({ started }: ImportRecord): string {
  return started?.specification.botImportSpecification === undefined ? 'BotLocale' : 'Bot';
}

function exportSummary(record: ExportRecord) {
  return {
    exportId: record.exportId,
    resourceSpecification: record.specification,
    fileFormat: 'LexJson',
    exportStatus: record.status,
    creationDateTime: seconds(record.createdAt),
    lastUpdatedDateTime: seconds(record.updatedAt),
  };
}

function describedExport(record: ExportRecord, request: HttpRequest) {
  return {
    ...exportSummary(record),
    failureReasons: record.failureReasons.length === 0 ? undefined : record.failureReasons,
    downloadUrl: record.status === 'Completed' ? downloadUrl(request, record.exportId) : undefined,
  };
}
