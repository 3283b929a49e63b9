import { QUOTAS } from '@resumed-chats/lex-model';
import { conflict, overQuota, precondition } from './errors.ts';
import type { LocaleRecord, VersionRecord } from './records.ts';
import type { BotRef, ModelStore } from './store.ts';

export interface CreateVersionInput extends BotRef {
  description?: string | undefined;
  botVersionLocaleSpecification: Record<string, { sourceBotVersion: string }>;
}

/**
 * Makes an immutable version of the locales named, each as it is in the draft or in an earlier version.
 * @throws LexModelsError 412 when a locale is not there or not built, 402 over 100 versions
 */
export function createVersion(
  store: ModelStore,
  input: CreateVersionInput,
  status: 'Versioning' | 'Available' = 'Versioning',
): VersionRecord {
  const bot = store.bot(input, 'change');
  if (bot.versions.size >= QUOTAS.versionsPerBot)
    throw overQuota(
      `Bot ${bot.settings.botName} has ${QUOTAS.versionsPerBot} versions, the most that a bot may have`,
    );
  const locales = new Map<string, LocaleRecord>();
  for (const [localeId, { sourceBotVersion }] of Object.entries(input.botVersionLocaleSpecification)) {
    const { locale } = store.locale({ ...input, botVersion: sourceBotVersion, localeId }, 'change');
    if (locale.status !== 'Built')
      throw precondition(`Locale ${localeId} of version ${sourceBotVersion} is ${locale.status}, not Built`);
    locales.set(localeId, copyOf(locale));
  }
  bot.versionsMade++;
  const version: VersionRecord = {
    version: String(bot.versionsMade),
    description: input.description,
    settings: bot.settings,
    status,
    createdAt: store.now(),
    locales,
  };
  bot.versions.set(version.version, version);
  if (status === 'Versioning')
    store.later('create', () => {
      if (version.status === 'Versioning') version.status = 'Available';
    });
  return version;
}

/** @throws LexModelsError 412 when it is not there or an alias points to it, 409 while it is being made */
export function deleteVersion(
  store: ModelStore,
  ref: BotRef & { botVersion: string },
  skipInUse: boolean,
): VersionRecord {
  const bot = store.bot(ref, 'change');
  const version = store.version(ref, 'change');
  if (version.status !== 'Available')
    throw conflict(`Version ${version.version} is in state ${version.status}. Try again later.`);
  const user = [...bot.aliases.values()].find(({ settings }) => settings.botVersion === version.version);
  if (user !== undefined && !skipInUse)
    throw precondition(`Version ${version.version} is in use by alias ${user.settings.botAliasName}`);
  version.status = 'Deleting';
  store.later('remove', () => bot.versions.delete(version.version));
  return version;
}

/** Settings are never changed in place, so the copy needs maps of its own only. */
function copyOf(locale: LocaleRecord): LocaleRecord {
  return {
    ...locale,
    history: [...locale.history],
    intents: new Map(
      [...locale.intents].map(([id, intent]) => [
        id,
        { ...intent, slots: new Map([...intent.slots].map(([slotId, slot]) => [slotId, { ...slot }])) },
      ]),
    ),
    slotTypes: new Map([...locale.slotTypes].map(([id, slotType]) => [id, { ...slotType }])),
  };
}
