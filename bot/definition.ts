import type {
  CreateIntentRequest,
  CreateSlotRequest,
  CreateSlotTypeRequest,
} from '@aws-sdk/client-lex-models-v2';

/**
 * The bot as data: the request types of the Lex V2 model-building API, without ids. Names stand where the API
 * wants an id.
 */
export interface BotDefinition {
  botName: string;
  description?: string;
  /** 60 to 86,400. */
  idleSessionTTLInSeconds: number;
  dataPrivacy: { childDirected: boolean };
  locales: BotLocale[];
}

export interface BotLocale {
  /** e.g. `en_US` */
  localeId: string;
  description?: string;
  /** 0 to 1. */
  nluIntentConfidenceThreshold: number;
  slotTypes: BotSlotType[];
  intents: BotIntent[];
}

export type BotSlotType = Omit<CreateSlotTypeRequest, 'botId' | 'botVersion' | 'localeId'>;

export type BotIntent = Omit<CreateIntentRequest, 'botId' | 'botVersion' | 'localeId'> & {
  /** In the order of their priority. */
  slots?: BotSlot[];
};

export type BotSlot = Omit<
  CreateSlotRequest,
  'botId' | 'botVersion' | 'localeId' | 'intentId' | 'slotTypeId'
> & {
  /** A custom slot type's name, or `AMAZON.*`. */
  slotTypeName: string;
};

/** Lex makes this intent itself with every locale; it can only be updated. */
export const FALLBACK_SIGNATURE = 'AMAZON.FallbackIntent';
