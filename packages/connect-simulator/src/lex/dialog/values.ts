import type { IntentOverride, SlotValueOverride } from '@aws-sdk/client-lex-models-v2';
import type { Reference } from '@resumed-chats/lex-model';
import type { LexIntent, LexSlot } from '../lambda/event.ts';
import type { SlotMatch } from '../slots/slot-type.ts';

/** What references in conditions, messages and values can see. */
export interface Scope {
  intent: LexIntent | undefined;
  attributes: Readonly<Record<string, string>>;
  requestAttributes: Readonly<Record<string, string>>;
  transcript: string;
}

/** The value of a reference now; a list for a slot with several values; undefined when it is not set. */
export function resolveReference(reference: Reference, scope: Scope): string | string[] | undefined {
  switch (reference.from) {
    case 'slot': {
      if (reference.intent !== undefined && reference.intent !== scope.intent?.name) return undefined;
      const slot = own(scope.intent?.slots, reference.name);
      if (slot?.shape === 'List')
        return slot.values?.flatMap((one) => one.value?.interpretedValue ?? []) ?? undefined;
      return slot?.value?.interpretedValue;
    }
    case 'sessionAttribute':
      return own(scope.attributes, reference.name);
    case 'requestAttribute':
      return own(scope.requestAttributes, reference.name);
    case 'path':
      return PATHS[reference.name]?.(scope);
  }
}

const PATHS: Record<string, (scope: Scope) => string> = {
  inputMode: () => 'Text',
  inputTranscript: ({ transcript }) => transcript,
  'transcriptions[0].transcription': ({ transcript }) => transcript,
  'transcriptions[0].transcriptionConfidence': () => '1',
};

function own<T>(record: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;
}

/** One that stands for a whole value: `{slot}`, `[attribute]`, `((request attribute))`, `$.inputTranscript`. */
const WHOLE = /^\s*(?:\{([\w-]+)\}|\[([^[\]]+)\]|\(\(([^()]+)\)\)|\$\.([\w.[\]]+))\s*$/;

/** A value that a bot's definition sets: a reference is replaced, text stays as it is. Undefined when not set. */
export function valueToSet(written: string, scope: Scope): string | undefined {
  const found = WHOLE.exec(written);
  if (found === null) return written;
  const [, slot, session, request, path] = found;
  const reference: Reference =
    slot !== undefined
      ? { from: 'slot', name: slot }
      : session !== undefined
        ? { from: 'sessionAttribute', name: session.trim() }
        : request !== undefined
          ? { from: 'requestAttribute', name: request.trim() }
          : { from: 'path', name: path! };
  const value = resolveReference(reference, scope);
  return Array.isArray(value) ? value.join(',') : value;
}

const IN_TEXT = /\{([\w-]+)\}|\[([\w.:-]+)\]|\(\(([\w.:-]+)\)\)/g;

/** A bot's message with the references in it replaced. What is not set is left out; other braces stay. */
export function fillIn(text: string, scope: Scope): string {
  if (!/[{[(]/.test(text)) return text;
  return text.replace(IN_TEXT, (written, slot, session, request) => {
    if (slot !== undefined && !(scope.intent && Object.hasOwn(scope.intent.slots, slot))) return written;
    const value = valueToSet(written, scope);
    if (value !== undefined) return value;
    return slot !== undefined || session !== undefined || request !== undefined ? '' : written;
  });
}

export function scalarSlot({ originalValue, interpretedValue, resolvedValues }: SlotMatch): LexSlot {
  return { shape: 'Scalar', value: { originalValue, interpretedValue, resolvedValues } };
}

export function listSlot(matches: readonly SlotMatch[]): LexSlot {
  const originals = matches.map((match) => match.originalValue).join(' ');
  const interpreted = matches.map((match) => match.interpretedValue).join(' ');
  return {
    shape: 'List',
    value: { originalValue: originals, interpretedValue: interpreted, resolvedValues: [interpreted] },
    values: matches.map(scalarSlot),
  };
}

/** Slots set by a step of the bot's definition. A value that refers to something not set empties the slot. */
export function overriddenSlots(
  slots: LexIntent['slots'],
  override: IntentOverride | undefined,
  scope: Scope,
): LexIntent['slots'] {
  if (override?.slots === undefined) return slots;
  const changed = { ...slots };
  for (const [name, value] of Object.entries(override.slots))
    if (Object.hasOwn(changed, name)) changed[name] = overriddenSlot(value, scope);
  return changed;
}

function overriddenSlot(override: SlotValueOverride, scope: Scope): LexSlot | null {
  if (override.shape === 'List')
    return {
      shape: 'List',
      values: (override.values ?? []).flatMap((one) => overriddenSlot(one, scope) ?? []),
    };
  const written = override.value?.interpretedValue;
  const value = written === undefined ? undefined : valueToSet(written, scope);
  if (value === undefined || value === '' || value === 'null') return null;
  return {
    shape: 'Scalar',
    value: { originalValue: value, interpretedValue: value, resolvedValues: [value] },
  };
}
