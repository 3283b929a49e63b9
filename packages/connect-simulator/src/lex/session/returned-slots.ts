import type { LexIntent, LexSlot } from '../lambda/event.ts';
import type { ResponseSlot } from '../lambda/response.ts';

/** The slots that a Lambda function or a caller gives: they are all of them, and what is left out is empty. */
export function returnedSlots(
  given: Record<string, ResponseSlot | null>,
  current: LexIntent['slots'],
): LexIntent['slots'] {
  const slots: LexIntent['slots'] = {};
  for (const name of Object.keys(current))
    slots[name] = Object.hasOwn(given, name) ? toSlot(given[name]) : null;
  return slots;
}

function toSlot(slot: ResponseSlot | null | undefined): LexSlot | null {
  const interpretedValue = slot?.value?.interpretedValue;
  const values = slot?.values?.flatMap((one) => toSlot(one) ?? []);
  const list = values !== undefined && values.length > 0;
  if (!slot || (!list && (interpretedValue === undefined || interpretedValue === null))) return null;
  const filled: LexSlot = { shape: list ? 'List' : 'Scalar' };
  if (list) filled.values = values;
  if (interpretedValue !== undefined && interpretedValue !== null) {
    const { originalValue, resolvedValues } = slot.value!;
    filled.value = {
      originalValue: originalValue ?? interpretedValue,
      interpretedValue,
      resolvedValues: resolvedValues ?? [interpretedValue],
    };
  }
  return filled;
}
