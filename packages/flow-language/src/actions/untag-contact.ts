import { z } from 'zod';
import { defineAction } from '../builder/entry.ts';
import { NO_CONDITIONS } from '../condition-rules.ts';
import { staticText } from '../parameters.ts';
import { ANY_FLOW, CHANNELS, NO_MATCHING_ERROR } from '../spec.ts';

// Live 2026-09-15: the page's spelling UnTagContact and an empty list are refused.
export const untagContact = defineAction({
  type: 'UntagContact',
  parameters: z.strictObject({ TagKeys: z.array(staticText()).min(1, 'must name a tag') }),
  next: 'required',
  success: 'continues',
  conditions: NO_CONDITIONS,
  errors: NO_MATCHING_ERROR,
  flowTypes: ANY_FLOW,
  channels: CHANNELS,
});
