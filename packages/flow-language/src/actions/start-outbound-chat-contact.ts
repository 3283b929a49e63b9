import { z } from 'zod';
import { defineAction } from '../builder/entry.ts';
import { idOrPath, text } from '../parameters.ts';

/** Documented only (2026-10-04). NextAction is assumed to be required, and no flow type to be excluded. */
export const startOutboundChatContact = defineAction({
  type: 'StartOutboundChatContact',
  parameters: z.strictObject({
    SourceEndpoint: z.strictObject({ Address: idOrPath(), Type: z.literal('CONNECT_PHONENUMBER_ARN') }),
    DestinationEndpoint: z.strictObject({ Address: idOrPath(), Type: z.literal('TELEPHONE_NUMBER') }),
    ContactFlowArn: idOrPath(),
    ContactSubtype: z.literal('connect:SMS'),
    InitialSystemMessage: z.strictObject({ Content: text() }).optional(),
    RelatedContact: z.literal('CURRENT').optional(),
  }),
});
