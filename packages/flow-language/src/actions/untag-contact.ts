import { z } from 'zod';
import { defineAction } from '../builder/entry.ts';
import { staticText } from '../parameters.ts';

/** Live 2026-09-15: the page's spelling UnTagContact and an empty list are refused. */
export const untagContact = defineAction({
  type: 'UntagContact',
  parameters: z.strictObject({ TagKeys: z.array(staticText()).min(1, 'must name a tag') }),
});
