import { z } from 'zod';
import { defineAction } from '../builder/entry.ts';

const key = z.string().regex(/^[^$.]+$/, 'must be a name without $ or .');

/** Live 2026-09-15: flat string values refused; the error is required though the page says none. */
export const updateFlowAttributes = defineAction({
  type: 'UpdateFlowAttributes',
  parameters: z.strictObject({
    FlowAttributes: z.record(key, z.strictObject({ Value: z.string() })),
  }),
});
