import { z } from 'zod';
import { defineAction } from '../builder/entry.ts';
import { idOrPath, media, text } from '../parameters.ts';
import { INBOUND_TRANSFER_AND_QUEUE } from '../spec.ts';

/** Live 2026-09-29: accepted without errors; most stock messages have none. Chat: Text only. */
export const messageParticipant = defineAction({
  type: 'MessageParticipant',
  parameters: z.strictObject({
    Text: text().optional(),
    SSML: text().optional(),
    PromptId: idOrPath().optional(),
    Media: media().optional(),
  }),
  exclusive: [{ of: ['Text', 'SSML', 'PromptId', 'Media'], exactly: true }],
  errors: { required: [], optional: ['NoMatchingError'] },
  flowTypes: [...INBOUND_TRANSFER_AND_QUEUE, 'CUSTOMER_WHISPER', 'AGENT_WHISPER', 'OUTBOUND_WHISPER'],
});
