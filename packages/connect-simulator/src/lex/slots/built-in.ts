import { languageOf } from '../recognition/words.ts';
import { confirmationType } from './confirmation.ts';
import { dateType } from './dates.ts';
import { freeFormType, nameType } from './names.ts';
import { durationType, numberType, percentageType } from './numbers.ts';
import { patternType, type SlotType } from './slot-type.ts';
import { timeType } from './times.ts';

const EMAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/u;
const PHONE = /(?<![\p{L}\p{N}])\+?\(?\d(?:[\s().-]{0,2}\d){5,14}(?![\p{L}\p{N}])/u;
/** Letters and digits with at least one digit, so that ordinary words of a sentence are not codes. */
const CODE = /(?<![\p{L}\p{N}])(?=[\p{L}-]*\d)[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*(?![\p{L}\p{N}])/u;
const POSTCODE = /\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b/i;

const MAKERS: Record<string, (language: string, localeId: string) => SlotType> = {
  'AMAZON.Number': numberType,
  'AMAZON.Percentage': percentageType,
  'AMAZON.Duration': durationType,
  'AMAZON.Date': (language, localeId) => dateType(localeId, language),
  'AMAZON.Time': timeType,
  'AMAZON.EmailAddress': () => patternType('AMAZON.EmailAddress', EMAIL, ([found]) => found),
  'AMAZON.PhoneNumber': () => patternType('AMAZON.PhoneNumber', PHONE, ([found]) => found.replace(/\D/g, '')),
  'AMAZON.AlphaNumeric': alphaNumericType,
  'AMAZON.UKPostalCode': () => patternType('AMAZON.UKPostalCode', POSTCODE, ([found]) => found.toUpperCase()),
  'AMAZON.Confirmation': confirmationType,
  'AMAZON.FirstName': (language) => nameType('AMAZON.FirstName', language, 3),
  'AMAZON.LastName': (language) => nameType('AMAZON.LastName', language, 3),
  'AMAZON.City': (language) => nameType('AMAZON.City', language, 4),
  'AMAZON.State': (language) => nameType('AMAZON.State', language, 4),
  'AMAZON.Country': (language) => nameType('AMAZON.Country', language, 5),
  'AMAZON.StreetName': (language) => nameType('AMAZON.StreetName', language, 6, true),
  'AMAZON.FreeFormInput': freeFormType,
};

export const BUILT_IN_SLOT_TYPES: readonly string[] = Object.keys(MAKERS);

/** A built-in slot type, resolved simply; undefined when it is none that is simulated. */
export function builtInSlotType(name: string, localeId: string): SlotType | undefined {
  const make = Object.hasOwn(MAKERS, name) ? MAKERS[name] : undefined;
  return make?.(languageOf(localeId), localeId);
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
