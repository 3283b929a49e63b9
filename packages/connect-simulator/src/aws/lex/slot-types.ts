import { booleanInQuery, id, slotTypeSettings } from '@resumed-chats/lex-model';
import { z } from 'zod';
import { listed } from '../../lex/models/listing.ts';
import type { SlotTypeRecord } from '../../lex/models/records.ts';
import { createSlotType, deleteSlotType, updateSlotType } from '../../lex/models/slot-types.ts';
import type { LocaleRef, ModelStore } from '../../lex/models/store.ts';
import type { Operation } from '../rest-json.ts';
import { lexOperation, listMembers, seconds } from './lex-operation.ts';
import { readable, writable } from './locales.ts';

const SLOT_TYPES = '/bots/{botId}/botversions/{botVersion}/botlocales/{localeId}/slottypes/';
const SLOT_TYPE = `${SLOT_TYPES}{slotTypeId}/`;
/** A described slot type may be a built-in one: its id is its signature. */
const anySlotType = z.string().min(1).max(50);

export function slotTypeOperations(store: ModelStore): Operation[] {
  return [
    lexOperation({
      name: 'CreateSlotType',
      method: 'PUT',
      path: SLOT_TYPES,
      input: slotTypeSettings.extend(writable),
      handle: ({ botId, botVersion, localeId, ...settings }) => {
        const ref = { botId, botVersion, localeId };
        return common(ref, createSlotType(store, ref, settings));
      },
    }),
    lexOperation({
      name: 'DescribeSlotType',
      method: 'GET',
      path: SLOT_TYPE,
      input: z.strictObject({ ...readable, slotTypeId: anySlotType }),
      handle: ({ slotTypeId, ...ref }) =>
        whole(ref, store.slotType({ ...ref, slotTypeId }, 'describe').slotType),
    }),
    lexOperation({
      name: 'UpdateSlotType',
      method: 'PUT',
      path: SLOT_TYPE,
      status: 202,
      input: slotTypeSettings.extend({ ...writable, slotTypeId: id }),
      handle: ({ botId, botVersion, localeId, slotTypeId, ...settings }) => {
        const ref = { botId, botVersion, localeId };
        return whole(ref, updateSlotType(store, { ...ref, slotTypeId }, settings));
      },
    }),
    lexOperation({
      name: 'DeleteSlotType',
      method: 'DELETE',
      path: SLOT_TYPE,
      status: 204,
      query: { skipResourceInUseCheck: 'skipResourceInUseCheck' },
      input: z.strictObject({
        ...writable,
        slotTypeId: id,
        skipResourceInUseCheck: booleanInQuery.optional(),
      }),
      handle: ({ skipResourceInUseCheck = false, ...ref }) =>
        deleteSlotType(store, ref, skipResourceInUseCheck),
    }),
    lexOperation({
      name: 'ListSlotTypes',
      method: 'POST',
      path: SLOT_TYPES,
      input: z.strictObject({
        ...readable,
        ...listMembers({
          sortBy: ['SlotTypeName', 'LastUpdatedDateTime'],
          filters: ['SlotTypeName', 'ExternalSourceType'],
          operators: ['CO', 'EQ'],
        }),
      }),
      handle: ({ botId, botVersion, localeId, ...query }) => {
        const ref = { botId, botVersion, localeId };
        const { items, nextToken } = listed(store.locale(ref, 'list').locale.slotTypes.values(), query, {
          SlotTypeName: ({ settings }) => settings.slotTypeName,
          LastUpdatedDateTime: ({ updatedAt }) => updatedAt,
          ExternalSourceType: (slotType) => categoryOf(slotType),
        });
        return { ...ref, slotTypeSummaries: items.map(summary), nextToken };
      },
    }),
  ];
}

function common(ref: LocaleRef, { slotTypeId, settings, createdAt }: SlotTypeRecord) {
  return { slotTypeId, ...settings, ...ref, creationDateTime: seconds(createdAt) };
}

function whole(ref: LocaleRef, slotType: SlotTypeRecord) {
  return { ...common(ref, slotType), lastUpdatedDateTime: seconds(slotType.updatedAt) };
}

function summary(slotType: SlotTypeRecord) {
  const { slotTypeName, description, parentSlotTypeSignature } = slotType.settings;
  return {
    slotTypeId: slotType.slotTypeId,
    slotTypeName,
    description,
    parentSlotTypeSignature,
    lastUpdatedDateTime: seconds(slotType.updatedAt),
    slotTypeCategory: categoryOf(slotType),
  };
}

function categoryOf({ settings }: SlotTypeRecord): string {
  if (settings.externalSourceSetting !== undefined) return 'ExternalGrammar';
  if (settings.compositeSlotTypeSetting !== undefined) return 'Composite';
  return settings.parentSlotTypeSignature === undefined ? 'Custom' : 'Extended';
}
