import { languageOf } from '@resumed-chats/lex-model';
import { CONFIRMATION_LANGUAGES, confirmationType } from './confirmation.ts';
import { DATE_LANGUAGES, dateType, timeType } from './dates-and-times.ts';
import { freeFormType, nameType } from './names.ts';
import { durationType, numberType, percentageType } from './numbers.ts';
import { patternType, type SlotType } from './slot-type.ts';

const EMAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/u;
const PHONE = /(?<![\p{L}\p{N}])\+?\(?\d(?:[\s().-]{0,2}\d){5,14}(?![\p{L}\p{N}])/u;
/** Letters and digits with at least one digit, so that ordinary words of a sentence are not codes. */
const CODE = /(?<![\p{L}\p{N}])(?=[\p{L}-]*\d)[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*(?![\p{L}\p{N}])/u;
const POSTCODE = /\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b/i;

interface BuiltIn {
  /** Those that it understands; every one when left out. */
  languages?: readonly string[];
  make(localeId: string): SlotType;
}

const anyLanguage = (make: BuiltIn['make']): BuiltIn => ({ make });
const pattern = (name: string, expression: RegExp, value: (found: string) => string = (found) => found) =>
  anyLanguage(() => patternType(name, expression, ([found]) => value(found)));
const aName = (name: string, maxWords: number, withDigits = false) =>
  anyLanguage((localeId) => nameType(name, languageOf(localeId), maxWords, withDigits));

const BUILT_IN: Readonly<Record<string, BuiltIn>> = {
  'AMAZON.Number': anyLanguage(numberType),
  'AMAZON.Percentage': anyLanguage(percentageType),
  'AMAZON.Duration': anyLanguage(durationType),
  'AMAZON.Date': { languages: DATE_LANGUAGES, make: dateType },
  'AMAZON.Time': { languages: DATE_LANGUAGES, make: timeType },
  'AMAZON.EmailAddress': pattern('AMAZON.EmailAddress', EMAIL),
  'AMAZON.PhoneNumber': pattern('AMAZON.PhoneNumber', PHONE, (found) => found.replace(/\D/g, '')),
  'AMAZON.AlphaNumeric': anyLanguage(alphaNumericType),
  'AMAZON.UKPostalCode': pattern('AMAZON.UKPostalCode', POSTCODE, (found) => found.toUpperCase()),
  'AMAZON.Confirmation': {
    languages: CONFIRMATION_LANGUAGES,
    make: (localeId) => confirmationType(languageOf(localeId)),
  },
  'AMAZON.FirstName': aName('AMAZON.FirstName', 3),
  'AMAZON.LastName': aName('AMAZON.LastName', 3),
  'AMAZON.City': aName('AMAZON.City', 4),
  'AMAZON.State': aName('AMAZON.State', 4),
  'AMAZON.Country': aName('AMAZON.Country', 5),
  'AMAZON.StreetName': aName('AMAZON.StreetName', 6, true),
  'AMAZON.FreeFormInput': anyLanguage(freeFormType),
};

export const BUILT_IN_SLOT_TYPES: readonly string[] = Object.keys(BUILT_IN);

/** A built-in slot type, resolved simply; undefined when it is none that is simulated in the locale's language. */
export function builtInSlotType(name: string, localeId: string): SlotType | undefined {
  return builtInProblem(name, localeId) === undefined ? BUILT_IN[name]!.make(localeId) : undefined;
}

/** Why there is no such slot type here; undefined when there is. */
export function builtInProblem(name: string, localeId: string): string | undefined {
  if (!Object.hasOwn(BUILT_IN, name))
    return `the built-in slot type ${name} is not simulated; there are ${BUILT_IN_SLOT_TYPES.join(', ')}`;
  const { languages } = BUILT_IN[name]!;
  return languages === undefined || languages.includes(languageOf(localeId))
    ? undefined
    : `${name} is not simulated in ${localeId}; it is in the languages ${languages.join(', ')}`;
}

/** Inside a sentence only what has a digit; as an answer also letters alone, and pieces written apart. */
function alphaNumericType(): SlotType {
  const codes = patternType('AMAZON.AlphaNumeric', CODE, ([found]) => found.replaceAll('-', ''));
  return {
    ...codes,
    whole(text) {
      const original = text.text.trim().replace(/[.!?,;]+$/, '');
      if (!/^[\p{L}\p{N}]+(?:[\s-][\p{L}\p{N}]+)*$/u.test(original)) return undefined;
      // Words among it make a sentence of it; a code that is spelt out comes in short pieces.
      if (/\s/.test(original) && original.split(/\s+/).some((piece) => /^\p{L}{2,}$/u.test(piece)))
        return undefined;
      const value = original.replace(/[\s-]/g, '');
      return { originalValue: original, interpretedValue: value, resolvedValues: [value] };
    },
  };
}
