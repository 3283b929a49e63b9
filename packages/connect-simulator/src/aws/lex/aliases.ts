import { aliasSettings, booleanInQuery, id, numberedVersion, tags } from '@resumed-chats/lex-model';
import { z } from 'zod';
import { createAlias, deleteAlias, updateAlias } from '../../lex/models/aliases.ts';
import { listed } from '../../lex/models/listing.ts';
import type { AliasRecord } from '../../lex/models/records.ts';
import type { ModelStore } from '../../lex/models/store.ts';
import type { Operation } from '../rest-json.ts';
import { lexOperation, pageMembers, seconds } from './lex-operation.ts';

const ALIASES = '/bots/{botId}/botaliases/';
const ALIAS = `${ALIASES}{botAliasId}/`;
const alias = { botId: id, botAliasId: id };

export function aliasOperations(store: ModelStore): Operation[] {
  return [
    lexOperation({
      name: 'CreateBotAlias',
      method: 'PUT',
      path: ALIASES,
      status: 202,
      input: aliasSettings.extend({
        botId: id,
        botVersion: numberedVersion.optional(),
        tags: tags.optional(),
      }),
      handle: ({ botId, tags: given, ...settings }) => ({
        ...common(botId, createAlias(store, { botId }, settings, given)),
        tags: given,
      }),
    }),
    lexOperation({
      name: 'DescribeBotAlias',
      method: 'GET',
      path: ALIAS,
      input: z.strictObject(alias),
      handle: (ref) => {
        const record = store.alias(ref, 'describe').alias;
        return {
          ...whole(ref.botId, record),
          botAliasHistoryEvents: record.history.map(({ botVersion, from, until }) => ({
            botVersion,
            startDate: seconds(from),
            endDate: seconds(until),
          })),
        };
      },
    }),
    lexOperation({
      name: 'UpdateBotAlias',
      method: 'PUT',
      path: ALIAS,
      status: 202,
      input: aliasSettings.extend(alias),
      handle: ({ botId, botAliasId, ...settings }) =>
        whole(botId, updateAlias(store, { botId, botAliasId }, settings)),
    }),
    lexOperation({
      name: 'DeleteBotAlias',
      method: 'DELETE',
      path: ALIAS,
      status: 202,
      query: { skipResourceInUseCheck: 'skipResourceInUseCheck' },
      // What uses an alias, channels and bot networks, is not simulated.
      input: z.strictObject({ ...alias, skipResourceInUseCheck: booleanInQuery.optional() }),
      handle: ({ skipResourceInUseCheck: _, ...ref }) => ({
        ...ref,
        botAliasStatus: deleteAlias(store, ref).status,
      }),
    }),
    lexOperation({
      name: 'ListBotAliases',
      method: 'POST',
      path: ALIASES,
      input: z.strictObject({ botId: id, ...pageMembers }),
      handle: ({ botId, ...query }) => {
        const { items, nextToken } = listed(store.bot({ botId }, 'list').aliases.values(), query);
        return { botAliasSummaries: items.map(summary), nextToken, botId };
      },
    }),
  ];
}

function common(botId: string, { aliasId, settings, status, createdAt }: AliasRecord) {
  const { botAliasLocaleSettings: locales, ...rest } = settings;
  return {
    botAliasId: aliasId,
    ...rest,
    botAliasLocaleSettings: Object.keys(locales ?? {}).length === 0 ? undefined : locales,
    botAliasStatus: status,
    botId,
    creationDateTime: seconds(createdAt),
  };
}

function whole(botId: string, record: AliasRecord) {
  return { ...common(botId, record), lastUpdatedDateTime: seconds(record.updatedAt) };
}

function summary({ aliasId, settings, status, createdAt, updatedAt }: AliasRecord) {
  return {
    botAliasId: aliasId,
    botAliasName: settings.botAliasName,
    description: settings.description,
    botVersion: settings.botVersion,
    botAliasStatus: status,
    creationDateTime: seconds(createdAt),
    lastUpdatedDateTime: seconds(updatedAt),
  };
}
