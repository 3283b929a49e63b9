import type { IntentDefinition } from '@resumed-chats/lex-model';
import type { LexIntent } from '../lambda/event.ts';
import type { HeldContext } from '../session/session.ts';
import { type Scope, valueToSet } from './values.ts';

/** `#context.slot` */
const FROM_CONTEXT = /^#([\w-]+)\.([\w-]+)$/;

/** Fills empty slots from their default values: the first that stands for anything now. */
export function fillDefaults(
  definition: IntentDefinition,
  slots: LexIntent['slots'],
  scope: Scope,
  contexts: readonly HeldContext[],
): LexIntent['slots'] {
  let filled = slots;
  for (const { slotName, valueElicitationSetting } of definition.slots ?? []) {
    const defaults = valueElicitationSetting?.defaultValueSpecification?.defaultValueList;
    if (defaults === undefined || slots[slotName!]) continue;
    for (const { defaultValue = '' } of defaults) {
      const value = defaultOf(defaultValue, scope, contexts);
      if (value === undefined || value === '') continue;
      const slot = { originalValue: value, interpretedValue: value, resolvedValues: [value] };
      filled = { ...filled, [slotName!]: { shape: 'Scalar', value: slot } };
      break;
    }
  }
  return filled;
}

function defaultOf(written: string, scope: Scope, contexts: readonly HeldContext[]): string | undefined {
  const [, context, slot] = FROM_CONTEXT.exec(written) ?? [];
  if (context === undefined || slot === undefined) return valueToSet(written, scope);
  return contexts.find(({ name }) => name === context)?.attributes[slot];
}
