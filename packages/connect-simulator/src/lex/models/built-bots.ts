import type { AliasSettings } from '@resumed-chats/lex-model';
import type { BuiltBot } from '../built-bot.ts';
import { createAlias } from './aliases.ts';
import { createBot } from './bots.ts';
import type { AliasRecord, BotRecord } from './records.ts';
import type { BotRef, ModelStore } from './store.ts';
import { putLocale } from './transfer/put-locale.ts';
import { createVersion } from './versions.ts';

const NO_ROLE = 'arn:aws:iam::000000000000:role/none';
const FIRST_VERSION = '1';

/** Adds a bot that came built, with version 1 of it, at once. @throws LexModelsError 409 on a name in use, 402 */
export function addBuiltBot(store: ModelStore, { definition, locales }: BuiltBot): BotRecord {
  const { locales: _, ...settings } = definition;
  const bot = createBot(store, { ...settings, roleArn: NO_ROLE }, {}, 'Importing');
  bot.status = 'Available';
  for (const { content, built } of locales) {
    const locale = putLocale(store, bot, content.localeId, content);
    locale.status = 'Built';
    locale.built = built;
  }
  const specification = locales.map(({ content }) => [content.localeId, { sourceBotVersion: 'DRAFT' }]);
  createVersion(
    store,
    { botId: bot.botId, botVersionLocaleSpecification: Object.fromEntries(specification) },
    'Available',
  );
  return bot;
}

/** Adds an alias of version 1 of such a bot, at once. @throws LexModelsError 412, 409 */
export function addBuiltAlias(
  store: ModelStore,
  ref: BotRef,
  settings: Omit<AliasSettings, 'botVersion'>,
): AliasRecord {
  return createAlias(store, ref, { ...settings, botVersion: FIRST_VERSION }, undefined, 'Available');
}
