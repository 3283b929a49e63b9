import { z } from 'zod';
import { LexModelsError } from '../../lex/models/errors.ts';
import { LexRuntimeError } from '../../lex/port.ts';
import { AwsError } from '../errors.ts';
import { type Operation, operation } from '../rest-json.ts';

/** An operation whose errors are Lex's own. */
export function lexOperation<Input>(given: Operation<Input>): Operation {
  return operation<Input>({
    ...given,
    handle: async (input, request) => {
      try {
        return await given.handle(input, request);
      } catch (error) {
        if (error instanceof LexModelsError || error instanceof LexRuntimeError)
          throw new AwsError(error.name, error.httpStatus, error.message, { cause: error });
        throw error;
      }
    },
  });
}

/** How Lex refuses what does not fit its model. */
export function invalidRequest(message: string): AwsError {
  return new AwsError('ValidationException', 400, message);
}

/** The API's timestamps: seconds since the epoch. */
export function seconds<T extends number | undefined>(milliseconds: T): T {
  return (milliseconds === undefined ? undefined : milliseconds / 1000) as T;
}

const filterValue = z
  .string()
  .min(1)
  .max(100)
  .regex(/^[0-9a-zA-Z_()\s-]+$/);

/** What a list takes beside its place: attributes to sort by and to filter on. */
export function listMembers<
  const Sort extends readonly [string, ...string[]],
  const Filter extends readonly [string, ...string[]],
  const Operators extends readonly ['CO' | 'EQ' | 'NE', ...('CO' | 'EQ' | 'NE')[]],
>({ sortBy, filters, operators }: { sortBy: Sort; filters: Filter; operators: Operators }) {
  return {
    sortBy: z
      .strictObject({ attribute: z.enum(sortBy), order: z.enum(['Ascending', 'Descending']) })
      .optional(),
    filters: z
      .array(
        z.strictObject({
          name: z.enum(filters),
          values: z.array(filterValue).length(1),
          operator: z.enum(operators),
        }),
      )
      .min(1)
      .max(filters.length > 1 && operators.length > 2 ? 2 : 1)
      .optional(),
    ...pageMembers,
  };
}

export const pageMembers = {
  maxResults: z.int().min(1).max(1000).optional(),
  nextToken: z.string().optional(),
};
