import { z } from 'zod';
import { EQUALS_CONDITIONS } from '../condition-rules.ts';
import { idOrPath, integer, media, stringMap, text } from '../parameters.ts';
import { CHANNELS, defineAction, INBOUND_TRANSFER_AND_QUEUE } from '../spec.ts';

// Documented; console exports in part. Not probed: the three errors and NextAction are taken as required, which
// is what one report says of the errors and what every export does with NextAction.
export const connectParticipantWithLexBot = defineAction({
  type: 'ConnectParticipantWithLexBot',
  parameters: z.strictObject({
    Text: text().optional(),
    SSML: text().optional(),
    PromptId: idOrPath().optional(),
    Media: media().optional(),
    LexV2Bot: z.strictObject({ AliasArn: idOrPath() }).optional(),
    LexBot: z.strictObject({ Name: text(), Region: text(), Alias: text() }).optional(),
    LexSessionAttributes: stringMap().optional(),
    LexInitializationData: z.strictObject({ InitialMessage: text() }).optional(),
    LexTimeoutSeconds: z.strictObject({ Text: integer(60, 604_800) }).optional(),
  }),
  exclusive: [
    { of: ['LexV2Bot', 'LexBot'], exactly: true },
    { of: ['Text', 'SSML', 'PromptId'], exactly: false },
  ],
  next: 'required',
  success: 'branches',
  mirror: { error: 'NoMatchingCondition' },
  conditions: EQUALS_CONDITIONS,
  errors: { required: ['InputTimeLimitExceeded', 'NoMatchingCondition', 'NoMatchingError'], optional: [] },
  flowTypes: INBOUND_TRANSFER_AND_QUEUE,
  channels: CHANNELS,
});
