import { z } from 'zod';
import { defineAction } from '../builder/entry.ts';
import { staticText } from '../parameters.ts';

const flag = z.enum(['True', 'False']);

/** Documented only; chat only. No flow type is named, so none is excluded. */
export const updateContactMediaProcessing = defineAction({
  type: 'UpdateContactMediaProcessing',
  parameters: z.strictObject({
    ChatProcessor: z.strictObject({
      ProcessingEnabled: flag,
      LambdaProcessorARN: staticText().optional(),
      ChatProcessorSettings: z.strictObject({ DeliverUnprocessedMessages: flag.optional() }).optional(),
    }),
  }),
  errors: { required: ['NoMatchingError', 'ChannelMismatch'], optional: [] },
  channels: ['chat'],
});
