import { z } from 'zod';

/**
 * Shapes with a lower and an upper bound, whose messages name both: "a message of 1001 characters. Use 1 to 1000
 * characters." The second sentence is also in the issue's `params.fix`.
 */
function within<T extends z.ZodType>(
  shape: T,
  size: (value: z.output<T>) => number,
  { min, max, found, fix }: { min: number; max: number; found: (size: number) => string; fix: string },
) {
  const fits = (value: z.output<T>) => size(value) >= min && size(value) <= max;
  return shape.refine(fits, {
    error: ({ input }) => `${found(size(input as z.output<T>))}. ${fix}`,
    params: { fix },
  });
}

/** A text of `min` to `max` UTF-16 units, as the service counts. */
export function text(min: number, max: number, what = '') {
  return within(z.string(), (value) => value.length, {
    min,
    max,
    found: (length) =>
      length === 0
        ? `an empty ${what || 'text'}`
        : `${what === '' ? '' : `a ${what} of `}${length} characters`,
    fix: min === 0 ? `Use at most ${max}.` : `Use ${min} to ${max} characters.`,
  });
}

/** A list of `min` to `max` things. */
export function list<T extends z.ZodType>(item: T, what: string, min: number, max: number) {
  return within(z.array(item), (items) => items.length, {
    min,
    max,
    found: (count) => (count === 0 ? `no ${what}` : `${count} ${what}`),
    fix: min === 0 ? `Use at most ${max}.` : `Use ${min} to ${max}.`,
  });
}

/** A whole number of `min` to `max`, with its unit. */
export function wholeNumber(unit: string, min: number, max: number) {
  return within(z.int(), (value) => value, {
    min,
    max,
    found: (value) => `${value} ${unit}`,
    fix: `Set ${min} to ${max}.`,
  });
}

/** A number from 0 to 1. */
export function zeroToOne() {
  return within(z.number(), (value) => value, {
    min: 0,
    max: 1,
    found: String,
    fix: 'Set 0 to 1.',
  });
}
