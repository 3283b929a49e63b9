import {
  anyVersion,
  booleanInQuery,
  description,
  id,
  numberedVersion,
  someOf,
} from '@resumed-chats/lex-model';
import { z } from 'zod';
import { listed } from '../../lex/models/listing.ts';
import type { VersionRecord } from '../../lex/models/records.ts';
import type { ModelStore } from '../../lex/models/store.ts';
import { createVersion, deleteVersion } from '../../lex/models/versions.ts';
import type { Operation } from '../rest-json.ts';
import { lexOperation, pageMembers, seconds } from './lex-operation.ts';

const VERSIONS = '/bots/{botId}/botversions/';
const VERSION = `${VERSIONS}{botVersion}/`;

export function versionOperations(store: ModelStore): Operation[] {
  return [
    lexOperation({
      name: 'CreateBotVersion',
      method: 'PUT',
      path: VERSIONS,
      status: 202,
      input: z.strictObject({
        botId: id,
        description,
        botVersionLocaleSpecification: someOf(z.strictObject({ sourceBotVersion: anyVersion })),
      }),
      handle: (input) => {
        const { version, status, createdAt } = createVersion(store, input);
        return {
          ...input,
          botVersion: version,
          botStatus: status,
          creationDateTime: seconds(createdAt),
        };
      },
    }),
    lexOperation({
      name: 'DescribeBotVersion',
      method: 'GET',
      path: VERSION,
      input: z.strictObject({ botId: id, botVersion: numberedVersion }),
      handle: (ref) => {
        const version = store.version(ref, 'describe');
        const { settings } = version;
        return {
          botId: ref.botId,
          botName: settings.botName,
          botVersion: version.version,
          description: version.description,
          roleArn: settings.roleArn,
          dataPrivacy: settings.dataPrivacy,
          idleSessionTTLInSeconds: settings.idleSessionTTLInSeconds,
          botStatus: version.status,
          creationDateTime: seconds(version.createdAt),
          botType: settings.botType ?? 'Bot',
          botMembers: settings.botMembers,
        };
      },
    }),
    lexOperation({
      name: 'DeleteBotVersion',
      method: 'DELETE',
      path: VERSION,
      status: 202,
      query: { skipResourceInUseCheck: 'skipResourceInUseCheck' },
      input: z.strictObject({
        botId: id,
        botVersion: numberedVersion,
        skipResourceInUseCheck: booleanInQuery.optional(),
      }),
      handle: ({ skipResourceInUseCheck = false, ...ref }) => ({
        ...ref,
        botStatus: deleteVersion(store, ref, skipResourceInUseCheck).status,
      }),
    }),
    lexOperation({
      name: 'ListBotVersions',
      method: 'POST',
      path: VERSIONS,
      input: z.strictObject({
        botId: id,
        sortBy: z
          .strictObject({
            attribute: z.enum(['BotVersion']),
            order: z.enum(['Ascending', 'Descending']),
          })
          .optional(),
        ...pageMembers,
      }),
      handle: ({ botId, ...query }) => {
        const { items, nextToken } = listed(store.bot({ botId }, 'list').versions.values(), query, {
          BotVersion: ({ version }) => Number(version),
        });
        return { botId, botVersionSummaries: items.map(summary), nextToken };
      },
    }),
  ];
}

function summary(version: VersionRecord) {
  return {
    botName: version.settings.botName,
    botVersion: version.version,
    description: version.description,
    botStatus: version.status,
    creationDateTime: seconds(version.createdAt),
  };
}
