import { z } from 'zod';
import { defineAction } from '../builder/entry.ts';
import { text } from '../parameters.ts';

/** Live 2026-09-15: none of the values is checked, the error is optional. Voice in effect; chat takes Success. */
export const updateContactTextToSpeechVoice = defineAction({
  type: 'UpdateContactTextToSpeechVoice',
  parameters: z.strictObject({
    TextToSpeechVoice: text(),
    TextToSpeechEngine: text().optional(),
    TextToSpeechStyle: text().optional(),
  }),
  errors: { required: [], optional: ['NoMatchingError'] },
});
