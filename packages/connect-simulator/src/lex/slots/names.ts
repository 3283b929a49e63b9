import { plainMatch, type SlotType } from './slot-type.ts';

/** What people put before a name, by language. */
const LEADS: Record<string, RegExp> = {
  en: /^(?:(?:hi|hello|well|yes|ok)[,\s]+)?(?:my (?:first |last )?name is|my name's|the name is|name is|i am|i'm|im|it is|it's|its|this is|call me|i live (?:in|at)|in|from|to|at|near)\s+/i,
  es: /^(?:(?:hola|bueno|si|sí)[,\s]+)?(?:mi (?:nombre|apellido) es|me llamo|soy|es|vivo en|en|de|desde|a|cerca de)\s+/i,
};
const NAME = /^[\p{L}\p{M}][\p{L}\p{M}'.-]*$/u;

/**
 * A name is whatever the customer answers, without what leads up to it ("my name is"). Lex knows lists of
 * names; this does not, so it finds none inside a longer sentence but for such a lead.
 */
export function nameType(name: string, language: string, longest: number, withDigits = false): SlotType {
  const lead = LEADS[language];
  const read = (text: string) => {
    const value = (lead === undefined ? text : text.replace(lead, '')).trim().replace(/[.!?,;]+$/u, '');
    const words = value.split(/\s+/);
    if (value === '' || words.length > longest) return undefined;
    const fits = words.every((word) => NAME.test(word) || (withDigits && /^[\p{L}\p{N}#.-]+$/u.test(word)));
    return fits ? plainMatch(value, value) : undefined;
  };
  return {
    name,
    open: true,
    find(text) {
      if (lead === undefined || !lead.test(text.text)) return [];
      const match = read(text.text);
      if (match === undefined) return [];
      const end = text.tokens.length;
      const from = text.text.lastIndexOf(match.originalValue);
      const first = text.tokens.findIndex((token) => token.start >= from);
      return first < 0 ? [] : [{ first, end, match }];
    },
    whole: (text) => read(text.text),
  };
}

/** Whatever was written, as it is. */
export function freeFormType(): SlotType {
  return {
    name: 'AMAZON.FreeFormInput',
    open: true,
    find: () => [],
    whole: (text) => (text.tokens.length === 0 ? undefined : plainMatch(text.text.trim(), text.text.trim())),
  };
}
