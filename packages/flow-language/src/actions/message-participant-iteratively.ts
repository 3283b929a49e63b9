import { z } from 'zod';
import { exactly, NO_CONDITIONS } from '../condition-rules.ts';
import { idOrPath, integer, media, text } from '../parameters.ts';
import { defineAction } from '../spec.ts';

const message = z.union(
  [
    z.strictObject({ Text: text() }),
    z.strictObject({ PromptId: idOrPath() }),
    z.strictObject({ SSML: text() }),
    z.strictObject({ Media: media() }),
  ],
  'must have exactly one of Text, PromptId, SSML and Media',
);

// Live 2026-09-30: the one type that may leave NextAction out. On chat it takes the error branch at once.
export const messageParticipantIteratively = defineAction({
  type: 'MessageParticipantIteratively',
  parameters: z.strictObject({
    Messages: z.array(message).min(1, 'must have a message'),
    InterruptFrequencySeconds: integer(1).optional(),
  }),
  next: 'optional',
  success: 'branches',
  conditions: NO_CONDITIONS,
  errors: { required: [], optional: ['NoMatchingError'] },
  depends: ({ InterruptFrequencySeconds }) =>
    InterruptFrequencySeconds === undefined ? {} : { conditions: exactly('MessagesInterrupted') },
  flowTypes: ['CUSTOMER_QUEUE', 'CUSTOMER_HOLD', 'AGENT_HOLD'],
  channels: ['voice'],
});
