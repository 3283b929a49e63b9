import { id, slotSettings } from '@resumed-chats/lex-model';
import { z } from 'zod';
import { listed } from '../../lex/models/listing.ts';
import type { SlotRecord } from '../../lex/models/records.ts';
import { createSlot, deleteSlot, updateSlot } from '../../lex/models/slots.ts';
import type { IntentRef, ModelStore } from '../../lex/models/store.ts';
import type { Operation } from '../rest-json.ts';
import { lexOperation, listMembers, seconds } from './lex-operation.ts';
import { readable, writable } from './locales.ts';

const SLOTS = '/bots/{botId}/botversions/{botVersion}/botlocales/{localeId}/intents/{intentId}/slots/';
const SLOT = `${SLOTS}{slotId}/`;

export function slotOperations(store: ModelStore): Operation[] {
  return [
    lexOperation({
      name: 'CreateSlot',
      method: 'PUT',
      path: SLOTS,
      input: slotSettings.extend({ ...writable, intentId: id }),
      handle: ({ botId, botVersion, localeId, intentId, ...settings }) => {
        const ref = { botId, botVersion, localeId, intentId };
        return common(ref, createSlot(store, ref, settings));
      },
    }),
    lexOperation({
      name: 'DescribeSlot',
      method: 'GET',
      path: SLOT,
      input: z.strictObject({ ...readable, intentId: id, slotId: id }),
      handle: ({ slotId, ...ref }) => whole(ref, store.slot({ ...ref, slotId }, 'describe').slot),
    }),
    lexOperation({
      name: 'UpdateSlot',
      method: 'PUT',
      path: SLOT,
      input: slotSettings.extend({ ...writable, intentId: id, slotId: id }),
      handle: ({ botId, botVersion, localeId, intentId, slotId, ...settings }) => {
        const ref = { botId, botVersion, localeId, intentId };
        return whole(ref, updateSlot(store, { ...ref, slotId }, settings));
      },
    }),
    lexOperation({
      name: 'DeleteSlot',
      method: 'DELETE',
      path: SLOT,
      status: 204,
      input: z.strictObject({ ...writable, intentId: id, slotId: id }),
      handle: (ref) => deleteSlot(store, ref),
    }),
    lexOperation({
      name: 'ListSlots',
      method: 'POST',
      path: SLOTS,
      input: z.strictObject({
        ...readable,
        intentId: id,
        ...listMembers({
          sortBy: ['SlotName', 'LastUpdatedDateTime'],
          filters: ['SlotName'],
          operators: ['CO', 'EQ'],
        }),
      }),
      handle: ({ botId, botVersion, localeId, intentId, ...query }) => {
        const ref = { botId, botVersion, localeId, intentId };
        const { items, nextToken } = listed(store.intent(ref, 'list').intent.slots.values(), query, {
          SlotName: ({ settings }) => settings.slotName,
          LastUpdatedDateTime: ({ updatedAt }) => updatedAt,
        });
        return { ...ref, slotSummaries: items.map(summary), nextToken };
      },
    }),
  ];
}

function common(ref: IntentRef, { slotId, settings, createdAt }: SlotRecord) {
  return { slotId, ...settings, ...ref, creationDateTime: seconds(createdAt) };
}

function whole(ref: IntentRef, slot: SlotRecord) {
  return { ...common(ref, slot), lastUpdatedDateTime: seconds(slot.updatedAt) };
}

function summary({ slotId, settings, updatedAt }: SlotRecord) {
  const { slotName, description, slotTypeId, valueElicitationSetting } = settings;
  return {
    slotId,
    slotName,
    description,
    slotConstraint: valueElicitationSetting.slotConstraint,
    slotTypeId,
    valueElicitationPromptSpecification: valueElicitationSetting.promptSpecification,
    lastUpdatedDateTime: seconds(updatedAt),
  };
}
