import { z } from 'zod';
import { bedrockSpecification } from './intent.ts';
import { bedrockModel, description } from './names.ts';
import { zeroToOne } from './within.ts';

const improved = { enabled: z.boolean(), bedrockModelSpecification: bedrockSpecification.optional() };

const generativeAISettings = z.strictObject({
  runtimeSettings: z
    .strictObject({
      slotResolutionImprovement: z.strictObject(improved).optional(),
      nluImprovement: z
        .strictObject({
          enabled: z.boolean(),
          assistedNluMode: z.enum(['Primary', 'Fallback']).optional(),
          intentDisambiguationSettings: z
            .strictObject({
              enabled: z.boolean(),
              maxDisambiguationIntents: z.int().min(2).max(5).optional(),
              customDisambiguationMessage: z.string().min(1).max(1000).optional(),
            })
            .optional(),
        })
        .optional(),
    })
    .optional(),
  buildtimeSettings: z
    .strictObject({
      descriptiveBotBuilder: z.strictObject(improved).optional(),
      sampleUtteranceGeneration: z.strictObject(improved).optional(),
    })
    .optional(),
});

/** Of voice only; kept and shown, without an effect here. */
export const voiceSettings = {
  voiceSettings: z
    .strictObject({
      engine: z.enum(['standard', 'neural', 'long-form', 'generative']).optional(),
      voiceId: z.string(),
    })
    .optional(),
  unifiedSpeechSettings: z
    .strictObject({
      speechFoundationModel: z.strictObject({ modelArn: bedrockModel, voiceId: z.string().optional() }),
    })
    .optional(),
  audioFillerSettings: z
    .strictObject({
      enabled: z.boolean().optional(),
      audioType: z
        .enum([
          'MELODY_CHIPPER_CHIME',
          'MELODY_CURIOUS_CRAWL',
          'MELODY_RISING_RIPPLE',
          'MELODY_PATIENT_PING',
          'MELODY_PONDERING_PONG',
          'TYPING_KINETIC_KEYS',
          'TYPING_QUIET_QWERTY',
        ])
        .optional(),
      startDelayInMilliseconds: z.int().optional(),
      minimumPlayDurationInMilliseconds: z.int().optional(),
      responseDeliveryDelayInMilliseconds: z.int().optional(),
    })
    .optional(),
  speechRecognitionSettings: z
    .strictObject({
      speechModelPreference: z.enum(['Standard', 'Neural', 'Deepgram']).optional(),
      speechModelConfig: z
        .strictObject({
          deepgramConfig: z
            .strictObject({
              apiTokenSecretArn: z.string().min(20).max(2048),
              modelId: z.string().min(1).max(32).optional(),
            })
            .optional(),
        })
        .optional(),
    })
    .optional(),
  speechDetectionSensitivity: z.enum(['Default', 'HighNoiseTolerance', 'MaximumNoiseTolerance']).optional(),
};

export const confidenceThreshold = zeroToOne();

/** What CreateBotLocale and UpdateBotLocale take, beside the ids. */
export const localeSettings = z.strictObject({
  description,
  nluIntentConfidenceThreshold: confidenceThreshold,
  ...voiceSettings,
  generativeAISettings: generativeAISettings.optional(),
});

export type LocaleSettings = z.output<typeof localeSettings>;
