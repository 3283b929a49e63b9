import { z } from 'zod';
import { defineAction } from '../builder/entry.ts';
import { integer } from '../parameters.ts';
import { NO_ERRORS } from '../spec.ts';

/**
 * Live 2026-09-30 for NextAction; errors by page and exports (none). The action page names contact flows only; the
 * admin guide adds customer queue and transfer flows, which nobody has tried.
 */
export const updateContactRoutingBehavior = defineAction({
  type: 'UpdateContactRoutingBehavior',
  parameters: z.strictObject({
    QueuePriority: integer(1).optional(),
    QueueTimeAdjustmentSeconds: integer(Number.MIN_SAFE_INTEGER).optional(),
  }),
  exclusive: [{ of: ['QueuePriority', 'QueueTimeAdjustmentSeconds'], exactly: false }],
  errors: NO_ERRORS,
  flowTypes: ['CONTACT_FLOW'],
});
