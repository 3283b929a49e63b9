import { z } from 'zod';
import { defineAction } from '../builder/entry.ts';

const tags = z.record(z.string().min(1), z.string()).superRefine((value, context) => {
  const count = Object.keys(value).length;
  if (count === 0) context.addIssue({ code: 'custom', message: 'must have a tag' });
  if (count > 6)
    context.addIssue({
      code: 'custom',
      message: 'at most 6 tags',
      params: { service: 'More than 6 tags in Parameters.Tags' },
    });
});

/** Live 2026-09-15: refused without its error and with more than 6 tags; an aws: key passes at create. */
export const tagContact = defineAction({
  type: 'TagContact',
  parameters: z.strictObject({ Tags: tags }),
});
