import { z } from 'zod';

const text = z.strictObject({ value: z.string().min(1).max(1000) });
const message = z.strictObject({
  plainTextMessage: text.optional(),
  customPayload: text.optional(),
  ssmlMessage: text.optional(),
  imageResponseCard: z
    .strictObject({
      title: z.string().min(1).max(250),
      subtitle: z.string().min(1).max(250).optional(),
      imageUrl: z.string().min(1).max(250).optional(),
      buttons: z
        .array(z.strictObject({ text: z.string().min(1).max(50), value: z.string().min(1).max(50) }))
        .max(5)
        .optional(),
    })
    .optional(),
});

export const messageGroups = z
  .array(z.strictObject({ message, variations: z.array(message).max(2).optional() }))
  .min(1)
  .max(5);

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
  maxRetries: z.int().min(0).max(5),
  allowInterrupt: z.boolean().optional(),
  messageSelectionStrategy: z.enum(['Random', 'Ordered']).optional(),
  promptAttemptsSpecification: z
    .partialRecord(z.enum(['Initial', 'Retry1', 'Retry2', 'Retry3', 'Retry4', 'Retry5']), attempt)
    .optional(),
});
