import type {
  CreateIntentRequest,
  CreateSlotRequest,
  CreateSlotTypeRequest,
} from '@aws-sdk/client-lex-models-v2';

/**
 * A bot as data: the request types of the Lex V2 model-building API, without ids. Names stand where the API
 * wants an id, so that one definition serves the simulator, a deployment and a test.
 */
export interface LexBotDefinition {
  botName: string;
  description?: string;
  /** 60 to 86,400. */
  idleSessionTTLInSeconds: number;
  dataPrivacy: { childDirected: boolean };
  locales: LexLocaleDefinition[];
}

export interface LexLocaleDefinition {
  /** e.g. `en_US` */
  localeId: string;
  description?: string;
  /** 0 to 1. */
  nluIntentConfidenceThreshold: number;
  slotTypes: LexSlotTypeDefinition[];
  intents: LexIntentDefinition[];
}

export type LexSlotTypeDefinition = Omit<CreateSlotTypeRequest, 'botId' | 'botVersion' | 'localeId'>;

/**
 * The built-in fallback is the intent named `FallbackIntent` with `parentIntentSignature`
 * `AMAZON.FallbackIntent`. It exists in every locale, declared or not.
 */
export type LexIntentDefinition = Omit<CreateIntentRequest, 'botId' | 'botVersion' | 'localeId'> & {
  /** In the order of their priority. */
  slots?: LexSlotDefinition[];
};

export type LexSlotDefinition = Omit<
  CreateSlotRequest,
  'botId' | 'botVersion' | 'localeId' | 'intentId' | 'slotTypeId'
> & {
  /** A custom slot type's name, or `AMAZON.*`. */
  slotTypeName: string;
};

export const FALLBACK_INTENT = 'FallbackIntent';
export const FALLBACK_SIGNATURE = 'AMAZON.FallbackIntent';

export function isFallback(intent: LexIntentDefinition): boolean {
  return intent.parentIntentSignature === FALLBACK_SIGNATURE || intent.intentName === FALLBACK_INTENT;
}

/** What a stage of the dialog may say comes next. Source: DialogActionType of the model-building API. */
export const NEXT_STEP_TYPES = [
  'ElicitIntent',
  'StartIntent',
  'ElicitSlot',
  'EvaluateConditional',
  'InvokeDialogCodeHook',
  'ConfirmIntent',
  'FulfillIntent',
  'CloseIntent',
  'EndConversation',
] as const;
