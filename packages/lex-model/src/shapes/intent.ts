import { z } from 'zod';
import { messageGroups, prompt, response } from './messages.ts';
import { bedrockModel, description, name } from './names.ts';
import { afterHook, codeHook, conditional, dialogState, elicitationCodeHook, outcome } from './steps.ts';
import { list, text, wholeNumber } from './within.ts';

export const utterances = z.array(z.strictObject({ utterance: z.string() }));

const seconds = wholeNumber('s', 1, 900);
const fulfillmentCodeHook = z.strictObject({
  enabled: z.boolean(),
  active: z.boolean().optional(),
  postFulfillmentStatusSpecification: afterHook.optional(),
  fulfillmentUpdatesSpecification: z
    .strictObject({
      active: z.boolean(),
      startResponse: z
        .strictObject({ delayInSeconds: seconds, messageGroups, allowInterrupt: z.boolean().optional() })
        .optional(),
      updateResponse: z
        .strictObject({ frequencyInSeconds: seconds, messageGroups, allowInterrupt: z.boolean().optional() })
        .optional(),
      timeoutInSeconds: seconds.optional(),
    })
    .optional(),
});

const kendraIndex = z
  .string()
  .min(32)
  .max(2048)
  .regex(/^arn:aws:kendra:[a-z]+-[a-z]+-[0-9]:[0-9]{12}:index\/[a-zA-Z0-9][a-zA-Z0-9_-]*$/);
const kendra = {
  kendraIndex,
  queryFilterStringEnabled: z.boolean().optional(),
  queryFilterString: z.string().min(1).max(5000).optional(),
};

export const bedrockSpecification = z.strictObject({
  modelArn: bedrockModel,
  guardrail: z
    .strictObject({
      identifier: z.string().min(1).max(2048),
      version: z.string().regex(/^(([1-9][0-9]{0,7})|(DRAFT))$/),
    })
    .optional(),
  traceStatus: z.enum(['ENABLED', 'DISABLED']).optional(),
  customPrompt: z.string().min(1).max(4000).optional(),
});

const questionsAndAnswers = z.strictObject({
  dataSourceConfiguration: z
    .strictObject({
      opensearchConfiguration: z
        .strictObject({
          domainEndpoint: z.string().regex(/^(http|https):\/\/+[^\s]+[\w]/),
          indexName: z.string().min(1).max(255),
          exactResponse: z.boolean().optional(),
          exactResponseFields: z
            .strictObject({ questionField: z.string(), answerField: z.string() })
            .optional(),
          includeFields: z.array(z.string()).min(1).max(5).optional(),
        })
        .optional(),
      kendraConfiguration: z.strictObject({ ...kendra, exactResponse: z.boolean().optional() }).optional(),
      bedrockKnowledgeStoreConfiguration: z
        .strictObject({
          bedrockKnowledgeBaseArn: z.string().min(1).max(200),
          exactResponse: z.boolean().optional(),
          exactResponseFields: z.strictObject({ answerField: z.string().optional() }).optional(),
        })
        .optional(),
    })
    .optional(),
  bedrockModelConfiguration: bedrockSpecification.optional(),
});

/** What CreateIntent and UpdateIntent take alike, beside the ids. */
export const intentSettings = z.strictObject({
  intentName: name,
  intentDisplayName: text(1, 100, 'name').optional(),
  description,
  parentIntentSignature: z.string().optional(),
  sampleUtterances: utterances.optional(),
  dialogCodeHook: z.strictObject({ enabled: z.boolean() }).optional(),
  fulfillmentCodeHook: fulfillmentCodeHook.optional(),
  intentConfirmationSetting: z
    .strictObject({
      promptSpecification: prompt,
      active: z.boolean().optional(),
      ...outcome('confirmation'),
      ...outcome('declination'),
      ...outcome('failure'),
      codeHook: codeHook.optional(),
      elicitationCodeHook: elicitationCodeHook.optional(),
    })
    .optional(),
  intentClosingSetting: z
    .strictObject({
      closingResponse: response.optional(),
      active: z.boolean().optional(),
      nextStep: dialogState.optional(),
      conditional: conditional.optional(),
    })
    .optional(),
  inputContexts: list(z.strictObject({ name }), 'contexts', 0, 5).optional(),
  outputContexts: list(
    z.strictObject({
      name,
      timeToLiveInSeconds: wholeNumber('s', 5, 86_400),
      turnsToLive: wholeNumber('turns', 1, 20),
    }),
    'contexts',
    0,
    10,
  ).optional(),
  kendraConfiguration: z.strictObject(kendra).optional(),
  initialResponseSetting: z
    .strictObject({
      initialResponse: response.optional(),
      nextStep: dialogState.optional(),
      conditional: conditional.optional(),
      codeHook: codeHook.optional(),
    })
    .optional(),
  qnAIntentConfiguration: questionsAndAnswers.optional(),
  qInConnectIntentConfiguration: z
    .strictObject({
      qInConnectAssistantConfiguration: z
        .strictObject({ assistantArn: z.string().regex(/^arn:[a-z-]*?:wisdom:[a-z0-9-]*?:[0-9]{12}:/) })
        .optional(),
    })
    .optional(),
});

export type IntentSettings = z.output<typeof intentSettings>;
