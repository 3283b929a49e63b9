import type {
  AliasSettings,
  BotSettings,
  IntentSettings,
  LocaleSettings,
  SlotSettings,
  SlotTypeSettings,
} from '@resumed-chats/lex-model';
import type { BuiltLocale } from '../locale.ts';
import type { SessionStore } from '../session/store.ts';

/**
 * What the store keeps. Settings are replaced as a whole by every update and never changed in place, so versions
 * share them with the draft. Times are epoch milliseconds.
 */
export interface Times {
  createdAt: number;
  updatedAt: number;
}

export interface BotRecord extends Times {
  readonly botId: string;
  settings: BotSettings;
  status: 'Creating' | 'Available' | 'Updating' | 'Importing' | 'Deleting';
  /** Locales of the draft, by locale id. */
  readonly locales: Map<string, LocaleRecord>;
  /** By number. */
  readonly versions: Map<string, VersionRecord>;
  /** Numbers are never used again, so this only grows. */
  versionsMade: number;
  readonly aliases: Map<string, AliasRecord>;
}

export interface LocaleRecord extends Times {
  readonly localeId: string;
  settings: LocaleSettings;
  status: 'Creating' | 'NotBuilt' | 'Building' | 'Built' | 'Failed' | 'Deleting' | 'Importing';
  failureReasons: string[];
  buildSubmittedAt: number | undefined;
  readonly history: { event: string; at: number }[];
  readonly intents: Map<string, IntentRecord>;
  readonly slotTypes: Map<string, SlotTypeRecord>;
  /** Of the last build that worked. */
  built: BuiltLocale | undefined;
}

export interface IntentRecord extends Times {
  readonly intentId: string;
  settings: IntentSettings;
  slotPriorities: readonly SlotPriority[];
  readonly slots: Map<string, SlotRecord>;
}

export interface SlotPriority {
  priority: number;
  slotId: string;
}

export interface SlotRecord extends Times {
  readonly slotId: string;
  settings: SlotSettings;
}

export interface SlotTypeRecord extends Times {
  readonly slotTypeId: string;
  settings: SlotTypeSettings;
}

export interface VersionRecord {
  readonly version: string;
  readonly description: string | undefined;
  /** The bot's, when the version was made. */
  readonly settings: BotSettings;
  status: 'Versioning' | 'Available' | 'Deleting';
  readonly createdAt: number;
  readonly locales: ReadonlyMap<string, LocaleRecord>;
}

export interface AliasRecord extends Times {
  readonly aliasId: string;
  settings: AliasSettings;
  status: 'Creating' | 'Available' | 'Deleting';
  history: { botVersion: string; from: number; until: number | undefined }[];
  /** By locale: what is served now last, before it what earlier sessions still talk to. */
  readonly served: Map<string, ServedBuild[]>;
}

/** A build of a locale, with the sessions that began on it. */
export interface ServedBuild {
  readonly version: string;
  readonly locale: BuiltLocale;
  readonly sessions: SessionStore;
}

export const TEST_ALIAS_ID = 'TSTALIASID';
export const TEST_ALIAS_NAME = 'TestBotAlias';
export const FALLBACK_ID = 'FALLBCKINT';
export const DRAFT = 'DRAFT';
