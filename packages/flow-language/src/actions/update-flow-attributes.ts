import { z } from 'zod';
import { defineAction } from '../builder/entry.ts';
import { NO_CONDITIONS } from '../condition-rules.ts';
import { ANY_FLOW, CHANNELS, NO_MATCHING_ERROR } from '../spec.ts';

const key = z.string().regex(/^[^$.]+$/, 'must be a name without $ or .');

// Live 2026-09-15: flat string values refused; the error is required though the page says none.
export const updateFlowAttributes = defineAction({
  type: 'UpdateFlowAttributes',
  parameters: z.strictObject({
    FlowAttributes: z.record(key, z.strictObject({ Value: z.string() })),
  }),
  next: 'required',
  success: 'continues',
  conditions: NO_CONDITIONS,
  errors: NO_MATCHING_ERROR,
  flowTypes: ANY_FLOW,
  channels: CHANNELS,
});
