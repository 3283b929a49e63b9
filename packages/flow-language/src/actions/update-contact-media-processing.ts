import { z } from 'zod';
import { defineAction } from '../builder/entry.ts';
import { NO_CONDITIONS } from '../condition-rules.ts';
import { staticText } from '../parameters.ts';
import { ANY_FLOW } from '../spec.ts';

const flag = z.enum(['True', 'False']);

// Documented only; chat only. No flow type is named, so none is excluded.
export const updateContactMediaProcessing = defineAction({
  type: 'UpdateContactMediaProcessing',
  parameters: z.strictObject({
    ChatProcessor: z.strictObject({
      ProcessingEnabled: flag,
      LambdaProcessorARN: staticText().optional(),
      ChatProcessorSettings: z.strictObject({ DeliverUnprocessedMessages: flag.optional() }).optional(),
    }),
  }),
  next: 'required',
  success: 'continues',
  conditions: NO_CONDITIONS,
  errors: { required: ['NoMatchingError', 'ChannelMismatch'], optional: [] },
  flowTypes: ANY_FLOW,
  channels: ['chat'],
});
