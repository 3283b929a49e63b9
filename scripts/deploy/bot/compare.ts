/**
 * Whether a part of a bot is as declared. Lex fills in what was left out, and gives it back with the rest; that is no
 * difference. Anything else that it gives back and that is not declared is one: an update would clear it.
 */
import { stableJson } from '../fingerprint.ts';

/** What Lex fills in, by member. Seen live for promptAttemptsSpecification: terraform-provider-aws #36845. */
const FILLED_IN: Readonly<Record<string, (value: unknown) => boolean>> = {
  promptAttemptsSpecification: () => true,
  allowInterrupt: () => true,
  messageSelectionStrategy: (value) => value === 'Random',
  active: (value) => value === true,
  dialogCodeHook: isOff,
  fulfillmentCodeHook: isOff,
  obfuscationSetting: (value) => same(value, { obfuscationSettingType: 'None' }),
  multipleValuesSetting: (value) => same(value, { allowMultipleValues: false }),
  valueSelectionSetting: (value) => same(value, { resolutionStrategy: 'OriginalValue' }),
};

/** Lists whose order means nothing. */
const SETS = new Set(['sampleUtterances', 'slotTypeValues', 'synonyms']);

/** Whether `actual` is what Lex makes of `declared`. Both are JSON. */
export function isAsDeclared(declared: unknown, actual: unknown): boolean {
  return matches(withoutNothing(declared), withoutNothing(actual));
}

function matches(declared: unknown, actual: unknown): boolean {
  if (Array.isArray(declared))
    return (
      Array.isArray(actual) &&
      declared.length === actual.length &&
      declared.every((entry, index) => matches(entry, actual[index]))
    );
  if (!isObject(declared)) return declared === actual;
  if (!isObject(actual)) return false;
  const keys = new Set([...Object.keys(declared), ...Object.keys(actual)]);
  return [...keys].every((key) => {
    const [wanted, given] = [declared[key], actual[key]];
    if (wanted === undefined) return isFilledIn(key, given);
    if (given === undefined) return isFilledIn(key, wanted);
    return matches(wanted, given);
  });
}

function isFilledIn(key: string, value: unknown): boolean {
  return Object.hasOwn(FILLED_IN, key) && FILLED_IN[key]!(value);
}

function isOff(value: unknown): boolean {
  return same(value, { enabled: false });
}

function same(value: unknown, other: unknown): boolean {
  return stableJson(value) === stableJson(other);
}

/** Null, empty lists and empty objects say no more than a member that is left out. Sets get an order. */
function withoutNothing(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) {
    const entries = value.map((entry) => withoutNothing(entry));
    if (!SETS.has(key)) return entries;
    return entries
      .map((entry) => ({ entry, text: stableJson(entry) }))
      .sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0))
      .map(({ entry }) => entry);
  }
  if (!isObject(value)) return value;
  const entries = Object.entries(value).map(([name, entry]) => [name, withoutNothing(entry, name)] as const);
  return Object.fromEntries(entries.filter(([, entry]) => !isNothing(entry)));
}

function isNothing(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (Array.isArray(value)) return value.length === 0;
  return isObject(value) && Object.keys(value).length === 0;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}
