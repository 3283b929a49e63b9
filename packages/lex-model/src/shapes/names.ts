import { z } from 'zod';
import { text } from './within.ts';

const NAME = /^([0-9a-zA-Z][_-]?){1,100}$/;
const NAME_FORM = 'Use 1 to 100 letters and digits, with single dashes or underscores between them.';

/**
 * Names, ids, versions and the like of the Lex V2 model-building API, with the patterns and ranges of its published
 * model (lexv2-models 2020-08-07). Everything beside them in this folder comes from there too.
 */
export const name = z.string().refine((value) => value.length <= 100 && NAME.test(value), {
  error: ({ input }) => `"${input}" is not a name. ${NAME_FORM}`,
  params: { fix: NAME_FORM },
});
export const id = z
  .string()
  .length(10)
  .regex(/^[0-9a-zA-Z]+$/);
export const draft = z.literal('DRAFT');
export const numberedVersion = z
  .string()
  .max(5)
  .regex(/^[0-9]+$/);
export const anyVersion = z
  .string()
  .max(5)
  .regex(/^(DRAFT|[0-9]+)$/);
export const description = text(0, 2000).optional();
export const roleArn = z
  .string()
  .min(32)
  .max(2048)
  .regex(/^arn:aws:iam::[0-9]{12}:role\/.*$/);
export const tagKey = z.string().min(1).max(128);
export const tags = z
  .record(tagKey, z.string().max(256))
  .refine((map) => Object.keys(map).length <= 200, 'Member must have at most 200 entries');
export const bedrockModel = z
  .string()
  .regex(
    /^arn:aws(-[^:]+)?:bedrock:[a-z0-9-]{1,20}::foundation-model\/[a-z0-9-]{1,63}[.]{1}([a-z0-9-]{1,63}[.]){0,2}[a-z0-9-]{1,63}([:][a-z0-9-]{1,63}){0,2}$/,
  );

/** In a query, a boolean is a word. */
export const booleanInQuery = z.enum(['true', 'false']).transform((word) => word === 'true');

/** A map with one entry or more. */
export function someOf<T extends z.ZodType>(value: T) {
  return z
    .record(z.string(), value)
    .refine((map) => Object.keys(map).length > 0, 'Member must have at least 1 entry');
}
