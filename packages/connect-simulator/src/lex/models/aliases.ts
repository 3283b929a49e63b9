import type { AliasSettings } from '@resumed-chats/lex-model';
import { botAliasArn } from '../arn.ts';
import { conflict, precondition } from './errors.ts';
import { type AliasRecord, type BotRecord, DRAFT, TEST_ALIAS_ID, TEST_ALIAS_NAME } from './records.ts';
import type { BotRef, ModelStore } from './store.ts';
import { tag } from './tags.ts';

export type AliasRef = BotRef & { botAliasId: string };

/** @throws LexModelsError 412 also on a version or a locale that is not there, 409 on a name in use */
export function createAlias(
  store: ModelStore,
  ref: BotRef,
  settings: AliasSettings,
  tags?: Record<string, string>,
  status: 'Creating' | 'Available' = 'Creating',
): AliasRecord {
  const bot = store.bot(ref, 'change');
  needFreeName(bot, settings.botAliasName);
  if (settings.botVersion === DRAFT)
    throw precondition(`botVersion: only ${TEST_ALIAS_NAME} points to ${DRAFT}`);
  needVersion(bot, settings);
  const times = store.fresh();
  const alias: AliasRecord = {
    aliasId: store.newId(),
    settings,
    status,
    history: [],
    served: new Map(),
    ...times,
  };
  noteVersion(alias, undefined, times.createdAt);
  bot.aliases.set(alias.aliasId, alias);
  if (tags !== undefined) tag(store, botAliasArn(bot.botId, alias.aliasId), tags);
  if (status === 'Creating')
    store.later('create', () => {
      if (alias.status === 'Creating') alias.status = 'Available';
    });
  return alias;
}

/**
 * Replaces an alias's settings. New sessions are with the new version; those that are under way keep theirs until
 * they end (https://docs.aws.amazon.com/lexv2/latest/dg/aliases.html).
 * @throws LexModelsError 412, 409
 */
export function updateAlias(store: ModelStore, ref: AliasRef, settings: AliasSettings): AliasRecord {
  const { bot, alias } = store.alias(ref, 'change');
  const isTest = alias.aliasId === TEST_ALIAS_ID;
  if (isTest ? settings.botAliasName !== TEST_ALIAS_NAME : settings.botAliasName === TEST_ALIAS_NAME)
    throw precondition(`botAliasName: ${TEST_ALIAS_NAME} is the name of the test alias, and of no other`);
  if (settings.botAliasName !== alias.settings.botAliasName) needFreeName(bot, settings.botAliasName);
  if ((settings.botVersion === DRAFT) !== isTest && settings.botVersion !== undefined)
    throw precondition(`botVersion: ${TEST_ALIAS_NAME} points to ${DRAFT}, every other alias to a version`);
  needVersion(bot, settings);
  const before = alias.settings.botVersion;
  alias.settings = isTest ? { ...settings, botVersion: DRAFT } : settings;
  alias.updatedAt = store.now();
  noteVersion(alias, before, alias.updatedAt);
  return alias;
}

/** @throws LexModelsError 412 when it is not there or is the test alias, 409 while it is being made */
export function deleteAlias(store: ModelStore, ref: AliasRef): AliasRecord {
  const { bot, alias } = store.alias(ref, 'change');
  if (alias.aliasId === TEST_ALIAS_ID) throw precondition(`${TEST_ALIAS_NAME} cannot be deleted`);
  alias.status = 'Deleting';
  store.later('remove', () => {
    bot.aliases.delete(alias.aliasId);
    store.forget(bot.botId, alias.aliasId);
  });
  return alias;
}

function needVersion(bot: BotRecord, { botVersion, botAliasLocaleSettings }: AliasSettings): void {
  if (botVersion === undefined) return;
  const version = bot.versions.get(botVersion);
  if (botVersion !== DRAFT) {
    if (version === undefined)
      throw precondition(`botVersion: bot ${bot.settings.botName} has no version ${botVersion}`);
    if (version.status !== 'Available')
      throw conflict(`Version ${botVersion} is in state ${version.status}. Try again when it is Available.`);
  }
  const locales = version?.locales ?? bot.locales;
  const unknown = Object.keys(botAliasLocaleSettings ?? {}).find((localeId) => !locales.has(localeId));
  if (unknown !== undefined)
    throw precondition(`botAliasLocaleSettings: version ${botVersion} has no locale ${unknown}`);
}

function needFreeName(bot: BotRecord, name: string): void {
  for (const { settings } of bot.aliases.values())
    if (settings.botAliasName === name)
      throw conflict(`Bot ${bot.settings.botName} already has an alias with the name ${name}`);
}

function noteVersion(alias: AliasRecord, before: string | undefined, at: number): void {
  const { botVersion } = alias.settings;
  if (botVersion === before) return;
  const [last] = alias.history;
  if (last !== undefined) last.until ??= at;
  if (botVersion !== undefined) alias.history.unshift({ botVersion, from: at, until: undefined });
}
