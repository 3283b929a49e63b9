import {
  FALLBACK_INTENT,
  FALLBACK_SIGNATURE,
  type LocaleSettings,
  localeNameOf,
} from '@resumed-chats/lex-model';
import { conflict, invalid } from './errors.ts';
import {
  type AliasRecord,
  type BotRecord,
  FALLBACK_ID,
  type LocaleRecord,
  TEST_ALIAS_ID,
} from './records.ts';
import type { BotRef, LocaleRef, ModelStore } from './store.ts';

/**
 * Makes a locale of the draft, the built-in fallback intent with it
 * (https://docs.aws.amazon.com/lexv2/latest/dg/built-in-intent-fallback.html), and enables it on the test alias. Who
 * imports finishes it.
 * @throws LexModelsError 412, 409 when the bot has it, 400 when Lex does not know it
 */
export function createLocale(
  store: ModelStore,
  ref: BotRef & { localeId: string },
  settings: LocaleSettings,
  coming: 'Creating' | 'Importing' = 'Creating',
): LocaleRecord {
  const { localeId } = ref;
  const bot = coming === 'Importing' ? store.bot(ref, 'describe') : store.bot(ref, 'change');
  if (localeNameOf(localeId) === undefined)
    throw invalid(`localeId: ${localeId} is not a locale that Lex V2 supports`);
  if (bot.locales.has(localeId))
    throw conflict(`Bot ${bot.settings.botName} already has the locale ${localeId}`);
  const times = store.fresh();
  const locale: LocaleRecord = {
    localeId,
    settings,
    status: coming,
    failureReasons: [],
    buildSubmittedAt: undefined,
    history: [{ event: 'Created', at: times.createdAt }],
    intents: new Map(),
    slotTypes: new Map(),
    built: undefined,
    ...times,
  };
  locale.intents.set(FALLBACK_ID, {
    intentId: FALLBACK_ID,
    settings: {
      intentName: FALLBACK_INTENT,
      description: 'Default intent when no other intent matches',
      parentIntentSignature: FALLBACK_SIGNATURE,
    },
    slotPriorities: [],
    slots: new Map(),
    ...times,
  });
  bot.locales.set(localeId, locale);
  enableOnTestAlias(bot, localeId, true);
  if (coming === 'Creating')
    store.later('create', () => {
      if (locale.status === 'Creating') locale.status = 'NotBuilt';
    });
  return locale;
}

/** Replaces a locale's settings. @throws LexModelsError 412, 409 */
export function updateLocale(store: ModelStore, ref: LocaleRef, settings: LocaleSettings): LocaleRecord {
  const { bot, locale } = store.locale(ref, 'change');
  locale.settings = settings;
  edited(store, bot, locale);
  return locale;
}

/** Deletes a locale of the draft with its intents, slots and slot types. @throws LexModelsError 412, 409 */
export function deleteLocale(store: ModelStore, ref: LocaleRef): LocaleRecord {
  const { bot, locale } = store.locale(ref, 'change');
  locale.status = 'Deleting';
  store.later('remove', () => removeLocale(bot, locale.localeId));
  return locale;
}

export function removeLocale(bot: BotRecord, localeId: string): void {
  bot.locales.delete(localeId);
  enableOnTestAlias(bot, localeId, false);
}

/**
 * After every change in a locale: it is to be built again, and who talks to the draft through the test alias starts
 * anew (https://docs.aws.amazon.com/lexv2/latest/dg/versions.html).
 */
export function edited(store: ModelStore, bot: BotRecord, locale: LocaleRecord): void {
  locale.status = 'NotBuilt';
  locale.failureReasons = [];
  locale.updatedAt = store.now();
  testAliasOf(bot)?.served.delete(locale.localeId);
}

function enableOnTestAlias(bot: BotRecord, localeId: string, enabled: boolean): void {
  const alias = testAliasOf(bot);
  if (alias === undefined) return;
  const { [localeId]: before, ...others } = alias.settings.botAliasLocaleSettings ?? {};
  alias.served.delete(localeId);
  alias.settings = {
    ...alias.settings,
    botAliasLocaleSettings: enabled ? { ...others, [localeId]: before ?? { enabled } } : others,
  };
}

function testAliasOf(bot: BotRecord): AliasRecord | undefined {
  return bot.aliases.get(TEST_ALIAS_ID);
}
