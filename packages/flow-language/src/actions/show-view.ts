import { z } from 'zod';
import { defineAction } from '../builder/entry.ts';
import { EQUALS_CONDITIONS } from '../condition-rules.ts';
import { idOrPath, integer, opaque, text } from '../parameters.ts';

/** Live 2026-09-15: time limit and all three errors required. */
export const showView = defineAction({
  type: 'ShowView',
  parameters: z.strictObject({
    ViewResource: z.strictObject({ Id: idOrPath(), Version: text().optional() }),
    InvocationTimeLimitSeconds: integer(1),
    ViewData: opaque().optional(),
    SensitiveDataConfiguration: z.strictObject({ HideResponseOn: z.array(z.string()) }).optional(),
  }),
  success: 'branches',
  mirror: { error: 'NoMatchingError' },
  conditions: EQUALS_CONDITIONS,
  errors: { required: ['NoMatchingCondition', 'NoMatchingError', 'TimeLimitExceeded'], optional: [] },
  flowTypes: ['CONTACT_FLOW', 'CUSTOMER_QUEUE'],
  channels: ['chat'],
});
