import type { LocaleDefinition, SlotTypeDefinition } from '@resumed-chats/lex-model';
import { languageOf } from '@resumed-chats/lex-model';
import { builtInSlotType } from './built-in.ts';
import { customSlotType } from './custom.ts';
import { regexFilterOf } from './regex-filter.ts';
import type { SlotSpan, SlotType } from './slot-type.ts';

/** The slot types of a locale by name, custom and built-in. */
export type SlotTypes = (name: string) => SlotType | undefined;

export function slotTypesOf(
  locale: LocaleDefinition,
  isOrdinary: (word: string) => boolean = () => false,
): SlotTypes {
  const language = languageOf(locale.localeId);
  const made = new Map<string, SlotType | undefined>();
  const make = (name: string): SlotType | undefined => {
    const definition = locale.slotTypes.find((type) => type.slotTypeName === name);
    if (definition === undefined) return builtInSlotType(name, locale.localeId);
    const parent = definition.parentSlotTypeSignature;
    if (parent === undefined) return customSlotType(definition, language, isOrdinary);
    const base = builtInSlotType(parent, locale.localeId);
    return base && extendedSlotType(base, definition, language, isOrdinary);
  };
  return (name) => {
    if (!made.has(name)) made.set(name, make(name));
    return made.get(name);
  };
}

/** A built-in type with values of its own added and a regular expression that every value must match. */
function extendedSlotType(
  base: SlotType,
  definition: SlotTypeDefinition,
  language: string,
  isOrdinary: (word: string) => boolean,
): SlotType {
  const passes = regexFilterOf(definition);
  const listed: SlotType | undefined =
    definition.slotTypeValues === undefined
      ? undefined
      : customSlotType(
          { ...definition, valueSelectionSetting: { resolutionStrategy: 'TopResolution' } },
          language,
          isOrdinary,
        );
  const filtered = (spans: SlotSpan[]) => spans.filter(({ match }) => passes(match.interpretedValue));
  return {
    name: definition.slotTypeName!,
    open: base.open,
    find(text, at) {
      const own = listed === undefined ? [] : filtered(listed.find(text, at));
      return own.length > 0 ? own : filtered(base.find(text, at));
    },
    whole(text, at) {
      const match = listed?.whole(text, at) ?? base.whole(text, at);
      return match !== undefined && passes(match.interpretedValue) ? match : undefined;
    },
  };
}
