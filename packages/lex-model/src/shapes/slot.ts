import { z } from 'zod';
import { utterances } from './intent.ts';
import { messageGroups, prompt, response } from './messages.ts';
import { description, name } from './names.ts';
import { codeHook, elicitationCodeHook, outcome } from './steps.ts';
import { list, text, wholeNumber } from './within.ts';

export const slotTypeReference = z
  .string()
  .min(1)
  .max(25)
  .regex(/^((AMAZON\.)[a-zA-Z_]+?|[0-9a-zA-Z]+)$/);

const defaultValues = z.strictObject({
  defaultValueList: list(z.strictObject({ defaultValue: text(1, 202, 'value') }), 'default values', 0, 10),
});

const waitAndContinue = z.strictObject({
  waitingResponse: response,
  continueResponse: response,
  stillWaitingResponse: z
    .strictObject({
      messageGroups,
      frequencyInSeconds: wholeNumber('s', 1, 300),
      timeoutInSeconds: wholeNumber('s', 1, 900),
      allowInterrupt: z.boolean().optional(),
    })
    .optional(),
  active: z.boolean().optional(),
});

const slotElicitation = z.strictObject({
  defaultValueSpecification: defaultValues.optional(),
  slotConstraint: z.enum(['Required', 'Optional']),
  promptSpecification: prompt.optional(),
  sampleUtterances: utterances.optional(),
  waitAndContinueSpecification: waitAndContinue.optional(),
  slotCaptureSetting: z
    .strictObject({
      ...outcome('capture'),
      ...outcome('failure'),
      codeHook: codeHook.optional(),
      elicitationCodeHook: elicitationCodeHook.optional(),
    })
    .optional(),
  slotResolutionSetting: z
    .strictObject({ slotResolutionStrategy: z.enum(['EnhancedFallback', 'Default']) })
    .optional(),
});

/** What CreateSlot and UpdateSlot take, beside the ids. */
export const slotSettings = z.strictObject({
  slotName: name,
  description,
  slotTypeId: slotTypeReference.optional(),
  valueElicitationSetting: slotElicitation,
  obfuscationSetting: z
    .strictObject({ obfuscationSettingType: z.enum(['None', 'DefaultObfuscation']) })
    .optional(),
  multipleValuesSetting: z.strictObject({ allowMultipleValues: z.boolean().optional() }).optional(),
  subSlotSetting: z
    .strictObject({
      expression: z
        .string()
        .max(640)
        .regex(/^[0-9A-Za-z_\-\s()]+$/)
        .optional(),
      slotSpecifications: z
        .record(
          name,
          z.strictObject({
            slotTypeId: slotTypeReference,
            valueElicitationSetting: z.strictObject({
              defaultValueSpecification: defaultValues.optional(),
              promptSpecification: prompt,
              sampleUtterances: utterances.optional(),
              waitAndContinueSpecification: waitAndContinue.optional(),
            }),
          }),
        )
        .optional(),
    })
    .optional(),
});

export type SlotSettings = z.output<typeof slotSettings>;
