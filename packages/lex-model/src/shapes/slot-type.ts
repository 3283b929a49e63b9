import { z } from 'zod';
import { description, name } from './names.ts';
import { slotTypeReference } from './slot.ts';
import { list, text } from './within.ts';

const value = z.strictObject({ value: text(1, 140, 'value') });

/** What CreateSlotType and UpdateSlotType take, beside the ids. */
export const slotTypeSettings = z.strictObject({
  slotTypeName: name,
  description,
  slotTypeValues: list(
    z.strictObject({
      sampleValue: value.optional(),
      synonyms: list(value, 'synonyms', 1, 10_000).optional(),
    }),
    'values',
    1,
    10_000,
  ).optional(),
  valueSelectionSetting: z
    .strictObject({
      resolutionStrategy: z.enum(['OriginalValue', 'TopResolution', 'Concatenation']),
      regexFilter: z.strictObject({ pattern: text(1, 300, 'pattern') }).optional(),
      advancedRecognitionSetting: z
        .strictObject({ audioRecognitionStrategy: z.enum(['UseSlotValuesAsCustomVocabulary']).optional() })
        .optional(),
    })
    .optional(),
  parentSlotTypeSignature: z.string().optional(),
  externalSourceSetting: z
    .strictObject({
      grammarSlotTypeSetting: z
        .strictObject({
          source: z
            .strictObject({
              s3BucketName: z
                .string()
                .min(3)
                .max(63)
                .regex(/^[a-z0-9][.\-a-z0-9]{1,61}[a-z0-9]$/),
              s3ObjectKey: z.string().min(1).max(1024),
              kmsKeyArn: z.string().min(20).max(2048).optional(),
            })
            .optional(),
        })
        .optional(),
    })
    .optional(),
  compositeSlotTypeSetting: z
    .strictObject({
      subSlots: z
        .array(z.strictObject({ name, slotTypeId: slotTypeReference }))
        .max(6)
        .optional(),
    })
    .optional(),
});

export type SlotTypeSettings = z.output<typeof slotTypeSettings>;
