import {
  anyVersion,
  confidenceThreshold,
  dataPrivacy,
  draft,
  errorLogSettings,
  id,
  idleSessionTTLInSeconds,
  name,
  roleArn,
  tags,
  voiceSettings,
} from '@resumed-chats/lex-model';
import { z } from 'zod';
import type { Times } from '../records.ts';

const optionalTags = tags.optional();

/** What an import makes: a bot or a locale. Custom vocabularies and test sets are not simulated. */
export const importSpecification = z
  .strictObject({
    botImportSpecification: z
      .strictObject({
        botName: name,
        roleArn,
        dataPrivacy,
        errorLogSettings: errorLogSettings.optional(),
        idleSessionTTLInSeconds: idleSessionTTLInSeconds.optional(),
        botTags: optionalTags,
        testBotAliasTags: optionalTags,
      })
      .optional(),
    botLocaleImportSpecification: z
      .strictObject({
        botId: id,
        botVersion: draft,
        localeId: z.string(),
        nluIntentConfidenceThreshold: confidenceThreshold.optional(),
        ...voiceSettings,
      })
      .optional(),
  })
  .refine((given) => Object.values(given).filter((one) => one !== undefined).length === 1, {
    message: 'Exactly one resource must be specified',
  });
export type ImportSpecification = z.output<typeof importSpecification>;

export const exportSpecification = z
  .strictObject({
    botExportSpecification: z.strictObject({ botId: id, botVersion: anyVersion }).optional(),
    botLocaleExportSpecification: z
      .strictObject({ botId: id, botVersion: anyVersion, localeId: z.string() })
      .optional(),
  })
  .refine((given) => Object.values(given).filter((one) => one !== undefined).length === 1, {
    message: 'Exactly one resource must be specified',
  });
export type ExportSpecification = z.output<typeof exportSpecification>;

export const mergeStrategy = z.enum(['Overwrite', 'FailOnConflict', 'Append']);
export type MergeStrategy = z.output<typeof mergeStrategy>;

type Status = 'InProgress' | 'Completed' | 'Failed' | 'Deleting';

export interface ImportRecord extends Times {
  readonly importId: string;
  /** What was put at the upload URL. */
  upload: Uint8Array | undefined;
  /** Undefined until the import is started. */
  started: { specification: ImportSpecification; mergeStrategy: MergeStrategy } | undefined;
  status: Status;
  failureReasons: string[];
  imported: { id: string; name: string } | undefined;
}

export interface ExportRecord extends Times {
  readonly exportId: string;
  readonly specification: ExportSpecification;
  status: Status;
  failureReasons: string[];
  /** The archive's name and bytes, when completed. */
  file: { name: string; bytes: Uint8Array } | undefined;
}
