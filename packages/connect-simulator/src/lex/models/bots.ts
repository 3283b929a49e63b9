import { type BotSettings, QUOTAS } from '@resumed-chats/lex-model';
import { botAliasArn, botArn } from '../arn.ts';
import { conflict, overQuota, precondition } from './errors.ts';
import { type BotRecord, DRAFT, TEST_ALIAS_ID, TEST_ALIAS_NAME } from './records.ts';
import type { BotRef, ModelStore } from './store.ts';
import { tag } from './tags.ts';

export interface BotTags {
  botTags?: Record<string, string> | undefined;
  testBotAliasTags?: Record<string, string> | undefined;
}

/**
 * Makes a bot and its test alias on the draft. Who imports finishes it.
 * @throws LexModelsError 409 on a name in use, 402 over 100 bots
 */
export function createBot(
  store: ModelStore,
  settings: BotSettings,
  { botTags, testBotAliasTags }: BotTags = {},
  coming: 'Creating' | 'Importing' = 'Creating',
): BotRecord {
  needFreeName(store, settings.botName);
  if (store.bots.size >= QUOTAS.bots) throw overQuota(`An account has at most ${QUOTAS.bots} bots`);
  const times = store.fresh();
  const bot: BotRecord = {
    botId: store.newId(),
    settings,
    status: coming,
    locales: new Map(),
    versions: new Map(),
    versionsMade: 0,
    aliases: new Map(),
    ...times,
  };
  bot.aliases.set(TEST_ALIAS_ID, {
    aliasId: TEST_ALIAS_ID,
    settings: { botAliasName: TEST_ALIAS_NAME, botVersion: DRAFT },
    status: 'Available',
    history: [{ botVersion: DRAFT, from: times.createdAt, until: undefined }],
    served: new Map(),
    ...times,
  });
  store.bots.set(bot.botId, bot);
  if (botTags !== undefined) tag(store, botArn(bot.botId), botTags);
  if (testBotAliasTags !== undefined) tag(store, botAliasArn(bot.botId, TEST_ALIAS_ID), testBotAliasTags);
  if (coming === 'Creating')
    store.later('create', () => {
      if (bot.status === 'Creating') bot.status = 'Available';
    });
  return bot;
}

/** Replaces a bot's settings. @throws LexModelsError 412, 409 on a name in use */
export function updateBot(store: ModelStore, ref: BotRef, settings: BotSettings): BotRecord {
  const bot = store.bot(ref, 'change');
  if (settings.botName !== bot.settings.botName) needFreeName(store, settings.botName);
  bot.settings = settings;
  bot.updatedAt = store.now();
  bot.status = 'Updating';
  store.later('create', () => {
    if (bot.status === 'Updating') bot.status = 'Available';
  });
  return bot;
}

/** Deletes a bot with all that is in it. @throws LexModelsError 412 when it is not there, or has an alias of its own */
export function deleteBot(store: ModelStore, ref: BotRef, skipInUse: boolean): BotRecord {
  const bot = store.bot(ref, 'change');
  const own = [...bot.aliases.values()].find(({ aliasId }) => aliasId !== TEST_ALIAS_ID);
  if (own !== undefined && !skipInUse)
    throw precondition(`Bot ${bot.settings.botName} is in use by its alias ${own.settings.botAliasName}`);
  bot.status = 'Deleting';
  store.later('remove', () => {
    store.bots.delete(bot.botId);
    store.forget(bot.botId);
    for (const aliasId of bot.aliases.keys()) store.forget(bot.botId, aliasId);
  });
  return bot;
}

function needFreeName(store: ModelStore, name: string): void {
  for (const { settings } of store.bots.values())
    if (settings.botName === name) throw conflict(`A bot with the name ${name} already exists`);
}
