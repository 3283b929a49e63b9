import { z } from 'zod';
import { list, text, wholeNumber } from './within.ts';

const written = z.strictObject({ value: text(1, 1000, 'message') });
const message = z.strictObject({
  plainTextMessage: written.optional(),
  customPayload: written.optional(),
  ssmlMessage: written.optional(),
  imageResponseCard: z
    .strictObject({
      title: text(1, 250, 'title'),
      subtitle: text(1, 250, 'title').optional(),
      imageUrl: text(1, 250, 'URL').optional(),
      buttons: list(
        z.strictObject({ text: text(1, 50, 'title'), value: text(1, 50, 'value') }),
        'buttons',
        0,
        5,
      ).optional(),
    })
    .optional(),
});

export const messageGroups = list(
  z.strictObject({ message, variations: list(message, 'variations', 0, 2).optional() }),
  'message groups',
  1,
  5,
);

export const response = z.strictObject({ messageGroups, allowInterrupt: z.boolean().optional() });

const positive = z.int().min(1);
const attempt = z.strictObject({
  allowInterrupt: z.boolean().optional(),
  allowedInputTypes: z.strictObject({ allowAudioInput: z.boolean(), allowDTMFInput: z.boolean() }),
  audioAndDTMFInputSpecification: z
    .strictObject({
      startTimeoutMs: positive,
      audioSpecification: z.strictObject({ maxLengthMs: positive, endTimeoutMs: positive }).optional(),
      dtmfSpecification: z
        .strictObject({
          maxLength: positive.max(1024),
          endTimeoutMs: positive,
          deletionCharacter: z.string().regex(/^[A-D0-9#*]{1}$/),
          endCharacter: z.string().regex(/^[A-D0-9#*]{1}$/),
        })
        .optional(),
    })
    .optional(),
  textInputSpecification: z.strictObject({ startTimeoutMs: positive }).optional(),
});

export const prompt = z.strictObject({
  messageGroups,
  maxRetries: wholeNumber('retries', 0, 5),
  allowInterrupt: z.boolean().optional(),
  messageSelectionStrategy: z.enum(['Random', 'Ordered']).optional(),
  promptAttemptsSpecification: z
    .partialRecord(z.enum(['Initial', 'Retry1', 'Retry2', 'Retry3', 'Retry4', 'Retry5']), attempt)
    .optional(),
});
