import { z } from 'zod';
import { defineAction } from '../builder/entry.ts';
import { EQUALS_CONDITIONS } from '../condition-rules.ts';
import { idOrPath, integer, media, stringMap, text } from '../parameters.ts';
import { INBOUND_TRANSFER_AND_QUEUE } from '../spec.ts';

/**
 * Documented; console exports in part. Not probed: NextAction and two errors are taken as required, as every export
 * has them. InputTimeLimitExceeded is missing in exports, though one report says that it is required as well.
 */
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
  success: 'branches',
  mirror: { error: 'NoMatchingCondition' },
  conditions: EQUALS_CONDITIONS,
  errors: {
    required: ['NoMatchingCondition', 'NoMatchingError'],
    expected: ['InputTimeLimitExceeded'],
    optional: [],
  },
  flowTypes: INBOUND_TRANSFER_AND_QUEUE,
});
