import { booleanInQuery, botSettings, id, tags } from '@resumed-chats/lex-model';
import { z } from 'zod';
import { createBot, deleteBot, updateBot } from '../../lex/models/bots.ts';
import { listed } from '../../lex/models/listing.ts';
import type { BotRecord } from '../../lex/models/records.ts';
import type { ModelStore } from '../../lex/models/store.ts';
import type { Operation } from '../rest-json.ts';
import { lexOperation, listMembers, seconds } from './lex-operation.ts';

const BOT = '/bots/{botId}';
const bot = { botId: id };

export function botOperations(store: ModelStore): Operation[] {
  return [
    lexOperation({
      name: 'CreateBot',
      method: 'PUT',
      path: '/bots/',
      status: 202,
      input: botSettings.extend({ botTags: tags.optional(), testBotAliasTags: tags.optional() }),
      handle: ({ botTags, testBotAliasTags, ...settings }) => {
        const record = createBot(store, settings, { botTags, testBotAliasTags });
        const { lastUpdatedDateTime: _, ...described } = description(record);
        return { ...described, botTags, testBotAliasTags };
      },
    }),
    lexOperation({
      name: 'DescribeBot',
      method: 'GET',
      path: BOT,
      input: z.strictObject(bot),
      handle: (ref) => description(store.bot(ref, 'describe')),
    }),
    lexOperation({
      name: 'UpdateBot',
      method: 'PUT',
      path: BOT,
      status: 202,
      input: botSettings.extend(bot),
      handle: ({ botId, ...settings }) => description(updateBot(store, { botId }, settings)),
    }),
    lexOperation({
      name: 'DeleteBot',
      method: 'DELETE',
      path: BOT,
      status: 202,
      query: { skipResourceInUseCheck: 'skipResourceInUseCheck' },
      input: z.strictObject({ ...bot, skipResourceInUseCheck: booleanInQuery.optional() }),
      handle: ({ botId, skipResourceInUseCheck = false }) => {
        const { status } = deleteBot(store, { botId }, skipResourceInUseCheck);
        return { botId, botStatus: status };
      },
    }),
    lexOperation({
      name: 'ListBots',
      method: 'POST',
      path: '/bots/',
      input: z.strictObject(
        listMembers({ sortBy: ['BotName'], filters: ['BotName', 'BotType'], operators: ['CO', 'EQ', 'NE'] }),
      ),
      handle: (query) => {
        const { items, nextToken } = listed(store.bots.values(), query, {
          BotName: ({ settings }) => settings.botName,
          BotType: ({ settings }) => settings.botType ?? 'Bot',
        });
        return { botSummaries: items.map(summary), nextToken };
      },
    }),
  ];
}

function description({ botId, settings, status, createdAt, updatedAt }: BotRecord) {
  return {
    botId,
    ...settings,
    botType: settings.botType ?? 'Bot',
    botStatus: status,
    creationDateTime: seconds(createdAt),
    lastUpdatedDateTime: seconds(updatedAt),
  };
}

function summary({ botId, settings, status, versionsMade, updatedAt }: BotRecord) {
  return {
    botId,
    botName: settings.botName,
    description: settings.description,
    botStatus: status,
    latestBotVersion: versionsMade === 0 ? undefined : String(versionsMade),
    lastUpdatedDateTime: seconds(updatedAt),
    botType: settings.botType ?? 'Bot',
  };
}
