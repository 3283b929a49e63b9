import { z } from 'zod';
import { defineAction } from '../builder/entry.ts';
import { NO_CONDITIONS } from '../condition-rules.ts';
import { stringMap } from '../parameters.ts';
import { ANY_FLOW, CHANNELS, NO_MATCHING_ERROR } from '../spec.ts';

// Live 2026-09-29 and -30; flow types documented. Exports leave TargetContact out; the builder writes it.
export const updateContactAttributes = defineAction({
  type: 'UpdateContactAttributes',
  parameters: z.strictObject({
    Attributes: stringMap(),
    TargetContact: z.enum(['Current', 'Related']).optional(),
  }),
  defaults: { TargetContact: 'Current' },
  next: 'required',
  success: 'continues',
  conditions: NO_CONDITIONS,
  errors: NO_MATCHING_ERROR,
  flowTypes: ANY_FLOW,
  channels: CHANNELS,
});
