import { z } from 'zod';
import { defineAction } from '../builder/entry.ts';
import { NO_CONDITIONS } from '../condition-rules.ts';
import { text } from '../parameters.ts';
import { ANY_FLOW, CHANNELS } from '../spec.ts';

// Live 2026-09-15: none of the values is checked, the error is optional. Voice in effect; chat takes Success.
export const updateContactTextToSpeechVoice = defineAction({
  type: 'UpdateContactTextToSpeechVoice',
  parameters: z.strictObject({
    TextToSpeechVoice: text(),
    TextToSpeechEngine: text().optional(),
    TextToSpeechStyle: text().optional(),
  }),
  next: 'required',
  success: 'continues',
  conditions: NO_CONDITIONS,
  errors: { required: [], optional: ['NoMatchingError'] },
  flowTypes: ANY_FLOW,
  channels: CHANNELS,
});
