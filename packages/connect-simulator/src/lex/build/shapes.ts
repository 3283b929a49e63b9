import { z } from 'zod';
import { NEXT_STEP_TYPES } from '../definition.ts';

/**
 * Patterns, lengths and ranges of the Lex V2 model-building API, as its published model states them
 * (lexv2-models 2020-08-07), and the length of an utterance from the quotas page. Lengths count UTF-16 units.
 */
const NAME = /^([0-9a-zA-Z][_-]?){1,100}$/;
const name = z
  .string()
  .max(100, 'at most 100 characters')
  .regex(NAME, 'letters and digits, with single dashes or underscores between them, 1 to 100 characters');
const description = z.string().max(2000).optional();
const contextName = name;

const message = z.looseObject({
  plainTextMessage: z.looseObject({ value: z.string().min(1).max(1000) }).optional(),
  customPayload: z.looseObject({ value: z.string().min(1).max(1000) }).optional(),
  ssmlMessage: z.looseObject({ value: z.string().min(1).max(1000) }).optional(),
  imageResponseCard: z
    .looseObject({
      title: z.string().min(1).max(250),
      subtitle: z.string().min(1).max(250).optional(),
      imageUrl: z.string().min(1).max(250).optional(),
      buttons: z
        .array(z.looseObject({ text: z.string().min(1).max(50), value: z.string().min(1).max(50) }))
        .min(1)
        .max(5)
        .optional(),
    })
    .optional(),
});
const messageGroups = z
  .array(z.looseObject({ message, variations: z.array(message).max(2).optional() }))
  .min(1)
  .max(5);
const response = z.looseObject({ messageGroups, allowInterrupt: z.boolean().optional() }).optional();
const prompt = z.looseObject({ messageGroups, maxRetries: z.int().min(0).max(5) });

const requiredState = z.looseObject({
  dialogAction: z
    .looseObject({
      type: z.enum(NEXT_STEP_TYPES),
      slotToElicit: name.optional(),
      suppressNextMessage: z.boolean().optional(),
    })
    .optional(),
  intent: z.looseObject({ name: name.optional() }).optional(),
  sessionAttributes: z.record(z.string().min(1), z.string().max(1024)).optional(),
});
const dialogState = requiredState.optional();
const conditional = z
  .looseObject({
    active: z.boolean(),
    conditionalBranches: z
      .array(
        z.looseObject({
          name,
          condition: z.looseObject({ expressionString: z.string().min(1).max(1024) }),
          nextStep: requiredState,
          response,
        }),
      )
      .min(1)
      .max(4),
    defaultBranch: z.looseObject({ nextStep: dialogState, response }),
  })
  .optional();

/** `success`, `successResponse`, `successConditional`, `successNextStep`, and so for every outcome. */
function outcomes(...outcomeNames: string[]): Record<string, z.ZodType> {
  return Object.fromEntries(
    outcomeNames.flatMap((outcome) => [
      [`${outcome}Response`, response],
      [`${outcome}Conditional`, conditional],
      [`${outcome}NextStep`, dialogState],
    ]),
  );
}
const afterHook = z.looseObject(outcomes('success', 'failure', 'timeout'));
const codeHook = z
  .looseObject({
    enableCodeHookInvocation: z.boolean(),
    active: z.boolean(),
    invocationLabel: name.optional(),
    postCodeHookSpecification: afterHook,
  })
  .optional();
const elicitationCodeHook = z
  .looseObject({ enableCodeHookInvocation: z.boolean(), invocationLabel: name.optional() })
  .optional();
const utterances = z.array(z.looseObject({ utterance: z.string().min(1).max(500) })).optional();

export const slotShape = z.looseObject({
  slotName: name,
  description,
  slotTypeName: z.string().min(1),
  valueElicitationSetting: z.looseObject({
    slotConstraint: z.enum(['Required', 'Optional']),
    promptSpecification: prompt.optional(),
    defaultValueSpecification: z
      .looseObject({
        defaultValueList: z.array(z.looseObject({ defaultValue: z.string().min(1).max(202) })).max(10),
      })
      .optional(),
    sampleUtterances: utterances,
    slotCaptureSetting: z
      .looseObject({ ...outcomes('capture', 'failure'), codeHook, elicitationCodeHook })
      .optional(),
  }),
});

export const intentShape = z.looseObject({
  intentName: name,
  intentDisplayName: z.string().min(1).max(100).optional(),
  description,
  parentIntentSignature: z.string().optional(),
  sampleUtterances: utterances,
  dialogCodeHook: z.looseObject({ enabled: z.boolean() }).optional(),
  fulfillmentCodeHook: z
    .looseObject({
      enabled: z.boolean(),
      active: z.boolean().optional(),
      postFulfillmentStatusSpecification: afterHook.optional(),
    })
    .optional(),
  initialResponseSetting: z
    .looseObject({ initialResponse: response, nextStep: dialogState, conditional, codeHook })
    .optional(),
  intentConfirmationSetting: z
    .looseObject({
      promptSpecification: prompt,
      active: z.boolean().optional(),
      ...outcomes('confirmation', 'declination', 'failure'),
      codeHook,
      elicitationCodeHook,
    })
    .optional(),
  intentClosingSetting: z
    .looseObject({
      closingResponse: response,
      active: z.boolean().optional(),
      nextStep: dialogState,
      conditional,
    })
    .optional(),
  inputContexts: z
    .array(z.looseObject({ name: contextName }))
    .max(5)
    .optional(),
  outputContexts: z
    .array(
      z.looseObject({
        name: contextName,
        timeToLiveInSeconds: z.int().min(5).max(86_400),
        turnsToLive: z.int().min(1).max(20),
      }),
    )
    .max(10)
    .optional(),
  slots: z.array(slotShape).optional(),
});

const value = z.looseObject({ value: z.string().min(1).max(140) });
export const slotTypeShape = z.looseObject({
  slotTypeName: name,
  description,
  slotTypeValues: z
    .array(z.looseObject({ sampleValue: value, synonyms: z.array(value).max(10_000).optional() }))
    .min(1)
    .max(10_000)
    .optional(),
  valueSelectionSetting: z
    .looseObject({
      resolutionStrategy: z.enum(['OriginalValue', 'TopResolution', 'Concatenation']),
      regexFilter: z.looseObject({ pattern: z.string().min(1).max(300) }).optional(),
    })
    .optional(),
  parentSlotTypeSignature: z.string().optional(),
});

export const localeShape = z.looseObject({
  localeId: z.string().min(1),
  description,
  nluIntentConfidenceThreshold: z.number().min(0).max(1),
  slotTypes: z.array(slotTypeShape),
  intents: z.array(intentShape),
});

export const botShape = z.looseObject({
  botName: name,
  description,
  idleSessionTTLInSeconds: z.int().min(60).max(86_400),
  dataPrivacy: z.looseObject({ childDirected: z.boolean() }),
  locales: z.array(localeShape).min(1),
});
