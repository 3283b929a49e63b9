import { idsInArn } from '../arn.ts';
import type { LexLambdaEvent } from '../lambda/event.ts';
import type { BuiltLocale } from '../locale.ts';
import { LexRuntimeError } from '../port.ts';
import { SessionStore } from '../session/store.ts';
import { type AliasRecord, type BotRecord, DRAFT, type LocaleRecord, type ServedBuild } from './records.ts';
import type { ModelStore } from './store.ts';

/** What a runtime call needs of the alias that it names. */
export interface Serving {
  bot: LexLambdaEvent['bot'];
  locale: BuiltLocale;
  lambdaArn: string | undefined;
  sessions: SessionStore;
}

/**
 * The build that a session talks to: the one it began on, else what the alias points to now.
 * @param at the chats' time, epoch milliseconds: when the call is made
 * @throws LexRuntimeError 404 without such an alias, 400 when the language is not enabled or built, 502 while it is
 */
export function serve(
  store: ModelStore,
  { aliasArn, localeId, sessionId }: { aliasArn: string; localeId: string; sessionId: string },
  at: number,
): Serving {
  const ids = idsInArn(aliasArn);
  const bot = ids && store.bots.get(ids.botId);
  const alias = bot?.aliases.get(ids?.aliasId ?? '');
  if (bot === undefined || alias?.status !== 'Available' || alias.settings.botVersion === undefined)
    throw new LexRuntimeError('ResourceNotFoundException', `There is no bot alias ${aliasArn}`);
  const setting = alias.settings.botAliasLocaleSettings?.[localeId];
  const locale = localesOf(bot, alias.settings.botVersion)?.get(localeId);
  if (setting?.enabled !== true || locale === undefined)
    throw new LexRuntimeError(
      'ValidationException',
      `Language ${localeId} not enabled for alias ${alias.settings.botAliasName} of bot ${bot.settings.botName}`,
    );
  const build = buildFor(bot, alias, locale, (sessions) => sessions.get(sessionId, at) !== undefined);
  return {
    bot: {
      id: bot.botId,
      name: bot.settings.botName,
      localeId,
      version: build.version,
      aliasId: alias.aliasId,
      aliasName: alias.settings.botAliasName,
    },
    locale: build.locale,
    lambdaArn: setting.codeHookSpecification?.lambdaCodeHook.lambdaARN,
    sessions: build.sessions,
  };
}

function localesOf(bot: BotRecord, version: string): ReadonlyMap<string, LocaleRecord> | undefined {
  return version === DRAFT ? bot.locales : bot.versions.get(version)?.locales;
}

function buildFor(
  bot: BotRecord,
  alias: AliasRecord,
  locale: LocaleRecord,
  isIn: (sessions: SessionStore) => boolean,
): ServedBuild {
  const builds = alias.served.get(locale.localeId) ?? [];
  // A session that goes on keeps its version: https://docs.aws.amazon.com/lexv2/latest/dg/aliases.html.
  const own = builds.find(({ sessions }) => isIn(sessions));
  if (own !== undefined) return own;
  const version = alias.settings.botVersion!;
  if (locale.built === undefined)
    throw locale.status === 'Building'
      ? new LexRuntimeError('BadGatewayException', `Language ${locale.localeId} is being built`)
      : new LexRuntimeError('ValidationException', `Language ${locale.localeId} is not built`);
  const last = builds.at(-1);
  if (last?.version === version && last.locale === locale.built) return last;
  const settings = bot.versions.get(version)?.settings ?? bot.settings;
  const build: ServedBuild = {
    version,
    locale: locale.built,
    sessions: new SessionStore(settings.idleSessionTTLInSeconds),
  };
  // Earlier builds are kept for as long as somebody talks to them.
  alias.served.set(locale.localeId, [...builds.filter(({ sessions }) => sessions.size > 0), build]);
  return build;
}

/** Sessions that are kept for the aliases of the store. */
export function servedSessions(store: ModelStore): number {
  let count = 0;
  for (const { aliases } of store.bots.values())
    for (const { served } of aliases.values())
      for (const builds of served.values()) for (const { sessions } of builds) count += sessions.size;
  return count;
}
