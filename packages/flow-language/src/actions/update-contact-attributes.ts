import { z } from 'zod';
import { defineAction } from '../builder/entry.ts';
import { stringMap } from '../parameters.ts';

/** Live 2026-09-29 and -30; flow types documented. Exports leave TargetContact out; the builder writes it. */
export const updateContactAttributes = defineAction({
  type: 'UpdateContactAttributes',
  parameters: z.strictObject({
    Attributes: stringMap(),
    TargetContact: z.enum(['Current', 'Related']).optional(),
  }),
  defaults: { TargetContact: 'Current' },
});
