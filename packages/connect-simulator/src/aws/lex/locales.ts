import { anyVersion, draft, id, localeNameOf, localeSettings } from '@resumed-chats/lex-model';
import { z } from 'zod';
import { buildLocale } from '../../lex/models/building.ts';
import { listed } from '../../lex/models/listing.ts';
import { createLocale, deleteLocale, updateLocale } from '../../lex/models/locales.ts';
import type { LocaleRecord } from '../../lex/models/records.ts';
import type { LocaleRef, ModelStore } from '../../lex/models/store.ts';
import type { Operation } from '../rest-json.ts';
import { lexOperation, listMembers, seconds } from './lex-operation.ts';

const LOCALES = '/bots/{botId}/botversions/{botVersion}/botlocales/';
const LOCALE = `${LOCALES}{localeId}/`;
/** Where a locale is: in any version to read, in the draft to change. */
export const readable = { botId: id, botVersion: anyVersion, localeId: z.string() };
export const writable = { botId: id, botVersion: draft, localeId: z.string() };

export function localeOperations(store: ModelStore): Operation[] {
  return [
    lexOperation({
      name: 'CreateBotLocale',
      method: 'PUT',
      path: LOCALES,
      status: 202,
      input: localeSettings.extend(writable),
      handle: ({ botId, botVersion, localeId, ...settings }) => {
        const locale = createLocale(store, { botId, localeId }, settings);
        return { ...common({ botId, botVersion, localeId }, locale) };
      },
    }),
    lexOperation({
      name: 'DescribeBotLocale',
      method: 'GET',
      path: LOCALE,
      input: z.strictObject(readable),
      handle: (ref) => {
        const { locale } = store.locale(ref, 'describe');
        return {
          ...common(ref, locale),
          intentsCount: locale.intents.size,
          slotTypesCount: locale.slotTypes.size,
          ...outcome(locale),
          lastUpdatedDateTime: seconds(locale.updatedAt),
          lastBuildSubmittedDateTime: seconds(locale.buildSubmittedAt),
          botLocaleHistoryEvents: locale.history.map(({ event, at }) => ({ event, eventDate: seconds(at) })),
        };
      },
    }),
    lexOperation({
      name: 'UpdateBotLocale',
      method: 'PUT',
      path: LOCALE,
      status: 202,
      input: localeSettings.extend(writable),
      handle: ({ botId, botVersion, localeId, ...settings }) => {
        const ref = { botId, botVersion, localeId };
        const locale = updateLocale(store, ref, settings);
        return {
          ...common(ref, locale),
          ...outcome(locale),
          lastUpdatedDateTime: seconds(locale.updatedAt),
        };
      },
    }),
    lexOperation({
      name: 'DeleteBotLocale',
      method: 'DELETE',
      path: LOCALE,
      status: 202,
      input: z.strictObject(writable),
      handle: (ref) => ({ ...ref, botLocaleStatus: deleteLocale(store, ref).status }),
    }),
    lexOperation({
      name: 'BuildBotLocale',
      method: 'POST',
      path: LOCALE,
      status: 202,
      input: z.strictObject(writable),
      handle: (ref) => {
        const { status, buildSubmittedAt } = buildLocale(store, ref);
        return {
          ...ref,
          botLocaleStatus: status,
          lastBuildSubmittedDateTime: seconds(buildSubmittedAt),
        };
      },
    }),
    lexOperation({
      name: 'ListBotLocales',
      method: 'POST',
      path: LOCALES,
      input: z.strictObject({
        botId: id,
        botVersion: anyVersion,
        ...listMembers({
          sortBy: ['BotLocaleName'],
          filters: ['BotLocaleName'],
          operators: ['CO', 'EQ'],
        }),
      }),
      handle: ({ botId, botVersion, ...query }) => {
        const from =
          botVersion === 'DRAFT'
            ? store.bot({ botId }, 'list')
            : store.version({ botId, botVersion }, 'list');
        const { items, nextToken } = listed(from.locales.values(), query, {
          BotLocaleName: ({ localeId }) => localeNameOf(localeId) ?? localeId,
        });
        return { botId, botVersion, nextToken, botLocaleSummaries: items.map(summary) };
      },
    }),
  ];
}

function common(ref: LocaleRef, locale: LocaleRecord) {
  return {
    ...ref,
    localeName: localeNameOf(locale.localeId),
    ...locale.settings,
    botLocaleStatus: locale.status,
    creationDateTime: seconds(locale.createdAt),
  };
}

function outcome({ failureReasons }: LocaleRecord) {
  return {
    failureReasons: failureReasons.length === 0 ? undefined : failureReasons,
    recommendedActions:
      failureReasons.length === 0 ? undefined : ['Correct what is named, then build again.'],
  };
}

function summary(locale: LocaleRecord) {
  return {
    localeId: locale.localeId,
    localeName: localeNameOf(locale.localeId),
    description: locale.settings.description,
    botLocaleStatus: locale.status,
    lastUpdatedDateTime: seconds(locale.updatedAt),
    lastBuildSubmittedDateTime: seconds(locale.buildSubmittedAt),
  };
}
