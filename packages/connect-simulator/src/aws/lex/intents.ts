import { id, intentSettings } from '@resumed-chats/lex-model';
import { z } from 'zod';
import { createIntent, deleteIntent, updateIntent } from '../../lex/models/intents.ts';
import { listed } from '../../lex/models/listing.ts';
import { DRAFT, type IntentRecord } from '../../lex/models/records.ts';
import type { LocaleRef, ModelStore } from '../../lex/models/store.ts';
import type { Operation } from '../rest-json.ts';
import { lexOperation, listMembers, seconds } from './lex-operation.ts';
import { readable, writable } from './locales.ts';

const INTENTS = '/bots/{botId}/botversions/{botVersion}/botlocales/{localeId}/intents/';
const INTENT = `${INTENTS}{intentId}/`;
const slotPriorities = z.array(z.strictObject({ priority: z.int().min(0).max(100), slotId: id })).optional();

export function intentOperations(store: ModelStore): Operation[] {
  return [
    lexOperation({
      name: 'CreateIntent',
      method: 'PUT',
      path: INTENTS,
      input: intentSettings.extend(writable),
      handle: ({ botId, botVersion, localeId, ...settings }) => {
        const ref = { botId, botVersion, localeId };
        return common(ref, createIntent(store, ref, settings));
      },
    }),
    lexOperation({
      name: 'DescribeIntent',
      method: 'GET',
      path: INTENT,
      input: z.strictObject({ ...readable, intentId: id }),
      handle: ({ intentId, ...ref }) => {
        const { botVersion, ...described } = whole(
          ref,
          store.intent({ ...ref, intentId }, 'describe').intent,
        );
        // The model has no number here, though it lets one be asked for.
        return botVersion === DRAFT ? { ...described, botVersion } : described;
      },
    }),
    lexOperation({
      name: 'UpdateIntent',
      method: 'PUT',
      path: INTENT,
      input: intentSettings.extend({ ...writable, intentId: id, slotPriorities }),
      handle: ({ botId, botVersion, localeId, intentId, slotPriorities: priorities, ...settings }) => {
        const ref = { botId, botVersion, localeId };
        return whole(ref, updateIntent(store, { ...ref, intentId }, settings, priorities));
      },
    }),
    lexOperation({
      name: 'DeleteIntent',
      method: 'DELETE',
      path: INTENT,
      status: 204,
      input: z.strictObject({ ...writable, intentId: id }),
      handle: (ref) => deleteIntent(store, ref),
    }),
    lexOperation({
      name: 'ListIntents',
      method: 'POST',
      path: INTENTS,
      input: z.strictObject({
        ...readable,
        ...listMembers({
          sortBy: ['IntentName', 'LastUpdatedDateTime'],
          filters: ['IntentName'],
          operators: ['CO', 'EQ'],
        }),
      }),
      handle: ({ botId, botVersion, localeId, ...query }) => {
        const ref = { botId, botVersion, localeId };
        const { items, nextToken } = listed(store.locale(ref, 'list').locale.intents.values(), query, {
          IntentName: ({ settings }) => settings.intentName,
          LastUpdatedDateTime: ({ updatedAt }) => updatedAt,
        });
        return { ...ref, intentSummaries: items.map(summary), nextToken };
      },
    }),
  ];
}

function common(ref: LocaleRef, { intentId, settings, createdAt }: IntentRecord) {
  return { intentId, ...settings, ...ref, creationDateTime: seconds(createdAt) };
}

function whole(ref: LocaleRef, intent: IntentRecord) {
  const { slotPriorities: priorities, updatedAt } = intent;
  return {
    ...common(ref, intent),
    slotPriorities: priorities.length === 0 ? undefined : priorities,
    lastUpdatedDateTime: seconds(updatedAt),
  };
}

function summary({ intentId, settings, updatedAt }: IntentRecord) {
  const { intentName, intentDisplayName, description, parentIntentSignature, inputContexts, outputContexts } =
    settings;
  return {
    intentId,
    intentName,
    intentDisplayName,
    description,
    parentIntentSignature,
    inputContexts,
    outputContexts,
    lastUpdatedDateTime: seconds(updatedAt),
  };
}
